import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/spend/reading/columns.ts'
import { payments, problem } from './support.ts'

interface Facts {
  readonly layouts: readonly { readonly council: string; readonly columns: readonly string[] | null }[]
}
const facts = JSON.parse(readFileSync(new URL('../../data/spend-facts.json', import.meta.url), 'utf8')) as Facts
const known = facts.layouts.flatMap(({ council, columns }) => (columns ? [{ council, columns }] : []))

/** A made-up row under a real header: the cells that matter by their field, a word in every other. */
function rowFor(columns: readonly string[], supplier: string, amount: string, date: string): string {
  const fields = new Map(columnsOf(columns).map(({ at, field }) => [at, field]))
  const cells = columns.map((_, at) => {
    const field = fields.get(at)
    if (field === 'supplierName') return supplier
    if (field?.startsWith('amount')) return `"${amount}"`
    if (field === 'date') return date
    if (field === 'department') return 'Parks'
    return field === 'companyNumber' || field === 'charityNumber' || field === 'vcseFlag' ? '' : `x${at}`
  })
  return cells.join(',')
}

describe('the layouts that councils were seen to use', () => {
  test('nine councils, seven of them with their columns', () => {
    expect(facts.layouts).toHaveLength(9)
    expect(known.map(({ council }) => council)).toEqual([
      'Manchester',
      'Calderdale',
      'Leeds',
      'Salford',
      'Sheffield',
      'Newcastle',
      'Warwickshire',
    ])
  })

  test.each(known)('$council', async ({ columns }) => {
    const read = await payments(
      [
        columns.map((each) => `"${each}"`).join(','),
        rowFor(columns, 'Example Gardens Ltd', '1,234.56', '31/05/2022'),
        rowFor(columns, 'Example Gardens Ltd', '-34.56', '01/05/2022'),
        rowFor(columns, 'Redacted Personal Data', '600', '02/05/2022'),
      ].join('\r\n'),
    )
    expect(read.rows).toEqual({ read: 3, counted: 1, credits: 1, redacted: 1, rejected: [] })
    expect(read.totalMinor).toBe(180_000)
    expect(read.dates).toMatchObject({ order: 'day-first', from: '2022-05-01', to: '2022-05-31', without: 0 })
    expect(read.tally.departments).toEqual(['Parks'])
    expect(new Set(read.tally.periods)).toEqual(new Set(['2022-05']))
  })

  test('Birmingham, by the five fields its page lists', async () => {
    const read = await payments(
      'payment beneficiary,date of payment,amount paid,unique document reference,spending directorate\nExample Ltd,31/05/2022,£600.00,D1,Housing',
    )
    expect(read).toMatchObject({ basis: 'unspecified', totalMinor: 60_000 })
    expect(read.tally.departments).toEqual(['Housing'])
  })
})

test.each([
  ['Salford has gross, VAT and net: net is used', {}, 'net', 10_000],
  ['unless gross is asked for', { basis: 'gross' as const }, 'gross', 12_000],
])('%s', async (_, options, basis, totalMinor) => {
  const file = 'Date of Payment,Gross,VAT,Net,Supplier Name\n31/05/2022,120,20,100,Example Ltd'
  expect(await payments(file, options)).toMatchObject({ basis, totalMinor })
})

test.each([
  ['Amount (£)', 'unspecified'],
  ['Net Amount (£)', 'net'],
  ['Amount (excl. VAT)', 'net'],
  ['Total Paid incl VAT', 'gross'],
  ['Payment Value', 'unspecified'],
  ['AMOUNT', 'unspecified'],
  ['Amount (excluding recoverable VAT)', 'net'],
  ['Amount exc. of VAT', 'net'],
  ['Amount less VAT', 'net'],
  ['Amount before VAT', 'net'],
  ['Amount (VAT excluded)', 'net'],
  ['Amount (including irrecoverable VAT)', 'net'],
  ['Net Amt', 'net'],
  ['Nett', 'net'],
  ['Ex VAT', 'net'],
  ['Net of VAT', 'net'],
  ['Invoice Net', 'net'],
  ['SumOfAmount_Exc_VAT', 'net'],
  ['Amount (VAT inclusive)', 'gross'],
  ['Amount in £', 'unspecified'],
  ["Amount £'s", 'unspecified'],
  ['Amount of payment (£)', 'unspecified'],
  ['Amount Settled', 'unspecified'],
  ['TOTAL_PAID', 'unspecified'],
  ['Invoice Total (£)', 'unspecified'],
  ['Payment', 'unspecified'],
  ['Cost', 'unspecified'],
])('a name that is not listed: %s is %s', async (header, basis) => {
  expect(await payments(`Paid On Date,Payee,${header},VAT Code\n2022-05-31,Example Ltd,5,X`)).toMatchObject({
    basis,
    totalMinor: 500,
  })
})

test('VAT is never taken for the amount', async () => {
  expect(await problem('Date,Supplier,VAT Amount,Irrecoverable VAT\n2022-05-31,Example,5,5')).toMatchObject({
    code: 'no-amount-column',
    found: ['Date', 'Supplier', 'VAT Amount', 'Irrecoverable VAT'],
  })
})

test.each([
  'Amount (£000)',
  "Amount £'000",
  'Amount (pence)',
  'Cumulative Amount',
  'VAT Amount',
  'Budget',
  'Paid',
  'Payments',
  'Unit Price',
])('%s is not the amount that was paid', async (header) => {
  expect(await problem(`Date,Supplier,${header}\n2022-05-31,Example,5`)).toMatchObject({ code: 'no-amount-column' })
})

test.each([
  'Recipient',
  'Contractor Name',
  'Company Name',
  'Suplier Name',
  'Supper (T)',
  'Organisation Paid',
  'Provider',
])('a name for whoever was paid: %s', async (header) => {
  const read = await payments(`Date,${header},Amount\n2022-05-31,Example Ltd,5`)
  expect(read.tally.suppliers.map(({ name }) => name)).toEqual(['Example Ltd'])
  expect(read.notes).toEqual([])
})

test('a word that may be the name of the council itself is used only where there is no surer one', async () => {
  const read = await payments('Date,Company Name,Supplier,Amount\n2022-05-31,Otherton Council,Example Ltd,5')
  expect(read.tally.suppliers.map(({ name }) => name)).toEqual(['Example Ltd'])
})
