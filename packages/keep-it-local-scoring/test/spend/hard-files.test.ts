import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { measureSpend, readPayments, type ReadOptions } from '../../src/spend.ts'
import { spendErrorSentence, spendNoteSentence } from '../../src/spend-locales.ts'
import { spendReportSchema } from '../../src/spend-schema.ts'
import { monthsOfName } from '../../src/spend/reading/months-of-name.ts'
import { must, payments, pieces, problem } from './support.ts'

interface Given {
  readonly lines: readonly string[]
  readonly options?: ReadOptions
}

const casesIn = (file: string) => readCases<Given, Record<string, unknown>>(new URL(file, import.meta.url))
const cases = casesIn('./hard-files.yaml')
const found = casesIn('./found-files.yaml')

describe.each([
  ['files that could be read two ways', cases],
  ['files as other councils publish them', found],
])('%s', (_, files) => {
  test.each(files)('$name', async ({ given, expect: expected }) => {
    const read = await readPayments(pieces(given.lines.join('\r\n')), given.options)
    if (!read.ok) {
      expect({ error: read.error }).toMatchObject(expected)
      expect(spendErrorSentence(read.error)).toMatch(/^expected [^{}]+\.$/)
      return
    }
    const { tally, ...rest } = read.value
    const of = {
      names: tally.suppliers.map(({ name }) => name),
      departments: tally.departments,
      fields: rest.columns.map(({ field }) => field),
    }
    const found = { ...rest, ...of }
    const periods = [...new Set([...tally.cells()].map(({ period }) => tally.periods[period] ?? ''))].sort()
    expect({ ...found, periods }).toMatchObject(expected)
    const { rows, totalMinor, parts, notes } = read.value
    expect(rows.counted + rows.credits + rows.redacted + rows.rejected.length).toBe(rows.read)
    expect(parts.countedMinor + parts.creditsMinor + parts.redactedMinor).toBe(totalMinor)
    for (const note of notes) expect(spendNoteSentence(note)).toMatch(/^[^{}]+\.$/)
  })
})

describe('the months a file is about, by its name', () => {
  runCases(readCases<string, string>(new URL('./file-names.yaml', import.meta.url)), (name) => {
    const months = monthsOfName(name)
    const shown = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    return months ? `${shown(months.first)} to ${shown(months.last)}` : 'not known'
  })
})

test('money of days whose year is found belongs to that month, and of the others to none', async () => {
  const file = await payments('Date,Supplier,Amount\n03-Apr,Ash,1\n30/04/2022,Ash,2\n03-Mar,Ash,4')
  const { byMonth } = must(measureSpend([file]))
  expect(byMonth.map(({ of, totalMinor }) => [of, totalMinor])).toEqual(
    expect.arrayContaining([
      ['2022-04', 300],
      ['', 400],
    ]),
  )
})

test('credit notes without a minus: the sentence says what else the total could be', async () => {
  const { notes } = await payments('Date,Supplier,Amount,Type\n31/05/2022,Ash,100,INV\n31/05/2022,Ash,30,CRN')
  expect(notes.map((note) => spendNoteSentence(note))).toEqual([
    'Credit notes by the column “Type” without a minus: 1 (the first on line 3); with one: 0. Those without are summed as they are written, £30.00 in all; as credits they would make the total £60.00 lower. If they are credits, say --credit-notes minus.',
  ])
})

test('every note of a report is one the contract knows', () => {
  const known = [...cases, ...found].flatMap(({ expect: { notes } }) =>
    Array.isArray(notes) ? (notes as unknown[]) : [],
  )
  expect(known.length).toBeGreaterThan(15)
  const { notes } = spendReportSchema.shape.files.element.shape
  for (const note of known) expect(notes.parse([note])).toEqual([note])
})

describe('a character of nought', () => {
  const row = '31/05/2022,Ash,10.00'
  const file = (end: string, rows: number) =>
    ['Date,Supplier,Amount', ...Array.from({ length: rows }, () => row), '31/05/2022,A\0sh,5.00', row].join(end)
  test.each([
    ['near the start', '\n', 3],
    ['far down', '\r\n', 5_000],
    ['with lines of an old Macintosh', '\r', 400],
  ])('%s: the file is refused with the line', async (_, end, rows) => {
    const error = { code: 'not-a-csv', looksLike: 'binary', line: rows + 2 }
    expect(await problem(file(end, rows))).toEqual(error)
    const cut = await readPayments(pieces(file(end, rows), 7))
    expect(cut).toEqual({ ok: false, error })
    if (!cut.ok) expect(spendErrorSentence(cut.error)).toMatch(/NUL/)
  })

  test('bytes that are no text have no lines', async () => {
    const error = await problem(Uint8Array.from([1, 2, 3, 0, 10, 0, 5, 6, 7, 8, 9, 10, 1]))
    expect(error).toEqual({ code: 'not-a-csv', looksLike: 'binary' })
  })
})
