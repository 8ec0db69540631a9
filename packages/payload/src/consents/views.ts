/** The words to read out to a teller, as the screen shows them. */
export interface WordingView {
  readonly version: string
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly text: string
  readonly hash: string
  /** What whoever reads it out should know first; null where there is nothing. */
  readonly note: string | null
}
