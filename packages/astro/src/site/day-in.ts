import { localDateIn, type LocalDate } from '@use-it-cities/core'

/** Which day it is in the city. Worked out once a minute: days begin on a whole minute in every time zone. */
export function dayIn(): (timeZone: string, now: number) => LocalDate {
  let known: { minute: number; timeZone: string; day: LocalDate } | null = null
  return (timeZone, now) => {
    const minute = Math.floor(now / 60_000)
    if (known?.minute !== minute || known.timeZone !== timeZone)
      known = { minute, timeZone, day: localDateIn(timeZone, new Date(now)) }
    return known.day
  }
}
