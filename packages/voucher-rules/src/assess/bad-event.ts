import type { SubmissionEvent } from '../schema/facts.ts'
import { stampOf } from './stamp.ts'
import type { AssessError } from './types.ts'

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isTextOrNull = (value: unknown) => value === null || isText(value)
const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean'

/** The first field of an event that an assessment cannot rely on; null when it can rely on all of them. */
export function wrongField(event: SubmissionEvent): keyof SubmissionEvent | null {
  if (event === null || typeof event !== 'object') return 'submission'
  const { submission, researcher, validatedAt, status, duplicateOf } = event
  if (!isText(submission)) return 'submission'
  if (!isTextOrNull(researcher)) return 'researcher'
  if (Number.isNaN(stampOf(event.interviewedAt))) return 'interviewedAt'
  if (status !== 'validated' && status !== 'submitted' && status !== 'rejected' && status !== 'retracted')
    return 'status'
  if (validatedAt === null ? status === 'validated' : Number.isNaN(stampOf(validatedAt))) return 'validatedAt'
  if (!isTextOrNull(duplicateOf)) return 'duplicateOf'
  if (!isFlag(event.selfInterview)) return 'selfInterview'
  return isFlag(event.held) ? null : 'held'
}

/** The error for an event that cannot be used. */
export function badEvent(event: SubmissionEvent | null, field: keyof SubmissionEvent): AssessError {
  return { code: 'bad-event', submission: event?.submission, field, received: event?.[field] }
}
