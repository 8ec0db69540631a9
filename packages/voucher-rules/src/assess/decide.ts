import type { ExcludedKey, Reason } from '../reasons.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import type { Tally } from './tally.ts'
import { sideOf, type Segment, type Timeline } from './timeline.ts'

/**
 * Why this one does not count; null when it does, and then it is added to its stretch of days. `events` are all events that
 * say that they repeat another, in the order of their ids.
 */
export function decide(
  event: SubmissionEvent,
  mine: Tally,
  { segments, current }: Timeline,
  events: readonly SubmissionEvent[],
): Reason<ExcludedKey> | null {
  const { status, duplicateOf, submission, validatedAt } = event
  if (status === 'rejected') return { key: 'excluded.rejected' }
  if (duplicateOf !== null) {
    return duplicateOf === submission || isCopyOf(submission, duplicateOf, events)
      ? { key: 'excluded.duplicate-circle' }
      : copyOf(duplicateOf)
  }
  const latest = segments.length - 1
  // Where there is only one stretch, nobody needs to look for it.
  const at = latest > 0 && sideIn(event, current) !== 0 ? placeOf(event, segments) : latest
  const { exclusions, countWhen, validation } = (segments[at] ?? current).policy
  if (status === 'retracted' && (validatedAt === null || exclusions.includes('retracted'))) {
    return { key: 'excluded.retracted' }
  }
  if (event.selfInterview && exclusions.includes('self-interview')) return { key: 'excluded.self-interview' }
  if (status === 'submitted' && countWhen === 'validated') return { key: 'excluded.not-validated' }
  if (event.held && validation.includes('no-open-flag')) return { key: 'excluded.held-for-review' }
  const side = sideIn(event, current)
  if (side > 0 || (countWhen === 'validated' && sideOf(current, validatedAt) > 0)) return { key: 'excluded.after-day' }
  if (at < 0 || (side < 0 && at === latest)) return { key: 'excluded.no-policy' }
  mine.perSegment[at] = (mine.perSegment[at] as number) + 1
  mine.moments?.[at]?.push(Date.parse(dayFor(event, segments[at] as Segment) ?? ''))
  return null
}

const sideIn = (event: SubmissionEvent, segment: Segment) => sideOf(segment, dayFor(event, segment))

/** The reason for a copy: the id of what it repeats. */
export const copyOf = (of: string): Reason<ExcludedKey> => ({ key: 'excluded.duplicate', params: { of } })

/** The day or moment that decides which version of the rule judges an event. */
const dayFor = ({ interviewedAt, validatedAt }: SubmissionEvent, { policy }: Segment) =>
  policy.ruleInForceOn === 'interviewed' ? interviewedAt : validatedAt

const placeOf = (event: SubmissionEvent, segments: readonly Segment[]) =>
  segments.findIndex((each) => sideIn(event, each) === 0)

/** Does any row with the id `submission` say that it repeats `other`. */
function isCopyOf(other: string, submission: string, events: readonly SubmissionEvent[]): boolean {
  let from = 0
  let until = events.length
  while (from < until) {
    const middle = (from + until) >> 1
    if ((events[middle]?.submission as string) < submission) from = middle + 1
    else until = middle
  }
  while (events[from]?.submission === submission) if (events[from++]?.duplicateOf === other) return true
  return false
}
