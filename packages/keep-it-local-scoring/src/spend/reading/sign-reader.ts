import type { SpendError } from '../spend-error.ts'
import type { Layout } from './find-layout.ts'
import { isDash, parseMinor, type NotMoney } from './money.ts'
import { note, noted, type SpendNote } from './spend-note.ts'

/** A kind of row that means money back. */
const creditNote =
  /^(?:(?:ap|purchase|supplier|creditor|invoice|inv)[ -])?(?:crn|c\/n|cr|credits?|credit[ -]?(?:notes?|memos?|invoices?))\.?$/i
const creditSide = /^(?:(?:cr|c|credit)\.?|[-\u2212\u2013])$/i
/** In a column without a name, `C` may mean capital. */
const creditWord = /^(?:cr\.?|credit)$/i
const debitSide = /^(?:(?:dr|d|debit)\.?|\+|)$/i

/**
 * Amounts whose sign stands elsewhere than before the amount: in columns for debit and for credit, in one that says which of
 * the two, or in a type of row such as credit note. Dashes are counted here too.
 */
export function signReader(creditNotes: 'as-written' | 'minus') {
  const turned = { ...noted(), column: '' }
  const asWritten = { ...noted(), column: '' }
  const dashes = noted()
  /** Rows whose column for debit and credit says neither. */
  const unread = { ...noted(), column: '', received: '' }
  let isUnreadSigned = false
  let negative = 0
  let debits = 0
  let pair: SpendNote | undefined
  let problem: SpendError | undefined

  const cellOf = (cells: readonly string[], at: number | undefined): string =>
    at === undefined ? '' : (cells[at] ?? '').trim()

  const less = (cells: readonly string[], line: number, { amount, credit }: Layout): number | NotMoney => {
    const [debits, credits] = [cellOf(cells, amount.at), cellOf(cells, credit?.at)]
    if (debits === '' && credits === '') return 'no-amount'
    const [out, back] = [debits === '' ? 0 : parseMinor(debits), credits === '' ? 0 : parseMinor(credits)]
    if (typeof out !== 'number' || typeof back !== 'number') return typeof out === 'number' ? back : out
    if (back < 0) problem ??= { code: 'negative-credit', line, column: credit?.header ?? '', received: credits }
    return out - back
  }
  const isTurned = (minor: number, cells: readonly string[], { at, header }: Layout): boolean => {
    if (minor <= 0) return false
    if (at.debitCredit === undefined) return creditNotes === 'minus' && creditNote.test(cellOf(cells, at.rowType))
    return (header[at.debitCredit] === '' ? creditWord : creditSide).test(cellOf(cells, at.debitCredit))
  }

  const unreadNote = (): SpendNote => {
    const { line, rows, column, received } = unread
    return { code: 'debit-credit-not-read', line, rows, column, received }
  }

  return {
    /** True when the amount alone does not say what it is. */
    isNeeded: ({ credit, at }: Layout): boolean =>
      credit !== undefined || at.debitCredit !== undefined || at.rowType !== undefined,
    signed: (minor: number | NotMoney, row: { cells: readonly string[]; line: number }, layout: Layout) => {
      if (layout.credit) return less(row.cells, row.line, layout)
      return typeof minor === 'number' && isTurned(minor, row.cells, layout) ? -minor : minor
    },
    /** A row that counts, with its amount as it is written and as it is summed. */
    count: (
      written: number | NotMoney,
      minor: number,
      cells: readonly string[],
      line: number,
      layout: Layout,
    ): void => {
      const { at, credit, columns } = layout
      if (credit) {
        pair ??= { code: 'debit-minus-credit', line: layout.line, debit: layout.amount.header, credit: credit.header }
        return
      }
      const named = (place: number | undefined) => columns.find((each) => each.at === place)?.header
      const header = (place: number | undefined) => named(place) ?? layout.amount.header
      if (at.debitCredit !== undefined) {
        const side = cellOf(cells, at.debitCredit)
        if (written === minor && debitSide.test(side)) debits++
        else if (written === minor && !creditSide.test(side) && named(at.debitCredit) !== undefined) {
          unread.column ||= header(at.debitCredit)
          unread.received ||= side.slice(0, 80)
          isUnreadSigned ||= minor < 0
          note(unread, line, minor)
        }
      }
      if (written !== minor) {
        turned.column ||= header(at.debitCredit ?? at.rowType)
        note(turned, line, -minor)
      } else if (at.debitCredit === undefined && minor !== 0 && creditNote.test(cellOf(cells, at.rowType))) {
        if (minor < 0) negative++
        else {
          asWritten.column ||= header(at.rowType)
          note(asWritten, line, minor)
        }
      }
    },
    /** A row of nought, if a dash says so. */
    dash: (amount: string, line: number): void => {
      if (isDash(amount)) note(dashes, line, 0)
    },
    dashes: (): number => dashes.rows,
    /** The column that turned more rows round than it left as they are: it may speak of the books of the suppliers. */
    mostlyTurned: (): string | undefined => (turned.rows > debits ? turned.column : undefined),
    problem: (): SpendError | undefined => problem,
    notes: (): readonly SpendNote[] => [
      ...(pair ? [pair] : []),
      ...(turned.rows > 0 ? [{ code: 'credits-turned' as const, ...turned }] : []),
      ...(asWritten.rows > 0 ? [{ code: 'credit-notes-without-minus' as const, ...asWritten, negative }] : []),
      ...(unread.rows > 0 && !isUnreadSigned ? [unreadNote()] : []),
      ...(dashes.rows > 0 ? [{ code: 'dash-is-nought' as const, line: dashes.line, rows: dashes.rows }] : []),
    ],
  }
}
