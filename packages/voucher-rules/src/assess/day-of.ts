import { isLocalDate } from '@use-it-cities/core'

const form = /^(.{10})(T([01]\d|2[0-3])(:[0-5]\d){1,2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/

/** What was read before: the same days and moments come back in every assessment. Emptied when it is full. */
const known = new Map<unknown, number>()

/**
 * The day that a day or a moment begins with, as it is written: `20171201`. 0 when it is neither, or a day that does not
 * exist, or a moment that does not say its zone.
 */
export function dayOf(value: unknown): number {
  let day = known.get(value)
  if (day === undefined) {
    const written = typeof value === 'string' && form.exec(value)?.[1]
    if (!isLocalDate(written)) return 0
    day = Number(written.replaceAll('-', ''))
    if (known.size === 20_000) known.clear()
    known.set(value, day)
  }
  return day
}
