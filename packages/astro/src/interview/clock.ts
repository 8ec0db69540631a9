import { localDateIn, type LocalDate } from '@use-it-cities/core'
import type { FetchedData } from './interview-data.ts'

const day = 86_400_000
/** Nobody works for longer than this without ever being online. */
const longestOffline = 60 * day

/**
 * The day it is in the city by this phone's clock; null when that clock cannot be right: it was more than a day away
 * from the site's, went back since, or has run on for two months.
 */
export function todayOn({ data, fetchedAt }: FetchedData, now: number): LocalDate | null {
  const isWrong = Math.abs(data.madeAt - fetchedAt) > day || now < fetchedAt - day || now - fetchedAt > longestOffline
  return isWrong ? null : localDateIn(data.timeZone, new Date(now))
}
