/** What the conversion writes down as it goes: which place in the dossier became which fact, and what it held back. */
export interface Ledger {
  /** Path in the dossier -> id of the fact that ships. */
  readonly shipped: Record<string, string>
  /** Id of an unconfirmed fact -> what was heard, for whoever checks it. No entry of the package loads it. */
  readonly withheld: Record<string, { readonly value: unknown; readonly note?: string }>
}

export const emptyLedger = (): Ledger => ({ shipped: {}, withheld: {} })
