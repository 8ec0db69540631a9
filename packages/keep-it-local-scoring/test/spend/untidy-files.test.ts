import { describe, expect, test } from 'vitest'
import { payments, problem } from './support.ts'

const header = 'Date,Supplier Name,Directorate,Net Amount'
const rows = ['2022-05-01,Café Ämter Ltd,Parks,10.00', '2022-05-02,Example & Sons,Roads,"1,000.50"']
const plain = [header, ...rows].join('\n')
const utf16 = (text: string, isBig: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0)
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  )
const latin = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))

describe('the same file in many forms', () => {
  const forms: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['as it is', plain, 'utf-8'],
    ['with a byte order mark', `\uFEFF${plain}`, 'utf-8'],
    ['with two', `\uFEFF\uFEFF${plain}`, 'utf-8'],
    ['with one that was read wrongly and saved', `ï»¿${plain}`, 'utf-8'],
    ['with lines of Windows', plain.replaceAll('\n', '\r\n'), 'utf-8'],
    ['with lines of an old Macintosh', plain.replaceAll('\n', '\r'), 'utf-8'],
    [
      'with quotes everywhere',
      plain.replace(/[^,\n"]+/g, (cell) => (/^1$|^000/.test(cell) ? cell : `"${cell}"`)),
      'utf-8',
    ],
    ['with tabs', plain.replaceAll('"1,000.50"', '1000.50').replaceAll(',', '\t'), 'utf-8'],
    ['with semicolons', plain.replaceAll('"1,000.50"', '1000.50').replaceAll(',', ';'), 'utf-8'],
    ['with bars', plain.replaceAll('"1,000.50"', '1000.50').replaceAll(',', '|'), 'utf-8'],
    ['in Windows-1252', latin(plain), 'windows-1252'],
    ['in UTF-16', utf16(`\uFEFF${plain}`, false), 'utf-16le'],
    ['in UTF-16, the other way', utf16(`\uFEFF${plain}`, true), 'utf-16be'],
    ['in UTF-16 without a mark', utf16(plain, false), 'utf-16le'],
    ['with empty columns', plain.replace(/$/gm, ',,').replace(/^/gm, ','), 'utf-8'],
    ['with blank lines', `\n\n${plain.replaceAll('\n', '\n\n,,,\n')}\n\n`, 'utf-8'],
    ['with lines above', `Payments over £500\n"Run by, the finance team",2022\n\n${plain}`, 'utf-8'],
  ]
  test.each(forms)('%s', async (_, content, encoding) => {
    const read = await payments(content)
    expect(read.rows).toEqual({ read: 2, counted: 2, credits: 0, redacted: 0, rejected: [] })
    expect(read).toMatchObject({ totalMinor: 101_050, encoding })
    expect(read.tally.suppliers.map(({ name }) => name)).toEqual(['Café Ämter Ltd', 'Example & Sons'])
  })
})

test('signs of Windows-1252 that Latin-1 does not have', async () => {
  const read = await payments(latin(`${header}\n2022-05-01,O\u0092Example \u0096 Sons,Parks,\u00a35.00`))
  expect(read.tally.suppliers[0]?.name).toBe('O’Example – Sons')
  expect(read.totalMinor).toBe(500)
})

test('each row that is no payment has its line and its reason', async () => {
  const read = await payments(
    [
      header,
      '2022-05-01,Example,Parks,10.00',
      '2022-05-01,Example,Parks,N/A',
      '2022-05-01,Example,Parks,',
      '2022-05-01,Example,Parks,1.005',
      '2022-05-01,Example, Ltd,Parks,10.00',
      header,
      'INSERTED DETAIL,,,',
      '2022-05-01,"A note\nof two lines",Parks,5.00',
      '2022-05-01,"The Shop" Ltd,Parks,7.00',
      '2022-05-31,Total Gas & Power,Parks,20.00',
      ',Grand Total,,35.00',
      ',,,35.00',
      '',
    ].join('\n'),
  )
  expect(read.rows).toEqual({
    read: 12,
    counted: 3,
    credits: 0,
    redacted: 0,
    rejected: [
      { line: 3, reason: 'bad-amount' },
      { line: 4, reason: 'no-amount' },
      { line: 5, reason: 'part-of-a-penny' },
      { line: 6, reason: 'too-many-cells' },
      { line: 7, reason: 'repeated-header' },
      { line: 8, reason: 'stray-text' },
      { line: 11, reason: 'bad-quotes' },
      { line: 13, reason: 'totals-row' },
      { line: 14, reason: 'amount-alone' },
    ],
  })
  expect(read.totalMinor).toBe(3_500)
})

test('a quote that is never closed costs its own line and no other', async () => {
  const rest = Array.from({ length: 30_000 }, (_, at) => `2022-05-01,Example ${at},Parks,1.00`)
  const read = await payments([header, '2022-05-01,"Example,Parks,10.00', ...rest].join('\n'))
  expect(read.rows).toMatchObject({ read: 30_001, counted: 30_000, rejected: [{ line: 2, reason: 'bad-quotes' }] })
})

test('rows that are the same are pointed out, and count', async () => {
  const row = '2022-05-01,Example,Parks,10.00'
  const { duplicates, totalMinor } = await payments([header, row, rows[0], row].join('\n'))
  expect(totalMinor).toBe(3_000)
  expect(duplicates).toEqual({ rows: 1, minor: 1_000, first: [{ line: 4, sameAs: 2 }] })
})

describe('dates that can be read two ways', () => {
  const file = (...days: readonly string[]) => [header, ...days.map((day) => `${day},Example,Parks,1.00`)].join('\n')
  test.each([
    ['another row proves day first', file('03/05/2022', '31/05/2022'), {}, 'day-first', '2022-05'],
    ['another row proves month first', file('03/05/2022', '03/31/2022'), {}, 'month-first', '2022-03'],
    ['nothing proves it', file('03/05/2022'), {}, 'undecided', ''],
    [
      'nothing proves it, but somebody knows',
      file('03/05/2022'),
      { dateOrder: 'day-first' as const },
      'told',
      '2022-05',
    ],
    ['both are proved', file('03/05/2022', '31/05/2022', '05/31/2022'), {}, 'contradictory', ''],
    [
      'what the file proves goes before what is told',
      file('03/05/2022', '31/05/2022'),
      { dateOrder: 'month-first' as const },
      'day-first',
      '2022-05',
    ],
  ])('%s', async (_, content, options, order, month) => {
    const read = await payments(content, options)
    expect(read.dates.order).toBe(order)
    expect(read.tally.periods[0]).toBe(month)
    expect(read.rows.rejected).toEqual([])
  })
})

describe('what is no payments file', () => {
  const bytes = (...start: readonly number[]) => Uint8Array.from([...start, 1, 2, 3, 4, 5, 6, 7, 8])
  test.each<readonly [string, string | Uint8Array, object]>([
    ['nothing', '', { code: 'empty-file' }],
    ['blank lines', '\n \n', { code: 'empty-file' }],
    ['a spreadsheet renamed', bytes(0x50, 0x4b, 3, 4), { code: 'not-a-csv', looksLike: 'spreadsheet' }],
    ['an old spreadsheet renamed', bytes(0xd0, 0xcf, 0x11, 0xe0), { code: 'not-a-csv', looksLike: 'spreadsheet' }],
    ['a PDF', '%PDF-1.7', { code: 'not-a-csv', looksLike: 'pdf' }],
    ['an error page', '\n<!DOCTYPE html><html>Not found, sorry', { code: 'not-a-csv', looksLike: 'web-page' }],
    ['JSON', '{"error": "no"}', { code: 'not-a-csv', looksLike: 'json' }],
    [
      'a zip in which every other byte is nought',
      bytes(0x50, 0x4b, 3, 4, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0),
      { code: 'not-a-csv', looksLike: 'spreadsheet' },
    ],
    ['an empty zip', bytes(0x50, 0x4b, 5, 6), { code: 'not-a-csv', looksLike: 'compressed' }],
    ['bzip2', 'BZh91AY&SY', { code: 'not-a-csv', looksLike: 'compressed' }],
    ['a moving picture', 'GIF89a', { code: 'not-a-csv', looksLike: 'image' }],
    ['signs that no text has', `PAR1${'\u0015\u0004'.repeat(20)}`, { code: 'not-a-csv', looksLike: 'binary' }],
    ['bytes', bytes(0, 9, 0), { code: 'not-a-csv', looksLike: 'binary' }],
    ['bytes further on', `${plain}\n${'x'.repeat(5000)}\0`, { code: 'not-a-csv', looksLike: 'binary' }],
    ['another table', 'Colour,Size\nred,5', { code: 'no-header', line: 1, found: ['Colour', 'Size'] }],
    ['no amount', 'Date,Supplier Name\n2022-05-01,X', { code: 'no-amount-column', line: 1 }],
    [
      'two amounts',
      'Date,Supplier,Amount,Total\n2022-05-01,X,1,2',
      { code: 'two-amount-columns', columns: ['Amount', 'Total'] },
    ],
    ['a header alone', header, { code: 'no-payments', line: 1 }],
  ])('%s', async (_, content, error) => {
    expect(await problem(content)).toMatchObject(error)
  })

  test('an amount that is not there cannot be asked for', async () => {
    expect(await problem(plain, { basis: 'gross' })).toEqual({
      code: 'no-such-amount',
      line: 1,
      wanted: 'gross',
      found: ['net'],
    })
  })
})

describe('cells that go on and on cost no more than others', () => {
  const long = 60_000
  test.each([
    ['signs of number before a letter', `${'#'.repeat(long)}a`],
    ['stars', `a${'*'.repeat(long)}b`],
    ['spaces', `5${' '.repeat(long)}x`],
    ['letters T, which begin a time', 'T'.repeat(long)],
    ['commas', `${', '.repeat(long / 2)}x`],
    ['dashes', '-'.repeat(long)],
    ['brackets', '('.repeat(long)],
  ])('%s', async (_, cell) => {
    const name = await payments(`${header}\n2022-05-01,"${cell}",Parks,5.00`)
    expect(name).toMatchObject({ totalMinor: 500, rows: { read: 1, rejected: [] } })
    const amount = await payments(`${header}\n2022-05-01,Ash,Parks,"${cell}"\n2022-05-01,Ash,Parks,5.00`)
    expect(amount).toMatchObject({ totalMinor: 500, rows: { rejected: [{ line: 2, reason: 'bad-amount' }] } })
    const day = await payments(`${header}\n"${cell}",Ash,Parks,5.00`)
    expect(day).toMatchObject({ totalMinor: 500, dates: { without: 1 } })
  })
})
