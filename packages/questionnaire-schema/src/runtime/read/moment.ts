import { isLocalDate } from '@use-it-cities/core'
import { note, wrong, wrongType, type Read } from './read.ts'

/** A day that exists. A bound is a day, `today` (the day of the interview), or nothing. */
export const readDate =
  (earliest: string | undefined, latest: string | undefined): Read =>
  (value, run, path) => {
    if (typeof value !== 'string') return wrongType(run, path, 'date')
    if (!isLocalDate(value)) {
      note(run, path, 'not-a-date')
      return wrong
    }
    const first = earliest === 'today' ? run.on : earliest
    const last = latest === 'today' ? run.on : latest
    if (first !== undefined && value < first) note(run, path, 'too-early', { earliest: first })
    else if (last !== undefined && value > last) note(run, path, 'too-late', { latest: last })
    return value
  }

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** `HH:MM`, 00:00 to 23:59. */
export const readTime: Read = (value, run, path) => {
  if (typeof value !== 'string') return wrongType(run, path, 'time')
  if (value.length === 5 && time.test(value)) return value
  note(run, path, 'not-a-time')
  return wrong
}
