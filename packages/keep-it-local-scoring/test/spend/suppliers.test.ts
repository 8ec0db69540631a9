import { describe, expect, test } from 'vitest'
import { measureSpend, readSuppliers } from '../../src/spend.ts'
import { spendErrorSentence } from '../../src/spend-locales.ts'
import { charityNumber, companyNumber, normalName, ownId } from '../../src/spend/suppliers/names.ts'
import { measures, must, payments, pieces, suppliers } from './support.ts'

const list = `# Synthetic list, made up for a test
name,company_number,charity_number,supplier_id,place,postcode,kind
Oak Tree Builders Limited,01234567,,S1,Birmingham,B19 1AA,company
Elm Street Café CIC,,,S2,Walsall,WS1 2BB,cic
Ash Trust,,1234567,S3,,B1 1AA,charity
Beech Council,,,S4,Leeds,,public body
`
const header =
  'Date,Supplier Name,Supplier Registered Company Number,Supplier Registered Charity Number,Supplier ID,Net Amount'
const measured = async (row: string, options = {}) =>
  must(
    measureSpend([await payments(`${header}\n${row}`)], {
      suppliers: await suppliers(list),
      local: { area: ['Birmingham', 'B'] },
      ...options,
    }),
  )

describe('how a payee is found', () => {
  test.each([
    ['by company number, whatever the name', '2022-05-01,OTB,1234567,,,5', 'company-number', 1],
    ['by charity number', '2022-05-01,Somebody,,1234567,,5', 'charity-number', 1],
    ['by the id of the council', '2022-05-01,Somebody,,,s2,5', 'supplier-id', 0],
    ['by the same name', '2022-05-01,Ash Trust,,,,5', 'exact-name', 1],
    ['by a name written in another way', '2022-05-01,"OAK-TREE BUILDERS, LTD.",,,,5', 'normalised-name', 1],
    ['by an accent left out', '2022-05-01,The Elm Street Cafe,,,,5', 'normalised-name', 0],
    ['a name that is near is listed, not counted', '2022-05-01,Oak Tree Bilders Ltd,,,,5', 'near-name', null],
    ['another company of that name is another', '2022-05-01,Oak Tree Builders Limited,07654321,,,5', 'none', null],
    ['nobody of the list', '2022-05-01,Rowan,,,,5', 'none', null],
  ])('%s', async (_, row, quality, share) => {
    const { join, localShare, coverage, definition } = await measured(row)
    const found = Object.entries(join.matches).filter(([, { payees }]) => payees > 0)
    expect(found).toEqual([[quality, { payees: 1, minor: 500 }]])
    expect({ localShare, coverage }).toEqual(
      share === null
        ? { localShare: { low: 0, high: 1 }, coverage: 0 }
        : { localShare: { low: share, high: share }, coverage: 1 },
    )
    expect(definition.suppliers).toEqual({ synthetic: true, label: 'Synthetic list, made up for a test', count: 4 })
  })

  test('a near name counts once somebody says so, and the definition says it too', async () => {
    const row = '2022-05-01,Oak Tree Bilders Ltd,,,,5'
    const { toDecide } = (await measured(row)).join
    expect(toDecide).toEqual([
      {
        paid: 'Oak Tree Bilders Ltd',
        listed: 'Oak Tree Builders Limited',
        line: 3,
        quality: 'near-name',
        minor: 500,
        counted: false,
      },
    ])
    const counted = await measured(row, { countNearNames: true })
    expect(counted).toMatchObject({ localShare: { low: 1, high: 1 }, definition: { nearNames: 'counted' } })
  })

  test('two of one name that say different things are for a person to decide', async () => {
    const { join, coverage } = await measures(
      ['2022-05-01,Ash,5'],
      'name,company_number,local\nAsh,01234567,yes\nAsh,07654321,no',
    )
    expect(coverage).toBe(0)
    expect(join.toDecide).toMatchObject([{ quality: 'ambiguous-name' }])
  })
})

