import { fail, ok, type Result } from '@use-it-cities/core'
import type { Reason, ExcludedKey } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import { badEvent } from './bad-event.ts'
import { oneOf } from './same-submission.ts'
import { firstMoment, stampOf } from './stamp.ts'
import { isWithin, type Timeline } from './timeline.ts'
import type { AssessError, Excluded } from './types.ts'

/** What one researcher did: what counts, in which stretch of days, and what does not. */
export interface Tally {
  readonly researcher: string | null
  readonly counted: string[]
  readonly excluded: Excluded[]
  /** How many count in each segment of the timeline. */
  readonly perSegment: number[]
  /** When those were, where the order of days matters: a budget or a shared cap. */
  readonly stamps: number[][] | null
}

const plain = (key: ExcludedKey): Reason<ExcludedKey> => Object.freeze({ key })
const notNamed = plain('excluded.researcher-not-named')
const claimedByTwo = plain('excluded.claimed-by-two')
const retracted = plain('excluded.retracted')
const rejected = plain('excluded.rejected')
const selfInterview = plain('excluded.self-interview')
const notValidated = plain('excluded.not-validated')
const heldForReview = plain('excluded.held-for-review')
const afterDay = plain('excluded.after-day')
const noPolicy = plain('excluded.no-policy')
const circle = plain('excluded.duplicate-circle')

/** Goes through all events once, in the order of their ids, so that the order they came in cannot matter. */
export function tally(
  submissions: readonly SubmissionEvent[],
  timeline: Timeline,
  { researchers, withStamps }: { researchers: readonly string[] | undefined; withStamps: boolean },
): Result<Map<string | null, Tally>, AssessError> {
  const tallies = new Map<string | null, Tally>()
  const talliesOf = (researcher: string | null): Tally => {
    const found = tallies.get(researcher)
    if (found) return found
    const made: Tally = {
      researcher,
      counted: [],
      excluded: [],
      perSegment: new Array<number>(timeline.segments.length).fill(0),
      stamps: withStamps ? timeline.segments.map(() => []) : null,
    }
    tallies.set(researcher, made)
    return made
  }
  for (const researcher of researchers ?? []) talliesOf(researcher)
  const isKnown = (researcher: string) => researchers === undefined || tallies.has(researcher)

  const events = inOrder(submissions)
  if (!events.ok) return events
  let last: Tally | undefined
  for (let at = 0; at < events.value.length; at++) {
    let event = events.value[at] as SubmissionEvent
    if (!isRight(event)) return fail(badEvent(event))
    if (at + 1 < events.value.length && events.value[at + 1]?.submission === event.submission) {
      const from = at
      while (events.value[at + 1]?.submission === event.submission) at++
      const rows = events.value.slice(from, at + 1)
      const wrong = rows.find((row) => !isRight(row))
      if (wrong) return fail(badEvent(wrong))
      const same = oneOf(rows)
      for (const { submission, researcher } of same.claimedByTwo ? rows : same.others) {
        const because = same.claimedByTwo
          ? claimedByTwo
          : { key: 'excluded.duplicate' as const, params: { of: submission } }
        leaveOut(researcher, submission, because)
      }
      if (same.claimedByTwo) continue
      event = same.row
    }
    const { researcher, submission } = event
    if (researcher === null || (last?.researcher !== researcher && !isKnown(researcher))) {
      leaveOut(researcher, submission, notNamed)
      continue
    }
    const mine = last?.researcher === researcher ? last : (last = talliesOf(researcher))
    const because = decide(event, mine, timeline, events.value)
    if (because === null) mine.counted.push(submission)
    else mine.excluded.push({ submission, because })
  }
  return ok(tallies)

  function leaveOut(researcher: string | null, submission: string, because: Reason<ExcludedKey>) {
    if (researcher === null) talliesOf(null).excluded.push({ submission, because: notNamed })
    else if (isKnown(researcher)) talliesOf(researcher).excluded.push({ submission, because })
    else {
      const unknown = { key: 'excluded.researcher-unknown' as const, params: { researcher } }
      talliesOf(null).excluded.push({ submission, because: unknown })
    }
  }
}

