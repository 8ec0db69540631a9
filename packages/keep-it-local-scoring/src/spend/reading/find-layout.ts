import { fail, ok, type Result } from '@use-it-cities/core'
import type { Basis, SpendError } from '../spend-error.ts'
import { amountsOf, columnsOf, sidesOf, type Column, type Field } from './columns.ts'
import { headerKey, headerWords } from './header-name.ts'
import { parseMinor } from './money.ts'
import { rowReader, type Row } from './csv-rows.ts'
import { unwrapped } from './wrapped-line.ts'

/** How one file is laid out. */
export interface Layout {
  readonly delimiter: string
  /** The line of the header. */
  readonly line: number
  /** The header as it stands there. */
  readonly header: readonly string[]
  /** The header as simple keys, to know it again further down. */
  readonly headerKeys: readonly string[]
  readonly basis: Basis
  readonly amount: Column
  /** Set where debits and credits have a column each; `amount` is that of the debits then. */
  readonly credit?: Column
  readonly columns: readonly Column[]
  readonly at: Partial<Record<Field, number>>
  /** Further columns with the name of the supplier, for rows where the first is empty. */
  readonly moreNames: readonly number[]
  /** Set when the line of the header stands in one pair of quotes. */
  readonly isInQuotes?: true
}

/** Which amount is asked for: what it includes, or the very name of its column. */
export interface WantedAmount {
  readonly basis?: Basis
  readonly amount?: string
}

const delimiters = [',', ';', '\t', '|']
/** Notes, titles and the text of a query may stand above the header, but not more lines than this. */
const longestPreamble = 60

interface Candidate {
  readonly row: Row
  readonly delimiter: string
  readonly columns: readonly Column[]
  readonly weight: number
  readonly hasAmount: boolean
}

/**
 * Finds the header of a payments file, whatever stands above it, and what its columns hold. Needs a date or a supplier, and
 * exactly one amount: where there are amounts without and with VAT, the one that is asked for, or else the one without.
 * A header may stand on two lines, the second going on with the first.
 */
export function findLayout(start: string, wanted: WantedAmount): Result<Layout, SpendError> {
  const tables = delimiters.map((delimiter) => ({
    delimiter,
    rows: readStart(start, delimiter).slice(0, longestPreamble),
  }))
  const onOneLine = tables.flatMap(({ rows, delimiter }) => candidatesOf(rows, delimiter, wanted))
  const onTwoLines = tables.flatMap(({ rows, delimiter }) => candidatesOf(paired(rows), delimiter, wanted))
  const best = heaviest([...onOneLine, ...onTwoLines])
  if (best) {
    const rows = tables.find(({ delimiter }) => delimiter === best.delimiter)?.rows ?? []
    return layoutOf(onOneLine.find((each) => beginsBefore(each, best, rows)) ?? best, wanted)
  }
  const inQuotes = tables.flatMap(({ rows, delimiter }) =>
    candidatesOf(withoutQuotes(rows, delimiter), delimiter, wanted),
  )
  const wrapped = heaviest(inQuotes)
  if (!wrapped) return fail({ code: 'no-header', ...firstRow(start) })
  const layout = layoutOf(wrapped, wanted)
  return layout.ok ? ok({ ...layout.value, isInQuotes: true }) : layout
}

/** The layout by a header that stands further down, where another table begins; undefined where the row is none. */
export function layoutFrom(row: Row, delimiter: string, wanted: WantedAmount): Result<Layout, SpendError> | undefined {
  const [candidate] = candidatesOf([row], delimiter, wanted)
  const sure = candidate?.columns.filter(({ match }) => match === 'listed' || candidate.hasAmount).length ?? 0
  return candidate && sure > 2 ? layoutOf(candidate, wanted) : undefined
}

const heaviest = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>((one, each) => (one && one.weight >= each.weight ? one : each), undefined)

