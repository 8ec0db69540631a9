import type { RejectedBecause } from './reading/row-counter.ts'

/** Why payments, or the list of suppliers beside them, cannot be used. Nothing of such a file is counted. */
export type SpendError =
  | { readonly code: 'empty-file' }
  | {
      readonly code: 'not-a-csv'
      readonly looksLike: 'spreadsheet' | 'pdf' | 'compressed' | 'image' | 'web-page' | 'json' | 'binary'
      /** The line of a character of nought in what is text otherwise. */
      readonly line?: number
    }
  | { readonly code: 'no-header'; readonly line: number; readonly found: readonly string[] }
  | { readonly code: 'no-amount-column'; readonly line: number; readonly found: readonly string[] }
  | { readonly code: 'two-amount-columns'; readonly line: number; readonly columns: readonly string[] }
  | { readonly code: 'no-such-amount'; readonly line: number; readonly wanted: Basis; readonly found: readonly Basis[] }
  | {
      readonly code: 'no-amount-named'
      readonly line: number
      readonly wanted: string
      readonly found: readonly string[]
    }
  | { readonly code: 'no-payments'; readonly line: number }
  /** Every row is rejected, all for one reason; `line` is the first. */
  | { readonly code: 'all-rejected'; readonly line: number; readonly reason: RejectedBecause; readonly rows: number }
  | { readonly code: 'unreadable-amounts'; readonly line: number; readonly column: string; readonly received: string }
  | { readonly code: 'one-side-only'; readonly line: number; readonly column: string }
  | { readonly code: 'negative-credit'; readonly line: number; readonly column: string; readonly received: string }
  | {
      readonly code: 'more-credit-than-debit'
      readonly line: number
      readonly columns: readonly [debit: string, credit: string]
    }
  | { readonly code: 'lines-in-quotes'; readonly line: number; readonly cells: number; readonly columns: number }
  | { readonly code: 'bad-quotes'; readonly line: number }
  | { readonly code: 'no-amounts'; readonly line: number; readonly column: string }
  | { readonly code: 'decimal-commas'; readonly line: number; readonly received: string }
  | {
      readonly code: 'second-table'
      readonly line: number
      readonly first: Basis
      readonly found: readonly string[]
      readonly second?: Basis
    }
  | { readonly code: 'total-too-large' }
  | { readonly code: 'bases-differ'; readonly bases: readonly Basis[] }
  | { readonly code: 'supplier-columns'; readonly line: number; readonly found: readonly string[] }
  | { readonly code: 'bad-supplier'; readonly line: number; readonly column: string; readonly received: string }
  | {
      readonly code: 'suppliers-conflict'
      readonly line: number
      readonly withLine: number
      readonly by: 'company-number' | 'charity-number' | 'supplier-id' | 'name'
      readonly value: string
    }
  | {
      readonly code: 'payment-suppliers-conflict'
      readonly supplier: string
      readonly lines: readonly [number, number]
    }

/** Whether an amount is without VAT, with it, or the file does not say. Amounts of different bases are never added. */
export type Basis = 'net' | 'gross' | 'unspecified'
