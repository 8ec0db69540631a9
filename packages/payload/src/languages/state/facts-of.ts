import type { ReviewState, TextFacts } from './language-state.ts'

export type Row = Readonly<Record<string, unknown>>

const reviewStates: readonly unknown[] = ['draft', 'in-review', 'changes-requested', 'approved'] satisfies ReviewState[]

/** The facts of a text from its newest row; `words` is their fingerprint, `null` while they cannot be shown. */
export function factsOf(row: Row, words: string | null): TextFacts {
  const review = group(row.review).state
  return {
    words,
    translatedFrom: hashIn(group(row.translation).sourceHash),
    approved: hashIn(group(row.approval).hash),
    tellerApproved: hashIn(group(row.tellerApproval).hash),
    review: reviewStates.includes(review) ? (review as ReviewState) : null,
    isNewestPublished: row._status === 'published',
  }
}

const group = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})
const hashIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
