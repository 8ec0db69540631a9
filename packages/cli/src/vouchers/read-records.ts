import type { z } from 'zod'
import { cellsByColumn, headerOf, rowsOf } from '../files/table.ts'
import { Refusal, shown, wrongInput } from '../refusal.ts'

export interface RecordForm<Record> {
  readonly expected: string
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly schema: z.ZodType<Record>
  /** The cells of a row as the schema wants them, and which column each field comes from. */
  readonly fromCells: (cells: (column: string) => string) => object
  readonly columnOf: (field: string) => string
  /** A row of the right form. */
  readonly example: string
}

const mostProblems = 20

/** Every row of a CSV file as a record; what is wrong is named by line and column, all of it at once. */
export async function readRecords<Record>(file: string, form: RecordForm<Record>): Promise<readonly Record[]> {
  const known = [...form.required, ...form.optional]
  const records: Record[] = []
  const problems: string[] = []
  let header: readonly string[] | undefined
  for await (const row of rowsOf(file, form.expected)) {
    if (!header) {
      header = headerOf(file, row, { required: form.required, isKnown: (name) => known.includes(name), known })
      continue
    }
    const cells = cellsByColumn(header, row)
    if (typeof cells === 'string') problems.push(`${file}:${row.line}: ${cells}.`)
    else {
      const parsed = form.schema.safeParse(form.fromCells((column) => cells.get(column) ?? ''))
      if (parsed.success) records.push(parsed.data)
      else
        for (const { path, message } of parsed.error.issues) {
          const column = form.columnOf(String(path[0] ?? ''))
          problems.push(`${file}:${row.line}: ${column}: ${inWords(message, cells.get(column) ?? '')}`)
        }
    }
    if (problems.length > mostProblems) break
  }
  if (!header)
    throw wrongInput(file, `expected ${form.expected}, but there is no header. For example: ${form.required.join(',')}`)
  if (problems.length === 0) return records
  const more = problems.length > mostProblems ? ['… and perhaps more.'] : []
  throw new Refusal(1, ...problems.slice(0, mostProblems), ...more, `For example: ${form.example}`)
}

const inWords = (message: string, cell: string): string => {
  const said = message.replace(/\.$/, '')
  return cell === '' ? `${said}, but the cell is empty.` : `${said}, but got “${shown(cell)}”.`
}
