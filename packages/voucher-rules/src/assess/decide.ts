import type { ExcludedKey, Reason } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import type { Tally } from './tally.ts'
import { sideOf, type Segment, type Timeline } from './timeline.ts'

/**
 * Why this one does not count; null when it does, and then it is added to its stretch of days. `all` are all events, in the
 * order of their ids.
 */
export function decide(
  event: SubmissionEvent,
  mine: Tally,
  { segments, current }: Timeline,
  all: readonly SubmissionEvent[],
): ExcludedKey | Reason<ExcludedKey> | null {
  const { status, duplicateOf, submission, validatedAt } = event
  if (status === 'rejected') return 'excluded.rejected'
  if (duplicateOf !== null) {
    return duplicateOf === submission || isCopyOf(submission, duplicateOf, all)
      ? 'excluded.duplicate-circle'
      : { key: 'excluded.duplicate', params: { of: duplicateOf } }
  }
  const side = sideOf(current, dayFor(event, current))
  const at = side === 0 ? segments.length - 1 : segments.findIndex((each) => sideOf(each, dayFor(event, each)) === 0)
  const { exclusions, countWhen, validation } = (segments[at] ?? current).policy
  if (status === 'retracted' && (exclusions.includes('retracted') || validatedAt === null)) {
    return 'excluded.retracted'
  }
  if (event.selfInterview === true && exclusions.includes('self-interview')) return 'excluded.self-interview'
  if (status === 'submitted' && countWhen === 'validated') return 'excluded.not-validated'
  if (event.held === true && validation.includes('no-open-flag')) return 'excluded.held-for-review'
  if (side > 0 || (countWhen === 'validated' && sideOf(current, validatedAt) > 0)) return 'excluded.after-day'
  if (at < 0) return 'excluded.no-policy'
  mine.perSegment[at] = (mine.perSegment[at] as number) + 1
  mine.moments?.[at]?.push(Date.parse(dayFor(event, segments[at] as Segment) ?? ''))
  return null
}

/** The day or moment that decides which version of the rule judges an event. */
const dayFor = ({ interviewedAt, validatedAt }: SubmissionEvent, { policy }: Segment) =>
  policy.ruleInForceOn === 'interviewed' ? interviewedAt : validatedAt

/** Does any row with the id `submission` say that it repeats `other`. */
function isCopyOf(other: string, submission: string, all: readonly SubmissionEvent[]): boolean {
  let from = 0
  let until = all.length
  while (from < until) {
    const middle = (from + until) >> 1
    if ((all[middle]?.submission as string) < submission) from = middle + 1
    else until = middle
  }
  while (all[from]?.submission === submission) if (all[from++]?.duplicateOf === other) return true
  return false
}
