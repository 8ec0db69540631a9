/**
 * What a person has to know to use the sums of a file, because it could have been read otherwise. `line` is the first row it
 * is about, `rows` how many there are, `minor` their sum in minor units.
 */
export type SpendNote =
  /** Amounts are the debit less the credit of each row. */
  | { readonly code: 'debit-minus-credit'; readonly line: number; readonly debit: string; readonly credit: string }
  /** Rows whose own column says credit had no minus and were turned round; `minor` is what was taken off. */
  | {
      readonly code: 'credits-turned'
      readonly line: number
      readonly column: string
      readonly rows: number
      readonly minor: number
    }
  /**
   * Rows called credit notes that have no minus were summed as they are written: `minor` may be counted the wrong way round.
   * `negative` is how many credit notes of the file do have a minus.
   */
  | {
      readonly code: 'credit-notes-without-minus'
      readonly line: number
      readonly column: string
      readonly rows: number
      readonly minor: number
      readonly negative: number
    }
  /** No column is known to have the names of those who were paid: all rows count, and nobody is named. `found` is the header. */
  | { readonly code: 'no-supplier-column'; readonly line: number; readonly found: readonly string[] }
  /** A column for debit and credit says neither, such as `S` and `H`, and no such row has a minus: all were added. */
  | {
      readonly code: 'debit-credit-not-read'
      readonly line: number
      readonly column: string
      readonly rows: number
      readonly received: string
    }
  /** A dash alone was read as nought. */
  | { readonly code: 'dash-is-nought'; readonly line: number; readonly rows: number }
  /** Rows whose whole line stands in quotes were taken apart again. */
  | { readonly code: 'lines-in-quotes'; readonly line: number; readonly rows: number }
  /** Days without a year, whose year the other dates or the name of the file leave no choice about. */
  | {
      readonly code: 'year-found'
      readonly line: number
      readonly rows: number
      readonly by: 'other-dates' | 'file-name' | 'both'
    }
  /** Days without a year that nothing settles: these rows count, but belong to no month. */
  | { readonly code: 'year-not-known'; readonly line: number; readonly rows: number }

/** Rows of one kind: the first, how many, and their sum. */
export interface RowsNoted {
  line: number
  rows: number
  minor: number
}

export const noted = (): RowsNoted => ({ line: 0, rows: 0, minor: 0 })

export function note(into: RowsNoted, line: number, minor: number): void {
  if (into.rows === 0) into.line = line
  into.rows++
  into.minor += minor
}
