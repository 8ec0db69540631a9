import type { SubmissionEvent } from '../schema/facts.ts'
import { isText } from './checks.ts'
import { isMoment } from './is-moment.ts'

/** The first field of an event that an assessment cannot rely on; null when it can rely on all of them. */
export function wrongInEvent({
  submission,
  researcher,
  interviewedAt,
  validatedAt,
  status,
  duplicateOf,
  selfInterview,
  held,
}: SubmissionEvent): keyof SubmissionEvent | null {
  if (!isText(submission)) return 'submission'
  if (researcher !== null && !isText(researcher)) return 'researcher'
  if (!isMoment(interviewedAt)) return 'interviewedAt'
  if (status !== 'validated' && status !== 'submitted' && status !== 'rejected' && status !== 'retracted')
    return 'status'
  if (validatedAt === null ? status === 'validated' : !isMoment(validatedAt)) return 'validatedAt'
  if (duplicateOf !== null && !isText(duplicateOf)) return 'duplicateOf'
  if (!isFlag(selfInterview)) return 'selfInterview'
  return isFlag(held) ? null : 'held'
}

const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean'
