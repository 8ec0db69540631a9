import type { SubmissionEvent } from '../schema/facts.ts'
import { dayOf } from './day-of.ts'
import type { AssessError } from './types.ts'

/** The first field of an event that an assessment cannot rely on; null when it can rely on all of them. */
export function wrongField(event: SubmissionEvent): keyof SubmissionEvent | null {
  if (event === null || typeof event !== 'object') return 'submission'
  const { submission, researcher, interviewedAt, validatedAt, status, duplicateOf, selfInterview, held } = event
  if (typeof submission !== 'string' || submission === '') return 'submission'
  if (researcher !== null && (typeof researcher !== 'string' || researcher === '')) return 'researcher'
  if (dayOf(interviewedAt) === 0) return 'interviewedAt'
  if (status !== 'validated' && status !== 'submitted' && status !== 'rejected' && status !== 'retracted')
    return 'status'
  if (validatedAt === null ? status === 'validated' : dayOf(validatedAt) === 0) return 'validatedAt'
  if (duplicateOf !== null && (typeof duplicateOf !== 'string' || duplicateOf === '')) return 'duplicateOf'
  if (selfInterview !== undefined && typeof selfInterview !== 'boolean') return 'selfInterview'
  return held === undefined || typeof held === 'boolean' ? null : 'held'
}

/** The error for an event that cannot be used. */
export function badEvent(event: SubmissionEvent | null, field: keyof SubmissionEvent): AssessError {
  return { code: 'bad-event', submission: event?.submission, field, received: event?.[field] }
}
