import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { payments } from './support.ts'

/**
 * The files of councils are not ours to publish, so none is here. `USE_IT_PAYMENTS=<folder> vitest run` reads every CSV
 * file of a folder and adds its amounts once more, in another way: csv-parse and whole pence as BigInt.
 */
const folder = process.env['USE_IT_PAYMENTS']
const named = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.csv'))
const files = named.map((name): [string, Uint8Array] => [name, readFileSync(`${folder ?? ''}/${name}`)])

const invented = `Supplier Name,Payment Date,Net Amount,Directorate
An Invented Baker,2026-05-01,600.10,Schools
An Invented Builder,2026-05-02,-12.05,Housing
REDACTED,2026-05-03,700.00,Care
"An Invented Café, Ltd",2026-05-04,0.01,Parks
`

test.each<[string, Uint8Array]>([['an invented file', new TextEncoder().encode(invented)], ...files])(
  '%s: every row accounted for, and the total to the penny',
  async (_, content) => {
    const read = await payments(content)
    const { rows } = read
    expect(rows.counted + rows.credits + rows.redacted + rows.rejected.length).toBe(rows.read)

    const [, ...records] = parse(Buffer.from(content), { relax_column_count: true }) as string[][]
    const at = read.columns.find(({ field }) => field.startsWith('amount'))?.at ?? -1
    const pence = (cell: string) =>
      BigInt(Math.sign(Number(cell))) * BigInt(Math.abs(Number(cell)).toFixed(2).replace('.', ''))
    expect(rows.read).toBe(records.length)
    expect(BigInt(read.totalMinor)).toBe(records.reduce((sum, record) => sum + pence(record[at] ?? ''), 0n))
  },
)
