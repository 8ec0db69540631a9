import { Readable } from 'node:stream'
import { CsvError, parse, type Info } from 'csv-parse'
import { distance } from 'fastest-levenshtein'
import { Refusal, shown, wrongInput } from '../refusal.ts'
import { chunksOf } from './chunks.ts'
import { longestLine } from './lines.ts'

export interface Row {
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a CSV file, the header among them, one after the other. */
export async function* rowsOf(file: string, expected: string): AsyncGenerator<Row> {
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestLine,
  })
  const source = Readable.from(chunksOf(file, expected))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const lineEnds = record.join('').split(/\r\n|\n|\r/).length - 1
      yield { line: info.lines - lineEnds, cells: record }
    }
  } catch (error) {
    throw error instanceof CsvError ? inWords(file, error) : error
  } finally {
    source.destroy()
  }
}

function inWords(file: string, error: CsvError): Refusal {
  const where = `${file}:${typeof error['lines'] === 'number' ? error['lines'] : 1}`
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return wrongInput(
      where,
      `expected a row of at most ${longestLine} characters. Look for a quote that is never closed.`,
    )
  return wrongInput(
    where,
    'expected quotes around a whole cell, each quote inside it doubled, for example "She said ""yes""". Look for a quote that is missing or too many.',
  )
}

export interface Columns {
  readonly required: readonly string[]
  readonly isKnown: (name: string) => boolean
  /** Names to suggest for one that is not known. */
  readonly known: readonly string[]
}

/** The header of a table, checked: every column known and there once, none missing. */
export function headerOf(file: string, { line, cells }: Row, { required, isKnown, known }: Columns): readonly string[] {
  const names = cells.map((cell) => cell.trim())
  const example = `For example: ${(required.length > 0 ? required : known.slice(0, 5)).join(',')}`
  const [only = ''] = names
  if (names.length === 1 && /[;\t]/.test(only) && !isKnown(only))
    throw new Refusal(1, `${file}:${line}: expected columns separated by commas, but got “${shown(only)}”.`, example)
  const problems = [
    ...names.flatMap((name, at) => (isKnown(name) ? [] : [unknownColumn(name, at, known)])),
    ...required.filter((name) => !names.includes(name)).map((name) => `expected a column ${name}, but there is none`),
    ...names
      .filter((name, at) => names.indexOf(name) < at)
      .map((name) => `expected the column ${shown(name)} once, but it is there twice`),
  ]
  if (problems.length === 0) return names
  throw new Refusal(1, ...problems.slice(0, 20).map((problem) => `${file}:${line}: ${problem}.`), example)
}

function unknownColumn(name: string, at: number, known: readonly string[]): string {
  const plain = name
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  const [near] = known
    .filter((each) => distance(each, plain) <= 2)
    .sort((a, b) => distance(a, plain) - distance(b, plain))
  const hint = near ? `; did you mean ${near}?` : ''
  return `expected columns that exist, but column ${at + 1} is “${shown(name)}”${hint}`
}

/** A row as a record of its columns, or what is wrong with it. */
export function cellsByColumn(header: readonly string[], { cells }: Row): ReadonlyMap<string, string> | string {
  if (cells.length !== header.length) return `expected ${header.length} cells, but got ${cells.length}`
  return new Map(header.map((name, at) => [name, (cells[at] ?? '').trim()]))
}
