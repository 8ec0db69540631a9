import { wordsHash } from '../text/words-hash.ts'

/** Where the words of a text stand between whoever writes them and whoever reads them before the public does. */
export const reviewStates = ['draft', 'in-review', 'changes-requested', 'approved'] as const
export type ReviewState = (typeof reviewStates)[number]

/** As it is stored with a text. Payload wants a group to be there, also when there is nothing in it. */
export interface Review {
  readonly state: ReviewState
  readonly by: string | null
  readonly on: string | null
}

export const notHandedIn: Review = { state: 'draft', by: null, on: null }

interface Text {
  readonly review?: unknown
  readonly approval?: unknown
  readonly title?: unknown
  readonly summary?: unknown
  readonly body?: unknown
  readonly did?: unknown
  readonly helped?: unknown
  readonly talk?: unknown
  readonly film?: unknown
}

/** The stored state; what is missing, or came from before there were states, is a draft. */
export function storedReview({ review }: Pick<Text, 'review'>): Review {
  const { state, by, on } = (review ?? {}) as Partial<Record<keyof Review, unknown>>
  const known = reviewStates.find((each) => each === state)
  if (known === undefined) return notHandedIn
  return {
    state: known,
    by: typeof by === 'string' ? by : null,
    on: on === null || on === undefined ? null : asText(on),
  }
}

const asText = (on: unknown) => (on instanceof Date ? on.toISOString() : String(on))

/** The state as it holds for the words as they are: an approval is for exactly the words that were read. */
export const reviewOf = (text: Text): Review => reviewWith(text, wordsHash(text))

/** The same, for who has the fingerprint of the words at hand already. */
export function reviewWith(text: Pick<Text, 'review' | 'approval'>, wordsHash: string): Review {
  const stored = storedReview(text)
  const { hash, by, on } = (text.approval ?? {}) as { hash?: unknown; by?: unknown; on?: unknown }
  if (typeof hash === 'string' && hash === wordsHash)
    return { state: 'approved', by: typeof by === 'string' ? by : null, on: on ? asText(on) : null }
  return stored.state === 'approved' ? notHandedIn : stored
}

/** What is left of a state when the words change: an approval falls, a request for changes stands until it is handed in again. */
export const afterNewWords = (review: Review): Review => (review.state === 'approved' ? notHandedIn : review)
