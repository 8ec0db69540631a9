import type { SubmissionEvent } from '../schema/facts.ts'

/** First the one that names somebody; of those the one that says no; then whatever is the same in any order. */
const rankOf = (row: SubmissionEvent) =>
  Number(row.researcher === null) * 4 + ['retracted', 'rejected', 'validated', 'submitted'].indexOf(row.status)
const wordsOf = (row: SubmissionEvent) => `${row.validatedAt} ${row.interviewedAt} ${row.researcher}`
const compare = (a: SubmissionEvent, b: SubmissionEvent) => rankOf(a) - rankOf(b) || (wordsOf(a) < wordsOf(b) ? -1 : 1)

/** Do two rows with one id say the same in every field: then a phone sent it again. */
export const isSame = (a: SubmissionEvent, b: SubmissionEvent): boolean =>
  a.researcher === b.researcher &&
  a.status === b.status &&
  a.validatedAt === b.validatedAt &&
  a.interviewedAt === b.interviewedAt &&
  a.duplicateOf === b.duplicateOf &&
  a.held === b.held &&
  a.selfInterview === b.selfInterview

/**
 * The same interview sent more than once. One row stands for all: the one that names somebody, and of those the one that
 * says no, then a validated one. What any of them warns of (held, self-interview, duplicate) holds for it.
 * `isDisputed`: the rows name different researchers, so it counts for neither until somebody has looked.
 */
export function oneOf(rows: readonly SubmissionEvent[]): {
  readonly event: SubmissionEvent
  readonly others: readonly SubmissionEvent[]
  readonly isDisputed: boolean
} {
  const [first, ...others] = [...rows].sort(compare) as [SubmissionEvent, ...SubmissionEvent[]]
  const elsewhere = rows.flatMap((row) => (row.duplicateOf === row.submission ? [] : (row.duplicateOf ?? []))).sort()
  const event = {
    ...first,
    duplicateOf: elsewhere[0] ?? null,
    held: rows.some(({ held }) => held),
    selfInterview: rows.some(({ selfInterview }) => selfInterview),
  }
  return {
    event,
    others,
    isDisputed: others.some(({ researcher }) => researcher !== null && researcher !== first.researcher),
  }
}
