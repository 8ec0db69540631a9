import type { SubmissionEvent } from '@use-it-cities/voucher-rules'
import { submissionEventSchema } from '@use-it-cities/voucher-rules/schema'
import { readRecords } from './read-records.ts'

const columns: Readonly<Record<string, string>> = {
  interviewedAt: 'interviewed_at',
  validatedAt: 'validated_at',
  duplicateOf: 'duplicate_of',
  selfInterview: 'self_interview',
}
const truths = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
])

/** What is known of each questionnaire, from a CSV file. */
export const readSubmissions = (file: string): Promise<readonly SubmissionEvent[]> =>
  readRecords(file, {
    expected: 'submissions as CSV',
    required: ['submission', 'researcher', 'interviewed_at', 'validated_at', 'status', 'duplicate_of'],
    optional: ['self_interview', 'held'],
    schema: submissionEventSchema,
    columnOf: (field) => columns[field] ?? field,
    fromCells: (cell) => {
      const truth = (column: string) =>
        cell(column) === '' ? undefined : (truths.get(cell(column).toLowerCase()) ?? cell(column))
      const [selfInterview, held] = [truth('self_interview'), truth('held')]
      return {
        submission: cell('submission'),
        researcher: cell('researcher') || null,
        interviewedAt: cell('interviewed_at'),
        validatedAt: cell('validated_at') || null,
        status: cell('status'),
        duplicateOf: cell('duplicate_of') || null,
        ...(selfInterview !== undefined && { selfInterview }),
        ...(held !== undefined && { held }),
      }
    },
    example: 'q-17,r-3,2017-11-20,2017-11-24T10:00:00Z,validated,',
  })
