import type { ExcludedKey, Reason } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import type { Tally } from './tally.ts'
import { sideOf, type Segment, type Timeline } from './timeline.ts'

/**
 * Why this one does not count; null when it does, and then it is added to its stretch of days. `copies` are all events that
 * say that they repeat another, in the order of their ids.
 */
export function decide(
  event: SubmissionEvent,
  mine: Tally,
  { segments, current }: Timeline,
  copies: () => readonly SubmissionEvent[],
): Reason<ExcludedKey> | null {
  const { status, duplicateOf, submission, validatedAt } = event
  if (status === 'rejected') return { key: 'excluded.rejected' }
  if (duplicateOf !== null) {
    return duplicateOf === submission || isCopyOf(submission, duplicateOf, copies())
      ? { key: 'excluded.duplicate-circle' }
      : { key: 'excluded.duplicate', params: { of: duplicateOf } }
  }
  let at = segments.length - 1
  const side = sideOf(current, dayFor(event, current))
  if (side !== 0) {
    // Most are in the current stretch, or there is only this one.
    let other = 0
    while (other < at && sideOf(segments[other] as Segment, dayFor(event, segments[other] as Segment)) !== 0) other++
    at = other < at ? other : -1
  }
  const { exclusions, countWhen, validation } = (segments[at] ?? current).policy
  if (status === 'retracted' && (validatedAt === null || exclusions.includes('retracted'))) {
    return { key: 'excluded.retracted' }
  }
  if (event.selfInterview && exclusions.includes('self-interview')) return { key: 'excluded.self-interview' }
  if (status === 'submitted' && countWhen === 'validated') return { key: 'excluded.not-validated' }
  if (event.held && validation.includes('no-open-flag')) return { key: 'excluded.held-for-review' }
  if (side > 0 || (countWhen === 'validated' && sideOf(current, validatedAt) > 0)) return { key: 'excluded.after-day' }
  if (at < 0) return { key: 'excluded.no-policy' }
  mine.perSegment[at] = (mine.perSegment[at] as number) + 1
  mine.moments?.[at]?.push(Date.parse(dayFor(event, segments[at] as Segment) ?? ''))
  return null
}

/** The day or moment that decides which version of the rule judges an event. */
const dayFor = ({ interviewedAt, validatedAt }: SubmissionEvent, { policy }: Segment) =>
  policy.ruleInForceOn === 'interviewed' ? interviewedAt : validatedAt

/** Does any row with the id `submission` say that it repeats `other`. */
function isCopyOf(other: string, submission: string, copies: readonly SubmissionEvent[]): boolean {
  let from = 0
  let until = copies.length
  while (from < until) {
    const middle = (from + until) >> 1
    if ((copies[middle]?.submission as string) < submission) from = middle + 1
    else until = middle
  }
  while (copies[from]?.submission === submission) if (copies[from++]?.duplicateOf === other) return true
  return false
}
