import { headerKey } from './columns.ts'
import type { Row } from './csv-rows.ts'
import { dateReader, type DatesRead } from './date-order.ts'
import { duplicateFinder } from './duplicates.ts'
import type { Layout } from './find-layout.ts'
import { parseMinor, type NotMoney } from './money.ts'
import type { ReadOptions } from './read-payments.ts'
import { isRedacted } from './redaction.ts'
import { tallyMaker, type PaidSupplier, type Tally } from './tally.ts'

/** Why a row is no payment. */
export type RejectedBecause =
  NotMoney | 'bad-quotes' | 'too-many-cells' | 'repeated-header' | 'totals-row' | 'stray-text' | 'amount-alone'

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
    readonly tally: Tally
    readonly isTooLarge: boolean
  }
}

const mostRejected = 10_000
const mostDuplicates = 100
const totalWords =
  /^((sub|grand|report|overall)[\s-]*)?totals?\s*[:=]?$|^((sub|grand)[\s-]*)?total (for|of|amount|spend|payments?|net|gross|value)\b/i
const yes = /^(y|yes|true|1|vcse)$/i
const no = /^(n|no|false|0)$/i

const placeOf = {
  counted: ['counted', 'countedMinor'],
  credit: ['credits', 'creditsMinor'],
  redacted: ['redacted', 'redactedMinor'],
} as const

/** Puts each row of a file in its place. */
export function rowCounter({ at, amount, headerKeys }: Layout, options: ReadOptions): RowCounter {
  const dates = dateReader(options.dateOrder)
  const tally = tallyMaker()
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
    if (row.isBroken) return reject(line, 'bad-quotes')
    const date = dates.read(cell(cells, at.date))
    const supplier = cell(cells, at.supplierName)
    const minor = parseMinor(cell(cells, amount.at))
    const reference = cell(cells, at.reference)
    const problem = problemOf(cells, supplier, minor, date.kind !== 'none', reference)
    if (problem) return reject(line, problem)
    if (typeof minor !== 'number') return
    const department = cell(cells, at.department)
    const hidden = isRedacted(supplier)
    const kind = hidden ? 'redacted' : minor < 0 ? 'credit' : 'counted'
    const [count, sum] = placeOf[kind]
    sums[count]++
    sums[sum] += minor
    absolute += Math.abs(minor)
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
    tally.add(paid, department, dates.count(date), minor)
    const same = sameAs([cell(cells, at.date), supplier, reference, department, cell(cells, at.purpose)], minor, line)
    if (same !== undefined) {
      duplicates.rows++
      duplicates.minor += minor
      if (duplicates.first.length < mostDuplicates) duplicates.first.push({ line, sameAs: same })
    }
    options.each?.({ line, kind, minor, supplier, department })
  }

  const problemOf = (
    cells: readonly string[],
    supplier: string,
    minor: number | NotMoney,
    hasDate: boolean,
    reference: string,
  ): RejectedBecause | undefined => {
    if (typeof minor !== 'number' && headerKey(cells[amount.at] ?? '') === headerKeys[amount.at] && isHeader(cells))
      return 'repeated-header'
    if (cells.length > headerKeys.length && cells.slice(headerKeys.length).some((each) => each.trim() !== ''))
      return 'too-many-cells'
    if (!hasDate && (totalWords.test(supplier) || totalWords.test(firstFilled(cells)))) return 'totals-row'
    if (typeof minor !== 'number') return filled(cells) === 1 ? 'stray-text' : minor
    return supplier === '' && !hasDate && reference === '' && filled(cells) <= 2 ? 'amount-alone' : undefined
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
      tally: { ...made, periods: made.periods.map((period) => dates.month(period)) },
      isTooLarge: absolute > Number.MAX_SAFE_INTEGER,
    }
  }
  return { add, done }
}

const filled = (cells: readonly string[]): number => cells.filter((each) => each.trim() !== '').length

const firstFilled = (cells: readonly string[]): string => cells.find((each) => each.trim() !== '')?.trim() ?? ''
