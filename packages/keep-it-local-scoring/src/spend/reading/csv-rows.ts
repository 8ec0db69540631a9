import Papa from 'papaparse'

/** A row of a table and the line on which it begins, counted from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** Set when the quotes of the row are wrong and its cells cannot be told apart. */
  readonly isBroken?: true
}

interface Parsed {
  readonly data: string[][]
  readonly errors: readonly { readonly row?: number }[]
  readonly meta: { readonly cursor: number }
}

/** Longer rows have a quote that is never closed. Their lines are read one by one. */
const longestRow = 1 << 18

/** Takes text apart into rows. What is given must end where it likes, in blocks of the same size for the same result. */
export interface RowReader {
  readonly read: (block: string) => readonly Row[]
  readonly end: () => readonly Row[]
}

/** Rows of a delimited text whose lines end in a line feed. Blank lines are rows with one empty cell. */
export function rowReader(delimiter: string): RowReader {
  const parse = (text: string, isLast: boolean): Parsed =>
    new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' }).parse(text, 0, !isLast) as Parsed
  let rest = ''
  /** A row that goes on and on is not read again with every block, but each time it is twice as long. */
  let wanted = 0
  let line = 1

  const oneByOne = (text: string, into: Row[]): void => {
    for (const physical of text.replace(/\n$/, '').split('\n')) {
      const { data, errors } = parse(physical, true)
      const cells = data[0] ?? ['']
      into.push(errors.length > 0 ? { line, cells, isBroken: true } : { line, cells })
      line++
    }
  }
  const place = (cells: string[], hasQuotes: boolean, into: Row[]): void => {
    into.push({ line, cells })
    line++
    if (hasQuotes) for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1
  }
  /** The same text again, row by row, because some of its rows have wrong quotes. */
  const withErrors = (text: string, isLast: boolean, into: Row[]): void => {
    let from = 0
    const step = ({ data, errors, meta }: { data: unknown; errors: readonly unknown[]; meta: { cursor: number } }) => {
      const raw = text.slice(from, meta.cursor)
      from = meta.cursor
      const [cells] = data as string[][]
      if (errors.length > 0) oneByOne(raw, into)
      else if (cells) place(cells, true, into)
    }
    new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', step }).parse(text, 0, !isLast)
  }
  const take = (text: string, isLast: boolean): readonly Row[] => {
    const rows: Row[] = []
    const parsed = parse(text, isLast)
    const isWrong = parsed.errors.some(({ row }) => row === undefined || row < parsed.data.length)
    if (isWrong) withErrors(text, isLast, rows)
    else {
      const hasQuotes = text.includes('"')
      for (const cells of parsed.data) place(cells, hasQuotes, rows)
    }
    rest = isLast ? '' : text.slice(parsed.meta.cursor)
    wanted = rows.length > 0 ? 0 : Math.min(2 * rest.length, longestRow + 1)
    if (rest.length > longestRow) {
      const end = rest.lastIndexOf('\n') + 1
      const lines = end === 0 ? rest : rest.slice(0, end)
      rest = rest.slice(lines.length)
      oneByOne(lines, rows)
    }
    return rows
  }
  return {
    read: (block) => {
      rest += block
      return rest.length < wanted ? [] : take(rest, false)
    },
    end: () => (rest === '' ? [] : take(rest, true)),
  }
}

/** The header is looked for in the first block. Later ones are short, for the reason that `pieceBytes` of the reader is. */
const firstSize = 1 << 14
const blockSize = 1 << 12

/** Gives text on in blocks of one size, its lines ending in a line feed, so that how it came changes nothing. */
export function blockMaker(): { readonly add: (text: string) => readonly string[]; readonly end: () => string } {
  let pending = ''
  let size = firstSize
  let endsInReturn = false
  return {
    add: (text) => {
      if (text === '') return []
      let next = endsInReturn ? `\r${text}` : text
      endsInReturn = next.endsWith('\r')
      if (endsInReturn) next = next.slice(0, -1)
      pending += next.includes('\r') ? next.replace(/\r\n?/g, '\n') : next
      const blocks: string[] = []
      while (pending.length >= size) {
        blocks.push(pending.slice(0, size))
        pending = pending.slice(size)
        size = blockSize
      }
      return blocks
    },
    end: () => pending + (endsInReturn ? '\n' : ''),
  }
}
