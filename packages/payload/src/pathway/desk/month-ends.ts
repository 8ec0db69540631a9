import { addDays, isLocalDate, type LocalDate } from '@use-it-cities/core'
import { refuse } from '../../hooks/refuse.ts'

/** The last day of the last month that is over. */
export const lastMonthEnd = (today: LocalDate): LocalDate => addDays(`${today.slice(0, 7)}-01` as LocalDate, -1)

/**
 * Figures are told for ends of months only: whoever could ask for any day would see who came from one day to the next. What
 * comes back is that day, or a refusal with the right form.
 */
export function monthEndAsked(asked: unknown, today: LocalDate): LocalDate {
  const last = lastMonthEnd(today)
  if (asked === undefined || asked === null || asked === '') return last
  const isEnd = isLocalDate(asked) && addDays(asked, 1).endsWith('-01')
  if (isEnd && asked <= last) return asked
  throw refuse(
    `Expected the last day of a month that is over, for example ${last}. Figures are told for those days only.`,
  )
}
