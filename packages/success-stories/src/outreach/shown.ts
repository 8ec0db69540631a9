import type { LocalDate } from '@use-it-cities/core'
import type { Aim, Occasion, Opportunity, OutreachEvent, Referral } from './schema.ts'

/** An opportunity is shown from its first day to the end of its last. */
export const isOpportunityShown = ({ showFrom, showUntil }: Opportunity, on: LocalDate): boolean =>
  showFrom <= on && on <= showUntil

/**
 * The occasions of an event that are not over yet, the next first. An event without any is not shown. `time` is what the
 * clock of the city says, as `14:05`: an occasion that began goes on until it ends. Without it the whole day counts.
 */
export const occasionsFrom = (
  { occasions }: Pick<OutreachEvent, 'occasions'>,
  on: LocalDate,
  time = '00:00',
): readonly Occasion[] =>
  occasions
    .filter((each) => each.on > on || (each.on === on && each.until > time))
    .sort((a, b) => (`${a.on} ${a.from}` < `${b.on} ${b.from}` ? -1 : 1))

/** What a short link opens on a day: the newest aim that has begun. Null before the first and after the last day. */
export function aimOn({ aims, until }: Referral, on: LocalDate): Aim | null {
  if (until !== null && on > until) return null
  const begun = aims.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? -1 : 1))
  return begun.at(-1)?.aim ?? null
}
