import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'

/** A list outside the database: one line of JSON each, only ever added to. */
export interface LineFile<Line> {
  readonly file: string
  /** Every line that is whole. Throws for one that says nothing we know. */
  readonly read: () => Promise<Line[]>
  /** Returns when the line is on the disk, not before. */
  readonly append: (line: Line) => Promise<void>
}

/** `shape` says in an error what a line looks like. */
export const lineFile = <Line>(file: string, schema: z.ZodType<Line>, shape: string): LineFile<Line> => ({
  file,
  read: () => readLines(file, schema, shape),
  append: (line) => appendTo(file, schema.parse(line)),
})

async function appendTo(file: string, line: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    // The line break in front closes a line that a crash cut short.
    await handle.appendFile(`\n${JSON.stringify(line)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A last line that a crash cut short is left out: it was never acknowledged. */
async function readLines<Line>(file: string, schema: z.ZodType<Line>, shape: string): Promise<Line[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const known = schema.safeParse(parse(line))
    if (known.success) return [known.data]
    if (isCutShort(line, lines[index + 1])) return []
    throw new Error(
      `Expected ${shape} on line ${index + 1} of ${file}. Restore the ledger from its copy before starting.`,
    )
  })
}

/** Every whole line is followed by a line break and an empty line, or by the end of the file. */
const isCutShort = (line: string, next: string | undefined) =>
  !line.endsWith('}') && (next === undefined || next === '' || next.startsWith('{'))

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
