import { rowReader, type Row } from './csv-rows.ts'

/** The line that stands in one pair of quotes, with its own quotes written twice; undefined for every other row. */
export function lineInQuotes({ cells }: Row, delimiter: string): string | undefined {
  const [line = ''] = cells
  return line.includes(delimiter) && cells.every((cell, at) => at === 0 || cell.trim() === '') ? line : undefined
}

/** The cells of a row whose whole line stands in quotes; undefined for every other row. */
export function unwrapped(row: Row, delimiter: string): readonly string[] | undefined {
  const line = lineInQuotes(row, delimiter)
  if (line === undefined) return undefined
  const reader = rowReader(delimiter)
  const [inner, ...more] = [...reader.read(line), ...reader.end()]
  return inner && !inner.isBroken && more.length === 0 ? inner.cells : undefined
}
