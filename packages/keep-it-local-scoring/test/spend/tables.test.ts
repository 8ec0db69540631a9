import { describe, expect, test } from 'vitest'
import { payments, problem } from './support.ts'

const lines = (...rows: readonly string[]) => rows.join('\n')
const header = 'Date,Supplier Name,Directorate,Net Amount'
const row = '31/05/2022,Ash Ltd,Parks,"1,200.00"'

describe('a header on two lines', () => {
  const above = 'Body,Supplier,Payment,Net,VAT'
  test('is read as one', async () => {
    const read = await payments(lines(above, ',Name,Date,Amount (£),Amount (£)', 'X,Ash,31/05/2022,100.00,20.00'))
    expect(read).toMatchObject({ basis: 'net', amountColumn: 'Net Amount (£)', headerLine: 2, totalMinor: 10_000 })
    expect(read.rows).toMatchObject({ read: 1, counted: 1 })
  })

  test('a row of words below a header is a row', async () => {
    const read = await payments(lines(header, 'soon,Ash,Parks,see note', row))
    expect(read).toMatchObject({ headerLine: 1, totalMinor: 120_000 })
    expect(read.rows.rejected).toEqual([{ line: 2, reason: 'bad-amount' }])
  })
})

describe('several tables in one file', () => {
  test('another order of columns is followed from its header on', async () => {
    const read = await payments(
      lines(header, row, '', 'Supplier Name,Net Amount,Date,Directorate', 'Cedar,10.00,02/05/2022,Roads', header, row),
    )
    expect(read.rows).toEqual({
      read: 5,
      counted: 3,
      credits: 0,
      redacted: 0,
      rejected: [
        { line: 4, reason: 'repeated-header' },
        { line: 6, reason: 'repeated-header' },
      ],
    })
    expect(read.totalMinor).toBe(241_000)
    expect(read.tally.departments).toEqual(['Parks', 'Roads'])
  })

  test.each([
    ['with VAT after without', 'Supplier Name,Gross Amount,Date', 'gross'],
    ['without any amount', 'Supplier Name,Postcode,Directorate,Date', undefined],
    ['with two amounts', 'Supplier Name,Amount,Total,Date', undefined],
  ])('%s: the file is refused with the line', async (_, second, basis) => {
    const error = await problem(lines(header, row, second, 'Cedar,10.00,02/05/2022,1'))
    expect(error).toMatchObject({ code: 'second-table', line: 3, first: 'net', found: second.split(',') })
    expect(error && 'second' in error ? error.second : undefined).toBe(basis)
  })
})

describe('which amount is summed', () => {
  const two = lines('Date,Supplier,Amount,Total', '31/05/2022,Ash,100,120')
  test('of two of a kind, the one that is named', async () => {
    expect(await payments(two, { amount: 'total' })).toMatchObject({ totalMinor: 12_000, amountColumn: 'Total' })
    expect(await payments(two, { amount: 'Amount' })).toMatchObject({ totalMinor: 10_000, amountColumn: 'Amount' })
  })

  test('a name that is not there', async () => {
    expect(await problem(two, { amount: 'Sum' })).toMatchObject({ code: 'no-amount-named', line: 1, wanted: 'Sum' })
  })

  test('a column nobody would know, once it is named', async () => {
    const read = await payments(lines('Date,Supplier,Ausgabe', '31/05/2022,Ash,5'), { amount: 'Ausgabe' })
    expect(read).toMatchObject({ basis: 'unspecified', totalMinor: 500, amountColumn: 'Ausgabe' })
  })

  test('the amount of a line, where the sum of its invoice stands on each', async () => {
    const read = await payments(
      lines('Date,Supplier,Invoice Amount,Invoice Line Amount', '31/05/2022,Ash,300,100', '31/05/2022,Ash,300,200'),
    )
    expect(read).toMatchObject({ totalMinor: 30_000, amountColumn: 'Invoice Line Amount' })
  })

  test('a code for spending is not an amount', async () => {
    const read = await payments(lines('Date,Supplier,Amount (Net of VAT),Spend,Spend', '31/05/2022,Ash,100,709090,5'))
    expect(read).toMatchObject({ totalMinor: 10_000, basis: 'net' })
  })
})

test('a column for debit and credit turns credits round, once', async () => {
  const read = await payments(
    lines('Date,Supplier,Amount,DR/CR', '31/05/2022,Ash,100,DR', '31/05/2022,Ash,30,CR', '31/05/2022,Ash,-5,CR'),
  )
  expect(read.parts).toEqual({ countedMinor: 10_000, creditsMinor: -3_500, redactedMinor: 0 })
})

test('a second name column is used where the first is empty', async () => {
  const file = lines('Date,Supplier Name(T),Supplier Name,Amount', '31/05/2022,Ash,,5', '31/05/2022,,Birch,6')
  const read = await payments(file)
  expect(read.tally.suppliers.map(({ name }) => name)).toEqual(['Ash', 'Birch'])
  expect(read.unnamed.rows).toBe(0)
})

test('a name the council amended goes before the one it was', async () => {
  const read = await payments(
    lines('Date,Supplier Name,Amended Supplier Name,Amount', '31/05/2022,A Person,Redacted,5'),
  )
  expect(read.rows).toMatchObject({ counted: 0, redacted: 1 })
})

describe('amounts that cannot be read', () => {
  const file = (...amounts: readonly string[]) =>
    lines('Date;Supplier;Amount', ...amounts.map((amount) => `31/05/2022;Ash;${amount}`))
  test.each([
    ['in every row', file('see note', 'tbc'), { code: 'unreadable-amounts', line: 2, received: 'see note' }],
    ['because there are none', file('', ''), { code: 'no-amounts', line: 1, column: 'Amount' }],
    ['decimal commas', file('1.500', '1.234,56'), { code: 'decimal-commas', line: 3, received: '1.234,56' }],
  ])('%s', async (_, content, error) => {
    expect(await problem(content)).toMatchObject(error)
  })

  test('one slip of the pen costs its own row and no other', async () => {
    const read = await payments(file('1,50', '100.00', '200.00', '300.00'))
    expect(read).toMatchObject({ totalMinor: 60_000, rows: { rejected: [{ line: 2, reason: 'bad-amount' }] } })
  })
})

test('payments by month, where a file has months and no days', async () => {
  const read = await payments(lines('Supplier,Amount,Period', 'Ash,5,Apr-23', 'Ash,6,May-23'))
  expect(read.dates).toEqual({ order: 'not-needed', from: '2023-04-01', to: '2023-05-31', without: 0, undecided: 0 })
  expect(read.tally.periods).toEqual(['2023-04', '2023-05'])
})

test('more departments than there is room for: the rest is nobody’s, not somebody else’s', async () => {
  const rows = Array.from({ length: 2_100 }, (_, at) => `31/05/2022,Ash,Team ${at},1`)
  const { tally, totalMinor } = await payments(lines(header, ...rows))
  const sums = new Map<string | undefined, number>()
  for (const { department, minor } of tally.cells()) {
    const name = tally.departments[department]
    sums.set(name, (sums.get(name) ?? 0) + minor)
  }
  expect(totalMinor).toBe(210_000)
  expect(sums.get('Team 0')).toBe(100)
  expect(sums.get('')).toBe(10_100)
})
