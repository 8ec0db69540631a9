/** Why a feed did not take the place of the one before it. */
export type RefusalCode =
  | 'feed-unreachable'
  | 'feed-too-slow'
  | 'feed-status'
  | 'feed-too-large'
  | 'feed-unsigned'
  | 'feed-signature'
  | 'feed-not-json'
  | 'feed-contract'
  | 'feed-other-city'
  | 'feed-older'

export interface Refusal {
  readonly code: RefusalCode
  /** One line for the log: what was expected and what came. Never a word of a story. */
  readonly detail: string
}
