import { fail, ok, type Result } from '@use-it-cities/core'
import type { ExcludedKey, Reason } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import { badEvent, wrongField } from './bad-event.ts'
import { oneOf } from './same-submission.ts'
import { dayOf } from './day-of.ts'
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
  const { submissions: events, researchers, groups, budgetLeftMinor } = facts
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

  for (let at = 0; at < events.length; at++) {
    if (last && !last.moments) at = skipPlain(events, at, last, timeline)
    if (at === events.length) break
    let event = events[at] as SubmissionEvent
    const wrong = wrongField(event)
    if (wrong) return fail(badEvent(event, wrong))
    let others: readonly SubmissionEvent[] | null = null
    let isDisputed = false
    if (at + 1 < events.length && !(idOf(events[at + 1]) > event.submission)) {
      const from = at
      while (idOf(events[at + 1]) === event.submission) at++
      const rows = events.slice(from, at + 1)
      if (idOf(events[at + 1] ?? event) < event.submission)
        return tally({ ...facts, submissions: inOrder(events) }, timeline)
      const bad = rows.find(wrongField)
      if (bad) return fail(badEvent(bad, wrongField(bad) ?? 'submission'))
      ;({ event, others, isDisputed } = oneOf(rows))
    }
    const problem = place(event, isDisputed ? 'excluded.claimed-by-two' : null)
    if (problem) return fail(problem)
    for (const other of others ?? []) {
      const params = { of: other.submission }
      place(other, isDisputed ? 'excluded.claimed-by-two' : { key: 'excluded.duplicate', params })
    }
  }
  return ok([...tallies.values()])

  function place(event: SubmissionEvent, because: ExcludedKey | Reason<ExcludedKey> | null): AssessError | null {
    const { researcher, submission } = event
    const isKnown = researcher !== null && (!known || known.has(researcher))
    const whose = isKnown ? (groupOf ? groupOf.get(researcher) : researcher) : null
    if (whose === undefined) return { code: 'group-not-named', researcher: String(researcher), scope }
    const mine = tallyOf(whose)
    if (researcher === null) because = 'excluded.researcher-not-named'
    else if (!isKnown) because = { key: 'excluded.researcher-unknown', params: { researcher } }
    else because ??= decide(event, mine, timeline, events)
    if (because === null) mine.counted.push(submission)
    else mine.excluded.push({ submission, because: typeof because === 'string' ? { key: because } : because })
    return null
  }
}

/**
 * Most questionnaires are of the same kind: by the researcher of the one before, validated, nothing against them, well
 * within the days of the rule, whatever the hour and the zone. Those are counted here, and the first that is not is where
 * it stops. Everything else takes the long way, which has the same answer for these too.
 */
function skipPlain(
  events: readonly SubmissionEvent[],
  from: number,
  mine: Tally,
  { segments, current }: Timeline,
): number {
  const { counted, researcher } = mine
  const { firstDay, lastDay, policy } = current
  if (segments.length > 1 || policy.ruleInForceOn === 'interviewed' || researcher === null) return from
  let at = from
  for (; at < events.length; at++) {
    const event = events[at] as SubmissionEvent
    if (event?.status !== 'validated' || event.duplicateOf !== null || event.researcher !== researcher) break
    const { submission, held, selfInterview } = event
    if ((held !== undefined && held !== false) || (selfInterview !== undefined && selfInterview !== false)) break
    const day = dayOf(event.validatedAt)
    if (day <= firstDay + 1 || day >= lastDay - 1 || dayOf(event.interviewedAt) === 0) break
    if (typeof submission !== 'string' || (at + 1 < events.length && !(idOf(events[at + 1]) > submission))) break
    counted.push(submission)
  }
  mine.perSegment[0] = (mine.perSegment[0] as number) + at - from
  return at
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
  const dayIn = ({ policy }: Segment) => (policy.ruleInForceOn === 'interviewed' ? interviewedAt : validatedAt)
  const isIn = (segment: Segment) => {
    const value = dayIn(segment)
    return value !== null && sideOf(segment, value) === 0
  }
  const at = segments.length === 1 ? (isIn(current) ? 0 : -1) : segments.findIndex(isIn)
  const { exclusions, countWhen, validation } = (segments[at] ?? current).policy
  if (status === 'retracted' && (exclusions.includes('retracted') || validatedAt === null)) {
    return 'excluded.retracted'
  }
  if (event.selfInterview === true && exclusions.includes('self-interview')) return 'excluded.self-interview'
  if (status === 'submitted' && countWhen === 'validated') return 'excluded.not-validated'
  if (event.held === true && validation.includes('no-open-flag')) return 'excluded.held-for-review'
  const isLater = (value: string | null) => value !== null && sideOf(current, value) > 0
  if (isLater(dayIn(current)) || (countWhen === 'validated' && isLater(validatedAt))) return 'excluded.after-day'
  if (at < 0) return 'excluded.no-policy'
  mine.perSegment[at] = (mine.perSegment[at] as number) + 1
  mine.moments?.[at]?.push(Date.parse(dayIn(segments[at] as Segment) ?? ''))
  return null
}

/** The id of whatever came; what is none is found out when its turn comes. */
const idOf = (event: SubmissionEvent | null | undefined) => event?.submission ?? ''

/** In the order of their ids. A database mostly sees to that, so it is only done when it has to be. */
const inOrder = (events: readonly SubmissionEvent[]) =>
  [...events].sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0))

/** The event with an id, in the ordered list. */
function find(all: readonly SubmissionEvent[], submission: string): SubmissionEvent | undefined {
  let from = 0
  let until = all.length
  while (from < until) {
    const middle = (from + until) >> 1
    if (idOf(all[middle]) < submission) from = middle + 1
    else until = middle
  }
  return idOf(all[from]) === submission ? all[from] : undefined
}
