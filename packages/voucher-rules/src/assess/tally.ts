import { fail, ok, type Result } from '@use-it-cities/core'
import type { ExcludedKey, Reason } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import { badEvent, wrongField } from './bad-event.ts'
import { oneOf } from './same-submission.ts'
import { sideOf, type Segment, type Timeline } from './timeline.ts'
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

/** Goes through all events once, in the order of their ids, so that the order they came in cannot matter. */
export function tally(facts: Facts, timeline: Timeline): Result<Tally[], AssessError> {
  const { submissions, researchers, groups, budgetLeftMinor } = facts
  let isOrdered = true
  let before = ''
  for (const event of submissions) {
    const wrong = wrongField(event)
    if (wrong) return fail(badEvent(event, wrong))
    isOrdered &&= event.submission > before
    before = event.submission
  }
  // A database mostly sees to the order, so it is only made when it has to be.
  const events = isOrdered ? submissions : [...submissions].sort((a, b) => (a.submission < b.submission ? -1 : 1))
  const scope = timeline.current.policy.capScope
  const groupOf = scope === 'person' ? null : new Map(groups?.map(({ researcher, group }) => [researcher, group]))
  const known = researchers && new Set(researchers)
  const tallies = new Map<string | null, Tally>()
  let last: Tally | undefined
  const tallyOf = (researcher: string | null): Tally => {
    if (last?.researcher === researcher) return last
    last = tallies.get(researcher)
    if (!last) {
      const perSegment = timeline.segments.map(() => 0)
      const moments = budgetLeftMinor === undefined ? null : perSegment.map(() => [])
      tallies.set(researcher, (last = { researcher, counted: [], excluded: [], perSegment, moments }))
    }
    return last
  }
  for (const each of researchers ?? []) tallyOf(groupOf?.get(each) ?? each)

  for (let at = 0; at < events.length;) {
    const from = at
    const { submission } = events[at] as SubmissionEvent
    while (events[at]?.submission === submission) at++
    const rows = at - from > 1 ? oneOf(events.slice(from, at)) : null
    const disputed = rows?.isDisputed ? 'excluded.claimed-by-two' : null
    const problem = place(rows?.event ?? (events[from] as SubmissionEvent), disputed)
    if (problem) return fail(problem)
    for (const other of rows?.others ?? []) {
      place(other, disputed ?? { key: 'excluded.duplicate', params: { of: submission } })
    }
  }
  return ok([...tallies.values()])

  function place(event: SubmissionEvent, because: ExcludedKey | Reason<ExcludedKey> | null): AssessError | null {
    const { researcher, submission } = event
    const isKnown = researcher !== null && (!known || known.has(researcher))
    const whose = isKnown ? (groupOf ? groupOf.get(researcher) : researcher) : null
    if (whose === undefined) return { code: 'group-not-named', researcher: researcher as string, scope }
    const mine = tallyOf(whose)
    if (researcher === null) because = 'excluded.researcher-not-named'
    else if (!isKnown) because = { key: 'excluded.researcher-unknown', params: { researcher } }
    else because ??= decide(event, mine, timeline, events)
    if (because === null) mine.counted.push(submission)
    else mine.excluded.push({ submission, because: typeof because === 'string' ? { key: because } : because })
    return null
  }
}

/** Why this one does not count; null when it does, and then it is added to its stretch of days. */
function decide(
  event: SubmissionEvent,
  mine: Tally,
  { segments, current }: Timeline,
  all: readonly SubmissionEvent[],
): ExcludedKey | Reason<ExcludedKey> | null {
  const { status, duplicateOf, submission } = event
  if (status === 'rejected') return 'excluded.rejected'
  if (duplicateOf !== null) {
    const isCircle = duplicateOf === submission || find(all, duplicateOf)?.duplicateOf === submission
    return isCircle ? 'excluded.duplicate-circle' : { key: 'excluded.duplicate', params: { of: duplicateOf } }
  }
  const { validatedAt, interviewedAt } = event
  const dayFor = ({ policy }: Segment) => (policy.ruleInForceOn === 'interviewed' ? interviewedAt : validatedAt)
  const sideIn = (segment: Segment, value = dayFor(segment)) => (value === null ? -1 : sideOf(segment, value))
  const side = sideIn(current)
  const at = side === 0 ? segments.length - 1 : segments.findIndex((segment) => sideIn(segment) === 0)
  const { exclusions, countWhen, validation } = (segments[at] ?? current).policy
  if (status === 'retracted' && (exclusions.includes('retracted') || validatedAt === null)) {
    return 'excluded.retracted'
  }
  if (event.selfInterview === true && exclusions.includes('self-interview')) return 'excluded.self-interview'
  if (status === 'submitted' && countWhen === 'validated') return 'excluded.not-validated'
  if (event.held === true && validation.includes('no-open-flag')) return 'excluded.held-for-review'
  if (side > 0 || (countWhen === 'validated' && dayFor(current) !== validatedAt && sideIn(current, validatedAt) > 0)) {
    return 'excluded.after-day'
  }
  if (at < 0) return 'excluded.no-policy'
  mine.perSegment[at] = (mine.perSegment[at] as number) + 1
  mine.moments?.[at]?.push(Date.parse(dayFor(segments[at] as Segment) ?? ''))
  return null
}

/** The event with an id, in the ordered list. */
function find(all: readonly SubmissionEvent[], submission: string): SubmissionEvent | undefined {
  let from = 0
  let until = all.length
  while (from < until) {
    const middle = (from + until) >> 1
    if ((all[middle] as SubmissionEvent).submission < submission) from = middle + 1
    else until = middle
  }
  return all[from]?.submission === submission ? all[from] : undefined
}
