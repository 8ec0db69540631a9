import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Tombstone } from '@use-it-cities/success-stories'
import { tombstoneSchema } from '@use-it-cities/success-stories/schema'

/** The list of withdrawals, outside the database: one line of JSON each, only ever added to. */
export interface Ledger {
  readonly file: string
  readonly read: () => Promise<Tombstone[]>
  /** Returns when the line is on the disk, not before. */
  readonly append: (tombstone: Tombstone) => Promise<void>
}

export function ledgerIn(dataDir: string): Ledger {
  const file = path.join(dataDir, 'ledger', 'withdrawals.ndjson')
  return { file, read: () => readLedger(file), append: (tombstone) => appendTo(file, tombstone) }
}

async function appendTo(file: string, { code, on }: Tombstone): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    // The line break in front closes a line that a crash cut short.
    await handle.appendFile(`\n${JSON.stringify({ code, on })}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Throws for a line that says nothing we know, except a last line that a crash cut short: it was never acknowledged. */
async function readLedger(file: string): Promise<Tombstone[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const tombstone = tombstoneSchema.safeParse(parse(line))
    if (tombstone.success) return [tombstone.data]
    if (isCutShort(line, lines[index + 1])) return []
    throw new Error(
      `Expected {"code":"…","on":"YYYY-MM-DD"} on line ${index + 1} of ${file}. Restore the ledger from its copy before starting.`,
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
