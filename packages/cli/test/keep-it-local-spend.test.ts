import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { spendReportSchema } from '@use-it-cities/keep-it-local-scoring/spend-schema'
import { expect, test } from 'vitest'
import { aFile, useIt, useItJson } from './support/use-it.ts'

const header = 'Date,Supplier Name,Net Amount'
const file = (...rows: readonly string[]) => aFile('payments.csv', [header, ...rows].join('\n'))
const may = file(
  '31/05/2022,Ash,600.00',
  '01/05/2022,Ash,-100.00',
  '02/05/2022,Redacted,100.00',
  '03/05/2022,Birch,N/A',
)

test('the contract that other programs rely on', () => {
  const { code, json, err } = useItJson('keep-it-local', 'spend', may)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(spendReportSchema.parse(json)).toMatchObject({
    files: [
      {
        file: may,
        rows: { read: 4, counted: 1, credits: 1, redacted: 1, rejected: [{ line: 5, reason: 'bad-amount' }] },
        totalMinor: 60_000,
      },
    ],
    localShare: { low: 0, high: 1 },
    vcseShare: { low: 0, high: 1 },
    coverage: 0,
    definition: { basis: 'net', local: { definition: 'based', area: [] }, suppliers: null },
  })
})

test('with a list of suppliers the range is narrower, and a made-up list is called one', () => {
  const list = aFile('suppliers.csv', 'Synthetic list\nname,place,kind\nAsh,Birmingham,charity')
  const args = ['keep-it-local', 'spend', may, '--suppliers', list, '--local', 'Birmingham,B']
  const report = spendReportSchema.parse(useItJson(...args).json)
  expect(report.localShare.low).toBeCloseTo(5 / 6)
  expect(report).toMatchObject({ localShare: { high: 1 }, definition: { suppliers: { synthetic: true } } })
  const { code, out } = useIt(...args)
  expect(code).toBe(0)
  expect(out).toContain('4 rows: 1 counted, 1 credits, 1 redacted, 1 rejected')
  expect(out).toContain('Line 5: the amount is not a sum of money')
  expect(out).toContain('These figures are an example only')
})

test.each([
  ['a spreadsheet renamed', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /payments\.csv: .*spreadsheet.*CSV UTF-8/],
  ['an error page', '<!DOCTYPE html><p>Not found', /payments\.csv: .*web page/],
  ['no amount', 'Date,Supplier\n2022-05-01,Ash', /payments\.csv:1: .*Net Amount.*found only: Date, Supplier/],
  ['two amounts', 'Date,Supplier,Amount,Total\n2022-05-01,Ash,1,2', /payments\.csv:1: .*Amount, Total/],
  ['nothing', '', /payments\.csv: .*empty/],
])('%s: exit code 1, and nothing of any file is counted', (_, content, says) => {
  const { code, out, err } = useIt('keep-it-local', 'spend', may, aFile('payments.csv', content), '--json')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(says)
})

test('of two amounts of a kind one is named, and the report says which was summed', () => {
  const two = aFile('payments.csv', 'Date,Supplier,Amount,Total\n31/05/2022,Ash,100,120')
  const { code, out } = useIt('keep-it-local', 'spend', two, '--amount', 'Total')
  expect(code).toBe(0)
  expect(out).toContain('Amounts from the column “Total”: the file does not say whether with VAT')
  const both = useIt('keep-it-local', 'spend', two, '--amount', 'Total', '--basis', 'net')
  expect({ code: both.code, err: both.err }).toMatchObject({
    code: 2,
    err: expect.stringMatching(/got both/) as string,
  })
})

test('what could be read otherwise is said, and credit notes without a minus are taken off when asked', () => {
  const credits = aFile('april-2022.csv', 'Date,Supplier,Amount,Type\n03-Apr,Ash,100,INV\n04-Apr,Ash,30,CRN')
  const { code, out } = useIt('keep-it-local', 'spend', credits)
  expect(code).toBe(0)
  expect(out).toContain('Total £130.00')
  expect(out).toMatch(/Credit notes by the column “Type” without a minus: 1 .*£60\.00 lower.*--credit-notes minus/)
  expect(out).toContain('The name of the file leaves only one year')
  expect(useIt('keep-it-local', 'spend', credits, '--credit-notes', 'minus').out).toContain('Total £70.00')
  const broken = aFile('nul.csv', `${header}\n31/05/2022,Ash,1\n31/05/2022,A\0sh,1`)
  expect(useIt('keep-it-local', 'spend', broken)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/nul\.csv:3: .*NUL/) as string,
  })
})

