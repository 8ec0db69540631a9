import type { SubmissionEvent } from '../schema/facts.ts'
import { stampOf } from './stamp.ts'
import type { AssessError } from './types.ts'

const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean'
const isText = (value: unknown) => typeof value === 'string' && value !== ''

/** Says which field of an event made it unusable. Called once the fast check has found that one is. */
export function badEvent(event: SubmissionEvent): AssessError {
  const bad = (field: string, received: unknown): AssessError => {
    const submission: unknown = event?.submission
    return { code: 'bad-event', submission, field, received }
  }
  if (event === null || typeof event !== 'object')
    return { code: 'bad-event', submission: null, field: '', received: event }
  const { submission, researcher, interviewedAt, validatedAt, status, duplicateOf, selfInterview } = event
  if (!isText(submission)) return bad('submission', submission)
  if (researcher !== null && !isText(researcher)) return bad('researcher', researcher)
  if (Number.isNaN(stampOf(interviewedAt))) return bad('interviewedAt', interviewedAt)
  if (!['submitted', 'validated', 'rejected', 'retracted'].includes(status)) return bad('status', status)
  if (validatedAt === null ? status === 'validated' : Number.isNaN(stampOf(validatedAt)))
    return bad('validatedAt', validatedAt)
  if (duplicateOf !== null && !isText(duplicateOf)) return bad('duplicateOf', duplicateOf)
  return isFlag(selfInterview) ? bad('held', event.held) : bad('selfInterview', selfInterview)
}
