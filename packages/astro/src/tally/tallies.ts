import { localDateSchema } from '@use-it-cities/core/schema'
import { addDays, type LocalDate } from '@use-it-cities/core'
import { z } from 'zod'

const count = z.int().min(0)

/** How often a code was opened, and how often somebody said "I told someone": by day and code, and nothing else. */
export const talliesSchema = z.strictObject({
  days: z.record(
    localDateSchema,
    z.record(
      z.string().regex(/^[b-z2-9]{6}([b-z2-9]{2})?$/, { error: 'Expected the code of a link or of a story.' }),
      z.strictObject({ opened: count, told: count }),
    ),
  ),
})

export type Counted = 'opened' | 'told'
export type Tallies = ReadonlyMap<LocalDate, ReadonlyMap<string, Readonly<Record<Counted, number>>>>

/** Days that a tally is kept. A week goes as a whole, so that no figure of a week changes while its days go. */
export const daysKept = 90

/** The Monday of the week that a day belongs to. */
export const mondayOf = (day: LocalDate): LocalDate =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** The first day that is still kept. */
export function keptFrom(on: LocalDate): LocalDate {
  const oldest = addDays(on, -daysKept)
  const monday = mondayOf(oldest)
  return monday === oldest ? monday : addDays(monday, 7)
}
