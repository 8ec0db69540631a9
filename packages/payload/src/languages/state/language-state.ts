/** Where a story stands in one language. */
export const languageStates = [
  'missing',
  'in-translation',
  'waiting-for-reviewer',
  'waiting-for-teller',
  'stale',
  'ready',
  'live',
] as const
export type LanguageState = (typeof languageStates)[number]

/** Where the newest words of a text stand in review; `null` for a text that was never in one. */
export type ReviewState = 'draft' | 'in-review' | 'changes-requested' | 'approved'

/** What is known about the newest words in a language. Hashes are fingerprints of words. */
export interface TextFacts {
  /** `null` while the words cannot be shown: nothing is written yet, or part of it is missing. */
  readonly words: string | null
  /** The words of the original that this was translated from; `null` when nobody knows, and for the original itself. */
  readonly translatedFrom: string | null
  /** The words that a second person approved, and those that the teller did. */
  readonly approved: string | null
  readonly tellerApproved: string | null
  readonly review: ReviewState | null
  /** The newest words are published ones, and no draft on top of those. */
  readonly isNewestPublished: boolean
}

export interface LanguageFacts {
  readonly kind: 'told' | 'reported'
  readonly isOriginal: boolean
  /** The newest words of the original; `null` when there are none that can be read. */
  readonly original: string | null
  /** `null` when nobody has begun. */
  readonly text: TextFacts | null
  /** Everybody can read the story in this language now. */
  readonly isLive: boolean
}

/**
 * Where a story stands in one language: the first thing that somebody still has to do, or that nothing is left to do.
 * Never stored. A change of the original makes its translations stale by itself, also those that everybody can read.
 */
export function languageState({ kind, isOriginal, original, text, isLive }: LanguageFacts): LanguageState {
  if (text === null) return 'missing'
  if (text.words === null) return 'in-translation'
  if (!isOriginal && original !== null && text.translatedFrom !== original) return 'stale'
  if (text.approved !== text.words)
    return text.review === 'draft' || text.review === 'changes-requested' ? 'in-translation' : 'waiting-for-reviewer'
  if (kind === 'told' && text.tellerApproved !== text.words) return 'waiting-for-teller'
  return isLive && text.isNewestPublished ? 'live' : 'ready'
}