describe('a list that contradicts itself is refused with its lines', () => {
  test.each([
    ['company number', 'name,company_number,local\nA,1234567,yes\nB,01234567,no', 'company-number'],
    ['charity number', 'name,charity_number,local\nA,1234567,yes\nB,1234567,no', 'charity-number'],
    ['supplier id', 'name,supplier_id,local\nA,S1,yes\nB,s1,no', 'supplier-id'],
    ['name', 'name,local\nA,yes\nA,no', 'name'],
  ])('%s', async (_, content, by) => {
    const read = await readSuppliers(pieces(content))
    expect(read).toMatchObject({ ok: false, error: { code: 'suppliers-conflict', line: 3, withLine: 2, by } })
    if (!read.ok) expect(spendErrorSentence(read.error)).toContain('lines 2 and 3')
  })

  test('a payee whose two numbers lead to two suppliers', async () => {
    const book = await suppliers('company_number,charity_number,local\n01234567,,yes\n,1234567,no')
    const file = await payments(`${header}\n2022-05-01,Ash,1234567,1234567,,5`)
    expect(measureSpend([file], { suppliers: book })).toMatchObject({
      ok: false,
      error: { code: 'payment-suppliers-conflict', supplier: 'Ash', lines: [2, 3] },
    })
  })

  test.each([
    ['local', 'name,local\nA,perhaps'],
    ['kind', 'name,kind\nA,shop'],
    ['name', 'name,local\n,yes'],
  ])('a %s that says nothing', async (column, content) => {
    expect(await readSuppliers(pieces(content))).toMatchObject({
      ok: false,
      error: { code: 'bad-supplier', line: 2, column },
    })
  })

  test.each(['', 'Colour,Size\nred,5', 'name\nA'])('no list at all: %j', async (content) => {
    expect((await readSuppliers(pieces(content))).ok).toBe(false)
  })
})

describe('what local means', () => {
  const places = 'name,place,branches,invoice_place,operations_place\nAsh,Leeds,Walsall; Birmingham,London,Birmingham'
  test.each([
    ['based', 0],
    ['based-or-branched', 1],
    ['invoice-address', 0],
    ['substantive-operations', 1],
  ] as const)('%s', async (definition, share) => {
    const { localShare } = await measures(['2022-05-01,Ash,5'], places, { local: { definition, area: ['Birmingham'] } })
    expect(localShare).toEqual({ low: share, high: share })
  })

  test('an area of postcodes says nothing about a supplier of whom only the town is known', async () => {
    const local = { area: ['B'] }
    expect((await measures(['2022-05-01,Ash,5'], 'name,place\nAsh,Birmingham', { local })).coverage).toBe(0)
    expect((await measures(['2022-05-01,Ash,5'], 'name,postcode\nAsh,BD1 1AA', { local })).localShare.high).toBe(0)
  })
})

test('the figures of a small council', async () => {
  const figures = await measures(
    [
      '2022-05-01,Ash,600',
      '2022-05-02,Ash,-100',
      '2022-06-01,Birch,300',
      '2022-06-02,Rowan,100',
      '2022-06-03,Redacted,100',
    ],
    'name,local,kind\nAsh,yes,charity\nBirch,no,company',
  )
  expect(figures).toMatchObject({
    totalMinor: 100_000,
    inScopeMinor: 100_000,
    localShare: { low: 0.5, high: 0.7 },
    vcseShare: { low: 0.5, high: 0.7 },
    coverage: 0.8,
    redactedShare: 0.1,
    topSupplierConcentration: { share: 0.9, suppliers: [{ name: 'Ash' }, { name: 'Birch' }, { name: 'Rowan' }] },
    newLocalSuppliers: { known: false, because: 'needs-earlier-files' },
    byMonth: [
      { of: '2022-05', totalMinor: 50_000, localShare: { low: 1, high: 1 }, coverage: 1 },
      { of: '2022-06', totalMinor: 50_000, localShare: { low: 0, high: 0.4 }, coverage: 0.6 },
    ],
  })
})

test('what is left out is left out of the shares, not of the total', async () => {
  const rows = ['2022-05-01,Ash,600', '2022-05-02,Beech,300', '2022-05-03,Redacted,100']
  const figures = await measures(rows, 'name,local,kind\nAsh,yes,charity\nBeech,no,public body', {
    exclusions: ['public-body', 'redacted'],
  })
  expect(figures).toMatchObject({ totalMinor: 100_000, inScopeMinor: 60_000, localShare: { low: 1, high: 1 } })
})

