import { isLocalDate } from '@use-it-cities/core'

const moment = /^.{10}T([01]\d|2[0-3])(:[0-5]\d){1,2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Days that were read before: there are few, and they come back. Emptied when it is full. */
const known = new Map<string, number>()

/**
 * The day that a day or a moment begins with, as it is written: `20171201`. 0 when it is neither, or a day that does not
 * exist, or a moment that does not say its zone.
 */
export function dayOf(value: unknown): number {
  if (typeof value !== 'string') return 0
  const written = value.slice(0, 10)
  let day = known.get(written)
  if (day === undefined) {
    if (!isLocalDate(written)) return 0
    day = Number(written.replaceAll('-', ''))
    if (known.size > 9999) known.clear()
    known.set(written, day)
  }
  return value === written || moment.test(value) ? day : 0
}
