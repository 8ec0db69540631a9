import { isKnownDay } from './bounds-of.ts'
import { isLocalDate } from './core.ts'

const form =
  /^\d{4}-(?!02-3|0[469]-31|11-31)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/

/** Is it a day that exists (`2017-12-01`), or a moment on one that says its zone (`2017-12-01T16:30:00Z`). */
export const isMoment = (value: unknown): value is string =>
  // Only of one day it takes a calendar to know whether it exists.
  typeof value === 'string' && form.test(value) && (value.slice(5, 10) !== '02-29' || isLocalDate(value.slice(0, 10)))

export const isDay = (value: unknown): boolean => isKnownDay(value) || (isMoment(value) && value.length === 10)
