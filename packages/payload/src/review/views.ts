import type { Severity } from '@use-it-cities/success-stories/checks'
import type { CommentedField } from './collections/review-comments.ts'
import type { ReviewState } from './state.ts'

/** Where a text stands, with what follows from its story. */
export type Standing = ReviewState | 'scheduled' | 'published' | 'archived' | 'withdrawn'

/** A finding of the checks, for the person who asks. */
export interface FindingView {
  readonly code: string
  readonly severity: Severity
  /** Where, as `texts/en/body/2`; numbers begin at 0. */
  readonly path: string
  readonly sentence: string
  /** It keeps these words from being published. */
  readonly holdsUp: boolean
  readonly mayLetStand: boolean
  readonly letStand: { readonly reason: string; readonly by: string; readonly on: string } | null
}

export interface CommentView {
  readonly id: string
  readonly kind: 'comment' | 'changes'
  readonly field: CommentedField | null
  readonly words: string
  readonly by: string
  readonly on: string
  readonly isResolved: boolean
  readonly mayResolve: boolean
  /** The words of the text have changed since it was said. */
  readonly isAboutOlderWords: boolean
}

/** What the panel of a text shows about its review. */
export interface ReviewView {
  readonly text: string
  /** Fingerprint of the saved words, to be sent back with every decision. */
  readonly hash: string
  readonly state: ReviewState
  readonly standing: Standing
  /** Who brought it to this state, and when. */
  readonly by: string | null
  readonly on: string | null
  readonly scheduledFor: string | null
  readonly maySubmit: boolean
  readonly mayRequestChanges: boolean
  readonly findings: readonly FindingView[]
  readonly comments: readonly CommentView[]
}

/** Stories that somebody should look at again. */
export interface DueView {
  readonly on: string
  readonly stories: readonly {
    readonly id: string
    readonly code: string
    readonly workingTitle: string
    readonly reviewOn: string
    readonly wasPublished: boolean
  }[]
  /** How many more there are than are listed. */
  readonly more: number
}
