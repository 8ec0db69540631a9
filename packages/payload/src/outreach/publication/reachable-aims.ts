import type { Aim, Referral } from '@use-it-cities/success-stories/outreach'

/** What there is for a code to open: public codes, each among those of its kind. */
export interface Reachable {
  readonly stories: ReadonlySet<string>
  readonly opportunities: ReadonlySet<string>
  readonly events: ReadonlySet<string>
}

export function isReachable(aim: Aim, { stories, opportunities, events }: Reachable): boolean {
  if (aim.kind === 'story' || aim.kind === 'champion') return stories.has(aim.code)
  if (aim.kind === 'opportunity') return opportunities.has(aim.id)
  return aim.kind === 'event' ? events.has(aim.id) : true
}

/**
 * A code without the lines of its plan that lead nowhere: the line before goes on, and where there is none the stories.
 * A link that hangs on a wall for years opens something for as long as its own last day allows.
 */
export function withReachableAims(referral: Referral, reachable: Reachable): Referral {
  const planned = referral.aims.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const aims = planned.filter(({ aim }) => isReachable(aim, reachable))
  const [first] = planned
  if (!first || aims[0] === first) return { ...referral, aims }
  return { ...referral, aims: [{ from: first.from, aim: { kind: 'page', page: 'stories' } }, ...aims] }
}