test('who is new needs all of the two years before', async () => {
  const earlierMonths = Array.from(
    { length: 24 },
    (_, at) => `20${20 + Math.floor((at + 4) / 12)}-${String(((at + 4) % 12) + 1).padStart(2, '0')}-15`,
  )
  const earlierFile = (days: readonly string[]) =>
    payments(['Date,Supplier,Net', ...days.map((day) => `${day},Ash Ltd,5`)].join('\n'))
  const rows = ['2022-05-01,Ash,600', '2022-05-02,Elm,300', '2022-05-02,Birch,100']
  const book = 'name,local\nAsh,yes\nElm,yes\nBirch,no'
  const whole = await measures(rows, book, { earlier: [await earlierFile(earlierMonths)] })
  expect(whole.newLocalSuppliers).toEqual({ known: true, count: 1, minor: 30_000, names: ['Elm'] })
  const short = await measures(rows, book, { earlier: [await earlierFile(earlierMonths.slice(1))] })
  expect(short.newLocalSuppliers).toEqual({ known: false, because: 'earlier-files-too-short' })
})

test('a new supplier under two spellings is one, and its credits are taken off', async () => {
  const months = Array.from({ length: 24 }, (_, at) => `${2020 + Math.floor((at + 4) / 12)}-${((at + 4) % 12) + 1}-15`)
  const earlier = [await payments(['Date,Supplier,Net', ...months.map((day) => `${day},Oak,5`)].join('\n'))]
  const rows = ['2022-05-01,Elm Ltd,300', '2022-05-02,ELM LTD,-100', '2022-05-02,Fir,50', '2022-05-03,FIR,-60']
  const { newLocalSuppliers } = await measures(rows, 'name,local\nElm,yes\nFir,yes', { earlier })
  expect(newLocalSuppliers).toEqual({ known: true, count: 1, minor: 20_000, names: ['ELM LTD'] })
})

test('files of different kinds of amounts are never added', async () => {
  const [net, gross] = [
    await payments('Date,Supplier,Net\n2022-05-01,Ash,5'),
    await payments('Date,Supplier,Gross\n2022-05-01,Ash,6'),
  ]
  expect(measureSpend([net, gross])).toEqual({ ok: false, error: { code: 'bases-differ', bases: ['net', 'gross'] } })
})

describe('numbers as spreadsheets and registers write them', () => {
  test.each([
    ['1234567', '01234567'],
    ['1234567.0', '01234567'],
    ['GB-COH-01234567', '01234567'],
    ['No. 01234567', '01234567'],
    ['sc 123456', 'SC123456'],
    ['IP28777R', 'IP28777R'],
    ['N/A', ''],
    ['0', ''],
  ])('the company number %s', (cell, number) => expect(companyNumber(cell)).toBe(number))

  test.each([
    ['1234567.0', '1234567'],
    ['GB-CHC-1234567', '1234567'],
    ['1234567-1', '1234567'],
    ['SC012345', 'SC012345'],
    ['none', ''],
  ])('the charity number %s', (cell, number) => expect(charityNumber(cell)).toBe(number))

  test.each([
    ['00123', '123'],
    ['123.0', '123'],
    ['s-0077', 'S-0077'],
    ['000', ''],
    ['Various', ''],
  ])('the id %s of a council’s own', (cell, id) => expect(ownId(cell)).toBe(id))

  test('a company in trouble is still that company', () => {
    expect(normalName('Ash Builders Limited (In Administration)')).toBe(normalName('ASH BUILDERS LTD'))
  })
})

test('names that go on and on are names all the same', async () => {
  const words = `Ash ${'co '.repeat(20_000)}`.trim()
  const letters = 'a'.repeat(60_000)
  const book = `name,local\n${words},yes\n${letters}b,yes`
  const { join, knownLocalShare } = await measures(
    [`2022-05-01,${words.toUpperCase()},5`, `2022-05-01,${letters}c,5`],
    book,
  )
  expect(join.matches).toMatchObject({ 'normalised-name': { payees: 1 }, none: { payees: 1 } })
  expect(knownLocalShare).toBe(0.5)
})
