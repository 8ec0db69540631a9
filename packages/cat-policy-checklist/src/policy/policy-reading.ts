/** A passage of the policy, word for word: `text.slice(start, end) === quote`. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly quote: string
  /** The terms found in it, one for each group, as the list of terms writes them. */
  readonly terms: readonly string[]
}

/** Where in the policy a person may look for the answer to one item. */
export interface Pointer {
  readonly item: string
  readonly passages: readonly Passage[]
  /** Further passages found and not quoted. */
  readonly more: number
}

/**
 * What the reader found. It holds places to look at and no answer, no level and no score: whether a passage meets an item
 * is for a person to say. An item under `notFound` may still be dealt with, in other words than ours.
 */
export interface PolicyReading {
  readonly kind: 'pointers-for-a-person'
  readonly catalogue: string
  readonly version: string
  readonly words: number
  readonly pointers: readonly Pointer[]
  readonly notFound: readonly string[]
}

/** Why a text was not read: nothing of it was. */
export type PolicyReadingError =
  | { readonly code: 'policy.no-words'; readonly params: Record<string, never> }
  | { readonly code: 'policy.too-long'; readonly params: { readonly characters: number; readonly atMost: number } }
  | { readonly code: 'policy.not-text'; readonly params: { readonly at: number } }
