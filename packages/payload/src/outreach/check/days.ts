import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { dayOf } from '../../fields/day.ts'

/** How far ahead anything may be announced. */
export const mostMonths = 12

/** The day a field holds, or nothing when it holds none. */
export const dayIn = (value: unknown): LocalDate | null => {
  const text = dayOf(value)
  return typeof text === 'string' && isLocalDate(text) ? (text as LocalDate) : null
}
