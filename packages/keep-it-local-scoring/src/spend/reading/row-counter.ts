import { headerKey } from './header-name.ts'
import type { Row } from './csv-rows.ts'
import { currencyReader } from './currency.ts'
import { dateReader, orderIn, type DatesRead } from './date-order.ts'
import { duplicateFinder } from './duplicates.ts'
import type { SpendError } from '../spend-error.ts'
import { layoutFrom, type Layout } from './find-layout.ts'
import { parseMinor, type NotMoney } from './money.ts'
import { payeeName } from './payee-name.ts'
import type { ReadOptions } from './read-payments.ts'
import { filled, firstFilled, isCutInTwo, isDrawn, isPayment, takesInALine } from './row-shape.ts'
import { signReader } from './sign-reader.ts'
import { note, noted, type SpendNote } from './spend-note.ts'
import { tallyMaker, type PaidSupplier, type Tally } from './tally.ts'
import { totalFinder } from './totals.ts'
import { unwrapped } from './wrapped-line.ts'

/** Why a row is no payment. */
export type RejectedBecause =
  | NotMoney
  | 'bad-quotes'
  | 'too-many-cells'
  | 'repeated-header'
  | 'totals-row'
  | 'stray-text'
  | 'amount-alone'
  | 'line-in-quotes'
  | 'other-currency'

export interface RejectedRow {
  readonly line: number
  readonly reason: RejectedBecause
}

/** Each row once: `read` is counted + credits + redacted + rejected. Sums in minor units, exact. */
export interface RowsRead {
  readonly rows: {
    readonly read: number
    readonly counted: number
    readonly credits: number
    readonly redacted: number
    /** The first ten thousand; `rejectedBecause` has all of them by reason. */
    readonly rejected: readonly RejectedRow[]
  }
  readonly rejectedBecause: Readonly<Partial<Record<RejectedBecause, number>>>
  readonly blankRows: number
  readonly totalMinor: number
  readonly parts: { readonly countedMinor: number; readonly creditsMinor: number; readonly redactedMinor: number }
  /** Rows that count, but name nobody. */
  readonly unnamed: { readonly rows: number; readonly minor: number }
  /** Rows that are the same as an earlier one in every cell that is used. They count: a council may pay twice. */
  readonly duplicates: {
    readonly rows: number
    readonly minor: number
    readonly first: readonly { readonly line: number; readonly sameAs: number }[]
  }
}

export interface RowCounter {
  readonly add: (row: Row) => void
  readonly done: () => {
    readonly rows: RowsRead
    readonly dates: DatesRead
    readonly notes: readonly SpendNote[]
    readonly tally: Tally
    /** Why nothing of the file may be used after all. */
    readonly problem: SpendError | undefined
  }
  /** Set when a row shows that the file cannot be used, whatever else it holds. */
  readonly problem: () => SpendError | undefined
}

const mostRejected = 10_000
const mostDuplicates = 100
const yes = /^(y|yes|true|1|vcse)$/i
const no = /^(n|no|false|0)$/i

/** Rows that are no payments at all, rather than payments that cannot be read. */
const emptyReasons = new Set<RejectedBecause>(['repeated-header', 'totals-row', 'stray-text', 'amount-alone'])

const placeOf = {
  counted: ['counted', 'countedMinor'],
  credit: ['credits', 'creditsMinor'],
  redacted: ['redacted', 'redactedMinor'],
} as const