/** True for a header that says all that the other does and has payments before the other: there are two tables then. */
function beginsBefore(one: Candidate, other: Candidate, rows: readonly Row[]): boolean {
  if (one.delimiter !== other.delimiter || one.row.line >= other.row.line) return false
  const says = (field: Field) => one.columns.some((each) => each.field === field)
  if (!other.columns.filter(isNamed).every(({ field }) => says(field))) return false
  const amounts = [...amountsOf(one.columns), ...sidesOf(one.columns)]
  return rows.some(
    ({ line, cells }) =>
      line > one.row.line &&
      line < other.row.line &&
      amounts.some(({ at }) => /\d/.test(cells[at] ?? '') && typeof parseMinor(cells[at] ?? '') === 'number'),
  )
}

const isFigure = (cell: string): boolean => /^[-(£\s]*\d/.test(cell)

/** Each two rows of words as one: `Net` above `Amount` is `Net Amount`. It stands on the line of the second. */
const paired = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap((row, at) => {
    const above = rows[at - 1]
    if (!above || row.isBroken || above.isBroken || row.cells.filter((each) => each.trim() !== '').length < 2) return []
    if (row.cells.some(isFigure) || above.cells.some(isFigure)) return []
    const width = Math.max(row.cells.length, above.cells.length)
    const cells = Array.from({ length: width }, (_, place) =>
      `${above.cells[place] ?? ''} ${row.cells[place] ?? ''}`.trim(),
    )
    return [{ line: row.line, cells }]
  })

/** The rows whose whole line stands in quotes, taken apart. */
const withoutQuotes = (rows: readonly Row[], delimiter: string): readonly Row[] =>
  rows.flatMap((row) => {
    const cells = unwrapped(row, delimiter)
    return cells ? [{ line: row.line, cells }] : []
  })

const isNamed = ({ field }: Column) => field === 'supplierName' || field === 'date'

function candidatesOf(rows: readonly Row[], delimiter: string, { amount }: WantedAmount): readonly Candidate[] {
  return rows.flatMap((row, place) => {
    const columns = row.isBroken ? [] : columnsOf(row.cells)
    const fields = new Set(columns.map(({ field }) => field)).size
    const listed = columns.filter(({ match }) => match === 'listed').length
    const hasAmount = amountsOf(columns).length > 0 || sidesOf(columns).length > 1 || hasNamed(row, amount)
    const weight =
      fields + listed / 10 + (hasAmount ? 2 : 0) + (columns.some(isNamed) ? 2 : 0) - (isAlone(rows, place) ? 8 : 0)
    return row.cells.length > 1 && columns.some(isNamed) && (columns.length > 1 || hasAmount)
      ? [{ row, delimiter, columns, weight, hasAmount }]
      : []
  })
}

/** True when no row below has two cells: the sign between the names of columns is not the one between cells then. */
function isAlone(rows: readonly Row[], place: number): boolean {
  const below = rows.slice(place + 1, place + 6).filter(({ cells }) => cells.some((each) => each.trim() !== ''))
  return below.length > 0 && below.every(({ cells }) => cells.length === 1)
}

const hasNamed = (row: Row, amount: string | undefined): boolean =>
  amount !== undefined && row.cells.some((cell) => headerKey(cell) === headerKey(amount))

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

function layoutOf({ row, delimiter, columns }: Candidate, wanted: WantedAmount): Result<Layout, SpendError> {
  const chosen = amountOf(row, columns, wanted)
  if (!chosen.ok) return chosen
  const { basis, credit, ...amount } = chosen.value
  const sorted = [amount, ...columns.filter(({ at }) => at !== amount.at)]
  const used = sorted.filter(({ field }, at) => sorted.findIndex((each) => each.field === field) === at)
  const names = columns.filter(({ field, at }) => field === 'supplierName' && at !== amount.at).map(({ at }) => at)
  return ok({
    delimiter,
    line: row.line,
    header: shortened(row.cells),
    headerKeys: row.cells.map(headerKey),
    basis,
    amount,
    ...(credit && { credit }),
    columns: used,
    at: { ...signBeside(row, amount.at), ...Object.fromEntries(used.map(({ field, at }) => [field, at])) },
    moreNames: names.slice(1),
  })
}

/** A column without a name right after the amount: `CR` may stand in it. */
const signBeside = ({ cells }: Row, amount: number): Partial<Record<Field, number>> =>
  cells[amount + 1]?.trim() === '' ? { debitCredit: amount + 1 } : {}

type Chosen = Column & { readonly basis: Basis; readonly credit?: Column }

function amountOf(
  row: Row,
  columns: readonly Column[],
  { basis: asked, amount: name }: WantedAmount,
): Result<Chosen, SpendError> {
  const all = amountsOf(columns)
  const ofLines = all.filter(isOfLine)
  // Beside the amount of an invoice and of its lines, an amount without VAT is that of the invoice, on each of its lines.
  const isRepeated =
    ofLines.length > 0 && all.some((each) => !isOfLine(each) && / invoice /.test(headerWords(each.header)))
  const amounts = isRepeated && asked === undefined && name === undefined ? ofLines : all
  const { line } = row
  if (name !== undefined) {
    const places = row.cells.flatMap((cell, at) => (headerKey(cell) === headerKey(name) ? [at] : []))
    const [at, ...others] = places
    if (at === undefined) return fail({ code: 'no-amount-named', line, wanted: name, found: shortened(row.cells) })
    if (others.length > 0) return fail({ code: 'two-amount-columns', line, columns: places.map(() => name) })
    const known = amounts.find((each) => each.at === at)
    return ok(known ?? { field: 'amountUnspecified', at, header: name.trim(), match: 'pattern', basis: 'unspecified' })
  }
  const sides = sidesOf(columns)
  if (
    sides.length > 0 &&
    !amounts.some((each) => each.basis !== 'unspecified') &&
    (asked ?? 'unspecified') === 'unspecified'
  ) {
    const bySides = sidesAs(line, sides, amounts)
    if (bySides) return bySides
  }
  if (amounts.length === 0) return fail({ code: 'no-amount-column', line, found: shortened(row.cells) })
  const bases = (['net', 'gross', 'unspecified'] as const).filter((each) => amounts.some(({ basis }) => basis === each))
  const basis = asked ?? bases[0] ?? 'unspecified'
  const fitting = amounts.filter((each) => each.basis === basis)
  if (fitting.length === 0) return fail({ code: 'no-such-amount', line, wanted: basis, found: bases })
  // The total of an invoice is repeated on each of its lines; the amounts of the lines are what was paid.
  const fittingLines = fitting.filter(isOfLine)
  const [amount, ...others] = fittingLines.length === 1 ? fittingLines : fitting
  if (!amount || others.length > 0)
    return fail({ code: 'two-amount-columns', line, columns: fitting.map(({ header }) => header) })
  return ok(amount)
}

const isOfLine = ({ header }: Column): boolean => / (?:line|distrib|distribution|detail) /.test(headerWords(header))

/** Debit less credit, when there is one column of each and no other amount; undefined when an amount says enough. */
function sidesAs(
  line: number,
  sides: readonly Column[],
  amounts: readonly Column[],
): Result<Chosen, SpendError> | undefined {
  const [debit, ...debits] = sides.filter(({ field }) => field === 'debit')
  const [credit, ...credits] = sides.filter(({ field }) => field === 'credit')
  if (amounts.length > 0 && !(debit && credit)) return undefined
  if (amounts.length > 0 || debits.length > 0 || credits.length > 0)
    return fail({ code: 'two-amount-columns', line, columns: [...amounts, ...sides].map(({ header }) => header) })
  if (debit && credit) return ok({ ...debit, basis: 'unspecified', credit })
  return fail({ code: 'one-side-only', line, column: (debit ?? credit)?.header ?? '' })
}
