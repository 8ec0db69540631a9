import { addDays, localDateIn, type LocalDate } from '@use-it-cities/core'

/** The Monday of the week that a day is in. */
export function mondayOf(day: LocalDate): LocalDate {
  const fromMonday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -fromMonday)
}

/** On Mondays it is drafted from this hour on, by the clock of the city. */
const fromHour = 6

/**
 * The week that a round-up should be there for at a moment, by its Monday: the one before this, as soon as Monday morning
 * has come in the city; until then the one before that.
 */
export function weekDue(timeZone: string, now: Date): LocalDate {
  const today = localDateIn(timeZone, now)
  const monday = mondayOf(today)
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now))
  return addDays(monday, today === monday && hour < fromHour ? -14 : -7)
}