/** Why this one does not count; null when it does, and then it is added to its stretch of days. */
function decide(
  event: SubmissionEvent,
  mine: Tally,
  { segments, current, onDay, onEnd }: Timeline,
  all: readonly SubmissionEvent[],
): Reason<ExcludedKey> | null {
  const { status, duplicateOf } = event
  if (status === 'rejected') return rejected
  if (duplicateOf !== null) {
    return isCircle(event, all) ? circle : { key: 'excluded.duplicate', params: { of: duplicateOf } }
  }
  const validated = event.validatedAt === null ? NaN : stampOf(event.validatedAt)
  let at = 0
  let stamp = validated
  for (; at < segments.length; at++) {
    const segment = segments[at] as (typeof segments)[number]
    stamp = segment.byInterview ? stampOf(event.interviewedAt) : validated
    if (isWithin(segment, stamp)) break
  }
  const segment = segments[at] ?? current
  if (status === 'retracted' && (segment.excludesRetracted || event.validatedAt === null)) return retracted
  if (event.selfInterview === true && segment.excludesSelf) return selfInterview
  if (status === 'submitted' && !segment.countsSubmitted) return notValidated
  if (event.held === true && segment.holdsFlagged) return heldForReview
  const isLater = (when: number) => (when < firstMoment ? when > onDay : when >= onEnd)
  if (at === segments.length) return isLater(stamp) ? afterDay : noPolicy
  if (segment.byInterview && !segment.countsSubmitted && isLater(validated)) return afterDay
  mine.perSegment[at] = (mine.perSegment[at] as number) + 1
  if (mine.stamps) mine.stamps[at]?.push(stamp < firstMoment ? stamp * 100_000 : stamp)
  return null
}

/** Everything an assessment relies on, in the form it relies on. */
function isRight(event: SubmissionEvent): boolean {
  const { researcher, validatedAt, status, duplicateOf, selfInterview: own, held } = event
  if (researcher !== null && (typeof researcher !== 'string' || researcher === '')) return false
  if (duplicateOf !== null && (typeof duplicateOf !== 'string' || duplicateOf === '')) return false
  if (Number.isNaN(stampOf(event.interviewedAt))) return false
  if (validatedAt === null ? status === 'validated' : Number.isNaN(stampOf(validatedAt))) return false
  if (own !== undefined && typeof own !== 'boolean') return false
  if (held !== undefined && typeof held !== 'boolean') return false
  return status === 'validated' || status === 'submitted' || status === 'rejected' || status === 'retracted'
}

/** The events in the order of their ids: the same list when it is so already, which a database mostly sees to. */
function inOrder(submissions: readonly SubmissionEvent[]): Result<readonly SubmissionEvent[], AssessError> {
  let isOrdered = true
  let before = ''
  for (const event of submissions) {
    const id = event?.submission
    if (typeof id !== 'string' || id === '') return fail(badEvent(event))
    if (id < before) isOrdered = false
    before = id
  }
  if (isOrdered) return ok(submissions)
  return ok([...submissions].sort((a, b) => (a.submission < b.submission ? -1 : a.submission > b.submission ? 1 : 0)))
}

/** Does following "is a duplicate of" lead back to where it began: then nobody said which one is the first. */
function isCircle({ submission, duplicateOf }: SubmissionEvent, all: readonly SubmissionEvent[]): boolean {
  let next = duplicateOf
  for (let steps = 0; next !== null && steps < 100; steps++) {
    if (next === submission) return true
    next = find(all, next)?.duplicateOf ?? null
  }
  return false
}

function find(all: readonly SubmissionEvent[], submission: string): SubmissionEvent | undefined {
  let [from, until] = [0, all.length]
  while (from < until) {
    const middle = (from + until) >> 1
    if ((all[middle]?.submission ?? '') < submission) from = middle + 1
    else until = middle
  }
  return all[from]?.submission === submission ? all[from] : undefined
}
