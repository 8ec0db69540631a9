/**
 * What a passage about one item of the checklist is likely to say: every group must be met by one of its terms, all
 * within `within` words. A term is a word or a phrase; `*` at the end of a word stands for any ending.
 */
export interface ItemTerms {
  /** The id of an item in the catalogue. */
  readonly item: string
  readonly groups: readonly (readonly string[])[]
  /** Words from the first to the last word of what was found; the list's own `within` when absent. */
  readonly within?: number
}

/** The terms for a catalogue. They are ours: no source gave them. */
export interface PolicyTerms {
  readonly contract: 1
  readonly catalogue: string
  readonly basis: 'ours'
  readonly within: number
  readonly items: readonly ItemTerms[]
}
