import { fail, ok, type Result } from '@use-it-cities/core'
import type { Basis, SpendError } from '../spend-error.ts'
import { amountsOf, columnsOf, headerKey, type Column, type Field } from './columns.ts'
import { rowReader, type Row } from './csv-rows.ts'

/** How one file is laid out. */
export interface Layout {
  readonly delimiter: string
  /** The line of the header. */
  readonly line: number
  /** The header as simple keys, to know it again further down. */
  readonly headerKeys: readonly string[]
  readonly basis: Basis
  readonly amount: Column
  readonly columns: readonly Column[]
  readonly at: Partial<Record<Field, number>>
}

const delimiters = [',', ';', '\t', '|']
/** Notes, titles and the text of a query may stand above the header, but not more lines than this. */
const longestPreamble = 60

interface Candidate {
  readonly row: Row
  readonly delimiter: string
  readonly columns: readonly Column[]
  readonly weight: number
}

/**
 * Finds the header of a payments file, whatever stands above it, and what its columns hold. Needs a date or a supplier, and
 * exactly one amount: where there are amounts without and with VAT, the one that is asked for, or else the one without.
 */
export function findLayout(start: string, wanted: Basis | undefined): Result<Layout, SpendError> {
  const candidates = delimiters.flatMap((delimiter) => candidatesFor(start, delimiter))
  const best = candidates.reduce<Candidate | undefined>(
    (one, each) => (one && one.weight >= each.weight ? one : each),
    undefined,
  )
  if (!best) return fail({ code: 'no-header', ...firstRow(start) })
  return layoutOf(best, wanted)
}

const isNamed = ({ field }: Column) => field === 'supplierName' || field === 'date'

function candidatesFor(start: string, delimiter: string): readonly Candidate[] {
  const rows = readStart(start, delimiter).slice(0, longestPreamble)
  return rows.flatMap((row) => {
    const columns = row.isBroken ? [] : columnsOf(row.cells)
    const fields = new Set(columns.map(({ field }) => field)).size
    const listed = columns.filter(({ match }) => match === 'listed').length
    const hasAmount = amountsOf(columns).length > 0
    const weight = fields + listed / 10 + (hasAmount ? 2 : 0) + (columns.some(isNamed) ? 2 : 0)
    return row.cells.length > 1 && columns.some(isNamed) && columns.length > 1
      ? [{ row, delimiter, columns, weight }]
      : []
  })
}

function readStart(start: string, delimiter: string): readonly Row[] {
  const reader = rowReader(delimiter)
  return [...reader.read(start), ...reader.end()]
}

function firstRow(start: string): { line: number; found: readonly string[] } {
  const rows = delimiters.map((delimiter) =>
    readStart(start, delimiter).find(({ cells }) => cells.some((cell) => cell.trim())),
  )
  const widest = rows.reduce((one, each) => ((each?.cells.length ?? 0) > (one?.cells.length ?? 0) ? each : one))
  return { line: widest?.line ?? 1, found: shortened(widest?.cells ?? []) }
}

const shortened = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, 40).map((cell) =>
    cell
      .replace(/^[\uFEFF\s]+|^ï»¿/g, '')
      .trim()
      .slice(0, 80),
  )

function layoutOf({ row, delimiter, columns }: Candidate, wanted: Basis | undefined): Result<Layout, SpendError> {
  const amounts = amountsOf(columns)
  const { line } = row
  if (amounts.length === 0) return fail({ code: 'no-amount-column', line, found: shortened(row.cells) })
  const bases = (['net', 'gross', 'unspecified'] as const).filter((each) => amounts.some(({ basis }) => basis === each))
  const basis = wanted ?? bases[0] ?? 'unspecified'
  const [amount, ...others] = amounts.filter((each) => each.basis === basis)
  if (!amount) return fail({ code: 'no-such-amount', line, wanted: basis, found: bases })
  if (others.length > 0)
    return fail({ code: 'two-amount-columns', line, columns: [amount, ...others].map(({ header }) => header) })
  const used = columns.filter(({ field }, at) => columns.findIndex((each) => each.field === field) === at)
  return ok({
    delimiter,
    line,
    headerKeys: row.cells.map(headerKey),
    basis,
    amount,
    columns: used,
    at: Object.fromEntries(used.map(({ field, at }) => [field, at])),
  })
}