test('files with and without VAT are not added up, and neither are two tables of one file', () => {
  const net = aFile('net.csv', 'Date,Supplier,Net\n31/05/2022,Ash,100')
  const gross = aFile('gross.csv', 'Date,Supplier,Gross\n31/05/2022,Ash,120')
  expect(useIt('keep-it-local', 'spend', net, gross)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/net\.csv, .*gross\.csv: .*never added.*--basis/s) as string,
  })
  const mixed = aFile('mixed.csv', `${header}\n31/05/2022,Ash,100\nDate,Supplier Name,Gross\n31/05/2022,Ash,120`)
  expect(useIt('keep-it-local', 'spend', mixed)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/mixed\.csv:3: .*Save each table/s) as string,
  })
})

test('a list that contradicts itself is named with its lines', () => {
  const list = aFile('suppliers.csv', 'name,local\nAsh,yes\nAsh,no')
  const { code, err } = useIt('keep-it-local', 'spend', may, '--suppliers', list)
  expect(code).toBe(1)
  expect(err).toMatch(/suppliers\.csv:3: .*lines 2 and 3/)
})

test('rows that name nobody, or no day, are told', () => {
  const { code, out } = useIt(
    'keep-it-local',
    'spend',
    file('31/05/2022,,600.00', 'soon,Ash,100.00', '31/05/2022,N/A,1.00'),
  )
  expect(code).toBe(0)
  expect(out).toContain('2 rows name nobody, £601.00 in all')
  expect(out).toContain('1 rows have no date that can be read: they count in no month')
  const nobody = useIt('keep-it-local', 'spend', aFile('payments.csv', 'Date,Net Amount\n31/05/2022,5'))
  expect(nobody.out).toContain('No column is known to have the names of those who were paid')
})

test('a file of nothing but rows that cannot be read is refused, with the line and the reason', () => {
  const long = aFile('payments.csv', 'Date,Supplier,Amount\n31/05/2022,Ash, Ltd,5\n31/05/2022,Elm, Ltd,5')
  expect(useIt('keep-it-local', 'spend', long)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/payments\.csv:2: .*more cells than columns/) as string,
  })
})

test('a file under two names counts once: the names are told, and nothing is counted', () => {
  const byWay = path.join(path.dirname(may), '.', '..', path.basename(path.dirname(may)), 'payments.csv')
  const link = path.join(path.dirname(may), 'link.csv')
  symlinkSync(may, link)
  const copy = aFile('june.csv', readFileSync(may))
  for (const [other, code] of [
    [`${path.dirname(may)}/./payments.csv`, 2],
    [byWay, 2],
    [link, 2],
    [copy, 1],
  ] as const) {
    const said = useIt('keep-it-local', 'spend', may, other)
    expect({ code: said.code, out: said.out }).toEqual({ code, out: '' })
    expect(said.err).toMatch(/count twice/)
    expect(said.err).toContain(other)
  }
  const earlier = useIt('keep-it-local', 'spend', may, '--earlier', copy)
  expect(earlier).toMatchObject({ code: 1, out: '' })
})

test('files of the same length with other payments are two files', () => {
  const other = file(
    '31/05/2022,Ash,600.00',
    '01/05/2022,Ash,-100.00',
    '02/05/2022,Redacted,100.00',
    '03/05/2022,Elder,N/A',
  )
  expect(useIt('keep-it-local', 'spend', may, other).code).toBe(0)
})

test.each([
  ['the same file twice', [may, may], /twice/],
  ['no file', [], /at least|Expected 1 file/],
  ['an unknown definition', [may, '--local-definition', 'near'], /based-or-branched/],
])('%s is misuse', (_, args, says) => {
  const { code, err } = useIt('keep-it-local', 'spend', ...args)
  expect(code).toBe(2)
  expect(err).toMatch(says)
})
