import { fail, ok, type Result } from '@use-it-cities/core'
import type { ExcludedKey, Reason } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import { badEventIn, wrongField } from './bad-event.ts'
import { dayOf } from './day-of.ts'
import { decide } from './decide.ts'
import { oneOf } from './same-submission.ts'
import type { Timeline } from './timeline.ts'
import type { AssessError, Excluded, Facts } from './types.ts'

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
export function tally(facts: Facts, timeline: Timeline): Result<Tally[], AssessError> {
  const { submissions } = facts
  // A database mostly sees to the order, and mostly all is well: then once through is enough.
  let found = walk(submissions, facts, timeline)
  if (!Array.isArray(found)) {
    const byId = (a: SubmissionEvent, b: SubmissionEvent) => (a.submission < b.submission ? -1 : 1)
    found = badEventIn(submissions) ?? walk([...submissions].sort(byId), facts, timeline)
  }
  return Array.isArray(found) ? ok(found) : fail(found as AssessError)
}

/** `null` where an event cannot be used, or is not in order. */
function walk(
  events: readonly SubmissionEvent[],
  { researchers, groups, budgetLeftMinor }: Facts,
  timeline: Timeline,
): Tally[] | AssessError | null {
  const { segments, current } = timeline
  const scope = current.policy.capScope
  const groupOf = scope === 'person' ? null : new Map(groups?.map(({ researcher, group }) => [researcher, group]))
  const known = researchers && new Set(researchers)
  const tallies = new Map<string | null, Tally>()
  const tallyOf = (researcher: string | null): Tally => {
    let one = tallies.get(researcher)
    if (!one) {
      const perSegment = segments.map(() => 0)
      const moments = budgetLeftMinor === undefined ? null : perSegment.map(() => [])
      tallies.set(researcher, (one = { researcher, counted: [], excluded: [], perSegment, moments }))
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

  const place = (event: SubmissionEvent, mine: Tally, because: ExcludedKey | Reason<ExcludedKey> | null) => {
    const { researcher, submission } = event
    if (researcher === null) because = 'excluded.researcher-not-named'
    else if (mine.researcher === null) because = { key: 'excluded.researcher-unknown', params: { researcher } }
    else because ??= decide(event, mine, timeline, events)
    if (because === null) mine.counted.push(submission)
    else mine.excluded.push({ submission, because: typeof because === 'string' ? { key: because } : because })
  }

  const insideFrom = current.first.after
  const insideTo = current.last.before
  const latest = segments.length - 1
  let name: string | null | undefined
  let mine!: Tally
  for (let at = 0; at < events.length;) {
    const from = at++
    const event = events[from]
    if (!event) return null
    const { submission, researcher } = event
    const interviewed = dayOf(event.interviewedAt)
    const validated = dayOf(event.validatedAt)
    if (wrongField(event, interviewed, validated)) return null
    while (at < events.length && events[at]?.submission === submission) at++
    if (at < events.length && !((events[at]?.submission as string) > submission)) return null
    if (at - from > 1) {
      const rows = events.slice(from, at)
      if (badEventIn(rows)) return null
      const { event: one, others, isDisputed } = oneOf(rows)
      for (const each of [one, ...others]) {
        const copy = each === one ? null : { key: 'excluded.duplicate' as const, params: { of: submission } }
        place(each, tallyFor(each.researcher), isDisputed ? 'excluded.claimed-by-two' : copy)
      }
      continue
    }
    if (researcher !== name) mine = tallyFor((name = researcher))
    // Nothing speaks against it, and both its days are well inside the current stretch: that is most of them.
    if (
      event.status === 'validated' &&
      event.duplicateOf === null &&
      !event.held &&
      !event.selfInterview &&
      validated > insideFrom &&
      validated < insideTo &&
      interviewed > insideFrom &&
      interviewed < insideTo &&
      mine.researcher !== null &&
      !mine.moments
    ) {
      mine.counted.push(submission)
      mine.perSegment[latest] = (mine.perSegment[latest] as number) + 1
    } else place(event, mine, null)
  }
  if (ungrouped) return { code: 'group-not-named', researcher: ungrouped, scope }
  return [...tallies.values()]
}
