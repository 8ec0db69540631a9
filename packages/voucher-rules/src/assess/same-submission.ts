import type { SubmissionEvent } from '../schema/facts.ts'
import { stampOf } from './stamp.ts'

const ranks = { retracted: 0, rejected: 1, validated: 2, submitted: 3 }

/** Text that is the same for rows that say the same, whatever the order of their fields. */
const wordsOf = (row: SubmissionEvent) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))

const compare = (a: SubmissionEvent, b: SubmissionEvent): number =>
  Number(a.researcher === null) - Number(b.researcher === null) ||
  ranks[a.status] - ranks[b.status] ||
  (stampOf(a.validatedAt) || 0) - (stampOf(b.validatedAt) || 0) ||
  (wordsOf(a) < wordsOf(b) ? -1 : 1)

/**
 * The same interview sent more than once. One row stands for all: the one that names somebody, and of those the one that
 * says no, then the first that was validated. What any of them warns of (held, self-interview, duplicate) holds for it.
 * `claimedByTwo`: the rows name different researchers, so it counts for neither until somebody has looked.
 */
export function oneOf(rows: readonly SubmissionEvent[]): {
  readonly row: SubmissionEvent
  readonly others: readonly SubmissionEvent[]
  readonly claimedByTwo: boolean
} {
  const [first, ...others] = [...rows].sort(compare) as [SubmissionEvent, ...SubmissionEvent[]]
  const named = new Set(rows.flatMap(({ researcher }) => researcher ?? []))
  const elsewhere = rows.flatMap((row) => (row.duplicateOf === row.submission ? [] : (row.duplicateOf ?? []))).sort()
  const row = {
    ...first,
    duplicateOf: elsewhere[0] ?? null,
    held: rows.some(({ held }) => held),
    selfInterview: rows.some(({ selfInterview }) => selfInterview),
  }
  return { row, others, claimedByTwo: named.size > 1 }
}
