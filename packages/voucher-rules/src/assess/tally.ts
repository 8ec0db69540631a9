import { fail, ok, type Result } from '@use-it-cities/core'
import type { ExcludedKey, Reason } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import { decide } from './decide.ts'
import { oneOf } from './same-submission.ts'
import type { Timeline } from './timeline.ts'
import type { AssessError, CheckedFacts, Excluded } from './types.ts'

/** What one researcher did: what counts, in which stretch of days, and what does not. */
export interface Tally {
  readonly researcher: string | null
  readonly counted: string[]
  readonly excluded: Excluded[]
  /** How many count in each segment of the timeline. */
  readonly perSegment: number[]
  /** When those were, in milliseconds since 1970, where their order matters: for a budget. */
  readonly moments: number[][] | null
}

/** Goes through all events in the order of their ids, so that the order they came in cannot matter. */
export function tally(facts: CheckedFacts, timeline: Timeline): Result<Tally[], AssessError> {
  const { submissions } = facts
  // A database mostly sees to the order: then once through is enough.
  const found = walk(submissions, facts, timeline) ?? walk([...submissions].sort(byId), facts, timeline)
  return Array.isArray(found) ? ok(found) : fail(found as AssessError)
}

const byId = (a: SubmissionEvent, b: SubmissionEvent) => (a.submission < b.submission ? -1 : 1)

/** `null` where the events are not in order. */
function walk(
  events: readonly SubmissionEvent[],
  { researchers, groups, budgetLeftMinor }: CheckedFacts,
  timeline: Timeline,
): Tally[] | AssessError | null {
  const { segments, current } = timeline
  const { capScope: scope } = current.policy
  const groupOf = scope === 'person' ? null : new Map(groups?.map(({ researcher, group }) => [researcher, group]))
  const known = researchers && new Set(researchers)
  const list: Tally[] = []
  const tallies = new Map<string | null, Tally>()
  const tallyOf = (researcher: string | null): Tally => {
    let one = tallies.get(researcher)
    if (!one) {
      const perSegment = segments.map(() => 0)
      const moments = budgetLeftMinor === undefined ? null : perSegment.map(() => [])
      list.push((one = { researcher, counted: [], excluded: [], perSegment, moments }))
      tallies.set(researcher, one)
    }
    return one
  }
  let ungrouped: string | undefined
  /** The tally that an event goes to. */
  const tallyFor = (researcher: string | null): Tally => {
    if (researcher === null || (known && !known.has(researcher))) return tallyOf(null)
    const whose = groupOf ? groupOf.get(researcher) : researcher
    if (whose === undefined) ungrouped ??= researcher
    return tallyOf(whose ?? null)
  }
  for (const each of researchers ?? []) tallyOf(groupOf?.get(each) ?? each)

  let said: readonly SubmissionEvent[] | undefined
  const copies = () => (said ??= events.filter(({ duplicateOf }) => duplicateOf !== null))
  const place = (event: SubmissionEvent, mine: Tally, because: Reason<ExcludedKey> | null) => {
    const { researcher, submission } = event
    if (researcher === null) because = { key: 'excluded.researcher-not-named' }
    else if (mine.researcher === null) because = { key: 'excluded.researcher-unknown', params: { researcher } }
    else because ??= decide(event, mine, timeline, copies)
    if (because) mine.excluded.push({ submission, because })
    else mine.counted.push(submission)
  }

  let name: string | null | undefined
  let mine!: Tally
  for (let at = 0; at < events.length;) {
    const event = events[at++] as SubmissionEvent
    const { submission, researcher } = event
    const from = at - 1
    while (events[at]?.submission === submission) at++
    if (at < events.length && !((events[at] as SubmissionEvent).submission > submission)) return null
    if (at - from > 1) {
      const { event: one, others, isDisputed } = oneOf(events.slice(from, at))
      for (const each of [one, ...others]) {
        const copy = each === one ? null : { key: 'excluded.duplicate' as const, params: { of: submission } }
        place(each, tallyFor(each.researcher), isDisputed ? { key: 'excluded.claimed-by-two' } : copy)
      }
      continue
    }
    if (researcher !== name) mine = tallyFor((name = researcher))
    place(event, mine, null)
  }
  if (ungrouped) return { code: 'group-not-named', researcher: ungrouped, scope }
  return list
}
