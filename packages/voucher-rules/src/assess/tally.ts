import { fail, ok, type Result } from './core.ts'
import type { ExcludedKey, Reason } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import { copyOf, decide } from './decide.ts'
import { isSame, oneOf } from './same-submission.ts'
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
  return walk(submissions, facts, timeline) ?? tally({ ...facts, submissions: [...submissions].sort(byId) }, timeline)
}

const byId = (a: SubmissionEvent, b: SubmissionEvent) => (a.submission < b.submission ? -1 : 1)

/** `null` where the events are not in order. */
function walk(
  events: readonly SubmissionEvent[],
  { researchers, groups, budgetLeftMinor }: CheckedFacts,
  timeline: Timeline,
): Result<Tally[], AssessError> | null {
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

  const place = (event: SubmissionEvent, mine: Tally, because: Reason<ExcludedKey> | null) => {
    const { researcher, submission } = event
    if (researcher === null) because = { key: 'excluded.researcher-not-named' }
    else if (mine.researcher === null) because = { key: 'excluded.researcher-unknown', params: { researcher } }
    else because ??= decide(event, mine, timeline, events)
    if (because) mine.excluded.push({ submission, because })
    else mine.counted.push(submission)
  }

  const latest = segments.length - 1
  const first = current.first.beyond
  const last = current.last.before
  /** Nothing speaks against it, and its day is well inside the current stretch: that is most of them. */
  const isOrdinary = ({ status, duplicateOf, held, selfInterview, validatedAt }: SubmissionEvent) =>
    status === 'validated' &&
    duplicateOf === null &&
    !held &&
    !selfInterview &&
    (validatedAt as string) >= first &&
    (validatedAt as string) < last
  let name: string | null | undefined
  let mine!: Tally
  let isQuick = false
  for (let at = 0; at < events.length;) {
    const from = at
    const event = events[at++] as SubmissionEvent
    const { submission, researcher } = event
    let repeats = 0
    if (at < events.length && (events[at] as SubmissionEvent).submission <= submission) {
      let isSentAgain = event.duplicateOf !== submission
      for (; events[at]?.submission === submission; at++) isSentAgain &&= isSame(event, events[at] as SubmissionEvent)
      if ((events[at]?.submission as string) <= submission) return null
      if (!isSentAgain) {
        const { event: one, others, isDisputed } = oneOf(events.slice(from, at))
        for (const each of [one, ...others]) {
          place(
            each,
            tallyFor(each.researcher),
            isDisputed ? { key: 'excluded.claimed-by-two' } : each === one ? null : copyOf(submission),
          )
        }
        continue
      }
      repeats = at - from - 1
    }
    if (researcher !== name) {
      mine = tallyFor((name = researcher))
      isQuick = mine.researcher !== null && !mine.moments && current.policy.ruleInForceOn === 'validated'
    }
    if (isQuick && isOrdinary(event)) {
      mine.counted.push(submission)
      ;(mine.perSegment[latest] as number)++
    } else place(event, mine, null)
    while (repeats-- > 0) place(event, mine, copyOf(submission))
  }
  return ungrouped ? fail({ code: 'group-not-named', researcher: ungrouped, scope }) : ok(list)
}
