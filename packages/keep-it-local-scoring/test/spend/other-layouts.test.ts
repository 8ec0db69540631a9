import { readCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { payments } from './support.ts'

interface Given {
  readonly columns: readonly string[]
  readonly above?: readonly string[]
  readonly delimiter?: string
  readonly encoding?: 'windows-1252'
  /** How amounts are written: with a pound sign, with commas, between spaces. */
  readonly money?: '£' | ',' | ' '
  /** The date of the first row, as the file writes it; the others are written with strokes. */
  readonly date?: string
}

interface Expected {
  readonly supplierName: string
  readonly amount: string
  readonly basis: string
  readonly date: string | null
  readonly department: string | null
}

const ways = {
  '£': ['"£1,234.56"', '-£34.56', '"£600.00"'],
  ',': ['"1,234.56"', '(34.56)', '600'],
  ' ': ['" 1,234.56 "', '" -34.56 "', '" 600.00 "'],
  plain: ['1234.56', '-34.56', '600'],
} as const

/** A made-up file under these columns. Every column that is not meant has a sum in it, to be found out if it is taken. */
function file(
  { columns, above = [], delimiter, money, date, encoding }: Given,
  expected: Expected,
): string | Uint8Array {
  const sign = delimiter === 'tab' ? '\t' : (delimiter ?? ',')
  const amounts = ways[money ?? 'plain']
  const row = (supplier: string, amount: string, day: string) =>
    columns.map((column) => {
      const name = column.trim()
      if (name === expected.supplierName) return supplier
      if (name === expected.amount) return amount
      if (name === expected.date) return day
      return name === expected.department ? 'Parks' : /charity|compan|vcse|dr\/cr/i.test(name) ? '' : '77.70'
    })
  const rows = [
    columns.map((each) => (/[,\n]/.test(each) ? `"${each}"` : each)),
    row('Example Gardens Ltd', amounts[0], date ?? '31/05/2022'),
    row('Example Gardens Ltd', amounts[1], date ?? '01/05/2022'),
    row('REDACTED PERSONAL DATA', amounts[2], date ?? '02/05/2022'),
  ]
  const text = [...above, ...rows.map((cells) => cells.join(sign))].join('\r\n')
  return encoding ? Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))) : text
}

describe('layouts of other councils and public bodies', () => {
  test.each(readCases<Given, Expected>(new URL('./other-layouts.yaml', import.meta.url)))(
    '$name',
    async ({ given, expect: expected }) => {
      const read = await payments(file(given, expected))
      const header = (field: string) => read.columns.find((column) => column.field === field)?.header ?? null
      expect({
        supplierName: header('supplierName'),
        amount: read.amountColumn,
        basis: read.basis,
        date: header('date'),
        department: header('department'),
      }).toEqual(expected)
      expect(read.rows).toEqual({ read: 3, counted: 1, credits: 1, redacted: 1, rejected: [] })
      expect(read).toMatchObject({ totalMinor: 180_000, headerLine: 1 + (given.above?.length ?? 0) })
      if (expected.date !== null) expect(read.dates).toMatchObject({ without: 0, undecided: 0 })
    },
  )
})