/** Puts each row of a file in its place. */
export function rowCounter(layout: Layout, options: ReadOptions): RowCounter {
  let used = layout
  let { at, amount, headerKeys, moreNames } = layout
  let wrong: SpendError | undefined
  let unreadable: SpendError | undefined
  let firstComma: SpendError | undefined
  let commas = 0
  const dates = dateReader(options.dateOrder ?? orderIn(layout.header[at.date ?? -1] ?? ''), options.fileName)
  const signs = signReader(options.creditNotes ?? 'as-written')
  let hasSigns = signs.isNeeded(layout)
  const wrapped = noted()
  let mismatched: SpendError | undefined
  let firstBroken: SpendError | undefined
  const tally = tallyMaker()
  const totals = totalFinder()
  const money = currencyReader()
  const sameAs = duplicateFinder()
  const sums = { counted: 0, credits: 0, redacted: 0, countedMinor: 0, creditsMinor: 0, redactedMinor: 0 }
  const rejected: RejectedRow[] = []
  const because: Partial<Record<RejectedBecause, number>> = {}
  const unnamed = { rows: 0, minor: 0 }
  const duplicates = { rows: 0, minor: 0, first: [] as { line: number; sameAs: number }[] }
  let [read, blankRows, absolute] = [0, 0, 0]
  const cell = (cells: readonly string[], index: number | undefined) =>
    index === undefined ? '' : (cells[index] ?? '').trim()

  const reject = (line: number, reason: RejectedBecause) => {
    because[reason] = (because[reason] ?? 0) + 1
    if (rejected.length < mostRejected) rejected.push({ line, reason })
  }

  const add = (row: Row): void => {
    const { line, cells } = row
    if (!cells.some((each) => each !== '' && each.trim() !== '')) {
      blankRows++
      return
    }
    read++
    if (row.isBroken || takesInALine(cells, used)) {
      firstBroken ??= { code: 'bad-quotes', line }
      return reject(line, 'bad-quotes')
    }
    place(row, false)
  }
  const place = (row: Row, isInner: boolean): void => {
    const { line, cells } = row
    const amountCell = cell(cells, amount.at)
    const written = parseMinor(amountCell)
    const minor = hasSigns ? signs.signed(written, row, used) : written
    if (typeof minor !== 'number' && !isInner) {
      const inside = unwrapped(row, layout.delimiter)
      if (inside?.length === headerKeys.length) {
        const inner = { line, cells: inside }
        const isRow =
          layout.isInQuotes ?? typeof signs.signed(parseMinor(cell(inside, amount.at)), inner, used) === 'number'
        if (isRow) {
          note(wrapped, line, 0)
          return place(inner, true)
        }
      } else if (inside && (layout.isInQuotes || isPayment(inside))) {
        mismatched ??= { code: 'lines-in-quotes', line, cells: inside.length, columns: headerKeys.length }
        return reject(line, 'line-in-quotes')
      }
    }
    const date = dates.read(cell(cells, at.date))
    const { name: supplier, isRedacted: hidden } = payeeName(cells, at.supplierName, moreNames)
    const reference = cell(cells, at.reference)
    const department = cell(cells, at.department)
    const hasDate = date.kind !== 'none'
    const problem = problemOf(cells, amountCell, supplier, department, reference, minor, hasDate)
    if (typeof minor !== 'number' && beginsTable(row)) return reject(line, 'repeated-header')
    if (problem === 'bad-amount' || problem === 'no-amount') {
      const received = amountCell === '' && used.credit ? cell(cells, used.credit.at) : amountCell
      if (problem === 'bad-amount')
        unreadable ??= { code: 'unreadable-amounts', line, column: amount.header, received: received.slice(0, 80) }
      if (decimalComma.test(received)) {
        commas++
        firstComma ??= { code: 'decimal-commas', line, received: received.slice(0, 80) }
      }
    }
    if (problem) return reject(line, problem)
    if (typeof minor !== 'number') return
    const kind = hidden ? 'redacted' : minor < 0 ? 'credit' : 'counted'
    const [count, sum] = placeOf[kind]
    sums[count]++
    sums[sum] += minor
    absolute += Math.abs(minor)
    totals.count(minor)
    money.count()
    if (supplier === '') {
      unnamed.rows++
      unnamed.minor += minor
    }
    const flag = cell(cells, at.vcseFlag)
    const paid: PaidSupplier = {
      name: supplier,
      companyNumber: cell(cells, at.companyNumber),
      charityNumber: cell(cells, at.charityNumber),
      supplierId: cell(cells, at.supplierId),
      vcse: yes.test(flag) ? true : no.test(flag) ? false : undefined,
      ...(hidden ? { anonymous: 'redacted' as const } : supplier === '' ? { anonymous: 'unnamed' as const } : {}),
    }
    if (hasSigns) signs.count(written, minor, cells, line, used)
    if (minor === 0) signs.dash(amountCell, line)
    tally.add(paid, department, dates.count(date, line), minor)
    const same = sameAs([cell(cells, at.date), supplier, reference, department, cell(cells, at.purpose)], minor, line)
    if (same !== undefined) {
      duplicates.rows++
      duplicates.minor += minor
      if (duplicates.first.length < mostDuplicates) duplicates.first.push({ line, sameAs: same })
    }
    options.each?.({ line, kind, minor, supplier, department })
  }

  /** Another table in the same file, such as the next sheet: its columns are used from here on, if they mean the same. */
  const beginsTable = (row: Row): boolean => {
    const filled = row.cells.filter((each) => each.trim() !== '')
    if (filled.length < 3 || filled.some((each) => /^[-(£\s]*\d+[\d.,/-]/.test(each))) return false
    const found = layoutFrom(row, layout.delimiter, options)
    if (!found) return false
    const names = filled.slice(0, 40).map((each) => each.trim().slice(0, 80))
    const about = { code: 'second-table' as const, line: row.line, first: layout.basis, found: names }
    if (!found.ok) wrong ??= about
    else if (found.value.basis !== layout.basis || !found.value.credit !== !layout.credit)
      wrong ??= { ...about, second: found.value.basis }
    else {
      used = found.value
      ;({ at, amount, headerKeys, moreNames } = used)
      hasSigns = signs.isNeeded(used)
    }
    return true
  }

  const problemOf = (
    cells: readonly string[],
    amountCell: string,
    supplier: string,
    department: string,
    reference: string,
    minor: number | NotMoney,
    hasDate: boolean,
  ): RejectedBecause | undefined => {
    const isMoney = typeof minor === 'number'
    if (!isMoney && headerKey(cells[amount.at] ?? '') === headerKeys[amount.at] && isHeader(cells))
      return 'repeated-header'
    const isLong = cells.length > headerKeys.length && cells.slice(headerKeys.length).some((each) => each.trim() !== '')
    if (isLong || (isMoney && isCutInTwo(cells, used))) return 'too-many-cells'
    const sum = isMoney ? minor : undefined
    const total = hasDate
      ? undefined
      : totals.kindOf({ supplier, department, reference, first: firstFilled(cells), minor: sum }, at.date !== undefined)
    if (total === 'words') return 'totals-row'
    if (!isMoney) return filled(cells) === 1 ? 'stray-text' : minor
    if (minor === 0 && isDrawn(cells)) return 'stray-text'
    if (supplier === '' && !hasDate && reference === '' && filled(cells) <= 2) return 'amount-alone'
    if (total === 'sum') return 'totals-row'
    return money.isOther(amountCell, cell(cells, at.currency)) ? 'other-currency' : undefined
  }
  const isHeader = (cells: readonly string[]) => headerKeys.every((key, index) => headerKey(cells[index] ?? '') === key)

  const done = () => {
    const { counted, credits, redacted, countedMinor, creditsMinor, redactedMinor } = sums
    const made = tally.done()
    const rows: RowsRead = {
      rows: { read, counted, credits, redacted, rejected },
      rejectedBecause: because,
      blankRows,
      totalMinor: countedMinor + creditsMinor + redactedMinor,
      parts: { countedMinor, creditsMinor, redactedMinor },
      unnamed,
      duplicates,
    }
    return {
      rows,
      dates: dates.done(),
      notes: [
        ...(layout.at.supplierName === undefined
          ? [{ code: 'no-supplier-column' as const, line: layout.line, found: layout.header }]
          : []),
        ...signs.notes(),
        ...(wrapped.rows > 0 ? [{ code: 'lines-in-quotes' as const, line: wrapped.line, rows: wrapped.rows }] : []),
        ...dates.notes(),
      ],
      tally: { ...made, periods: made.periods.map((period) => dates.month(period)) },
      problem: wrong ?? signs.problem() ?? problemOfAll(),
    }
  }
  const problemOfAll = (): SpendError | undefined => {
    const noAmounts = { code: 'no-amounts' as const, line: layout.line, column: amount.header }
    if (absolute > Number.MAX_SAFE_INTEGER) return { code: 'total-too-large' }
    const paid = sums.counted + sums.credits + sums.redacted
    if (commas > 0 && commas * 3 > commas + paid) return firstComma
    const turning = layout.credit?.header ?? signs.mostlyTurned()
    if (turning !== undefined && sums.countedMinor + sums.creditsMinor + sums.redactedMinor < 0)
      return { code: 'more-credit-than-debit', line: layout.line, columns: [layout.amount.header, turning] }
    if (paid > 0 && signs.dashes() === paid) return noAmounts
    if (paid > 0 || read === 0) return undefined
    const [first] = rejected
    const isOneReason = first && because[first.reason] === read && !emptyReasons.has(first.reason)
    return (
      mismatched ??
      unreadable ??
      firstBroken ??
      (because['no-amount'] ? noAmounts : undefined) ??
      (isOneReason ? { code: 'all-rejected', ...first, rows: read } : { code: 'no-payments', line: layout.line })
    )
  }
  return { add, done, problem: () => wrong ?? signs.problem() }
}

/** `1.234,56`, as in much of Europe. Beside such amounts nobody can tell what `1.500` is. */
const decimalComma = /^[^\d]*\d{1,3}(?:[. ]?\d{3})*,\d{1,2}[^\d]*$/
