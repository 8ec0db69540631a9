import { fail, ok, type Result } from '@use-it-cities/core'
import type { Basis, SpendError } from '../spend-error.ts'
import type { Column } from './columns.ts'
import { rowReader, type Row, type RowReader } from './csv-rows.ts'
import type { DatesRead } from './date-order.ts'
import type { Encoding } from './decode-text.ts'
import { findLayout, type Layout } from './find-layout.ts'
import { rowCounter, type RowCounter, type RowsRead } from './row-counter.ts'
import type { SpendNote } from './spend-note.ts'
import type { Tally } from './tally.ts'
import { eachBlock, type Bytes } from './text-blocks.ts'

export interface ReadOptions {
  /** Which amount to use where a file has several; without VAT when left out. */
  readonly basis?: Basis
  /** The name of the amount column, where a file has several of the same kind. */
  readonly amount?: string
  /** For dates that nothing in the file decides, such as a file with the first of a month only. */
  readonly dateOrder?: 'day-first' | 'month-first'
  /** What becomes of rows called credit notes that have no minus: summed as they are written, when left out, or taken off. */
  readonly creditNotes?: 'as-written' | 'minus'
  /** The name of the file, which may say the year of days that have none (`03-Apr` in `spend-april-2022.csv`). */
  readonly fileName?: string
  /** Called for each payment that counts, for a list of one's own. */
  readonly each?: (payment: Payment) => void
}

/** One row that counts. */
export interface Payment {
  readonly line: number
  readonly kind: 'counted' | 'credit' | 'redacted'
  readonly minor: number
  readonly supplier: string
  readonly department: string
}

/** A payments file: every row of it accounted for, and its sums. */
export interface PaymentsRead extends RowsRead {
  readonly basis: Basis
  readonly encoding: Encoding
  readonly delimiter: string
  readonly headerLine: number
  /** The column whose amounts are summed, as the file names it. */
  readonly amountColumn: string
  readonly columns: readonly Column[]
  readonly dates: DatesRead
  /** What a person has to know about how the file was read. */
  readonly notes: readonly SpendNote[]
  readonly tally: Tally
}

/**
 * Reads a “payments over £500” file as councils publish them. Its memory does not grow with the file, and where the pieces
 * end changes nothing. All or nothing: a file that cannot be understood gives an error and no sums.
 */
export async function readPayments(bytes: Bytes, options: ReadOptions = {}): Promise<Result<PaymentsRead, SpendError>> {
  let layout: Layout | undefined
  let rows: RowReader | undefined
  let counter: RowCounter | undefined

  const count = (found: readonly Row[]) => {
    for (const row of found) if (row.line > (layout?.line ?? 0)) counter?.add(row)
  }
  const encoding = await eachBlock(bytes, (block, isLast) => {
    if (!layout) {
      const found = findLayout(block, options)
      if (!found.ok) return block.trim() === '' ? { code: 'empty-file' } : found.error
      layout = found.value
      rows = rowReader(layout.delimiter)
      counter = rowCounter(layout, options)
    }
    count(rows?.read(block) ?? [])
    if (isLast) count(rows?.end() ?? [])
    return counter?.problem()
  })
  if (!encoding.ok) return encoding
  if (!layout || !counter) return fail({ code: 'empty-file' })
  const { basis, delimiter, line, columns, amount } = layout
  const { rows: sums, dates, notes, tally, problem } = counter.done()
  if (problem) return fail(problem)
  if (sums.rows.read === 0) return fail({ code: 'no-payments', line })
  const told = { basis, encoding: encoding.value, delimiter, headerLine: line, amountColumn: amount.header, columns }
  return ok({ ...sums, ...told, dates, notes, tally })
}
