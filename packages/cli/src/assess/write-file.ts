import { realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { misuse, shown, wrongInput } from '../refusal.ts'

/** Writes a file, and nothing else: a file that was read is never written over. */
export function writeFile(to: string, content: string | Uint8Array): void {
  try {
    writeFileSync(to, content)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    const reason = code === 'ENOENT' ? 'the folder is not there' : code === 'EISDIR' ? 'this is a folder' : code
    throw wrongInput(to, `expected a place to write to, but ${reason}. Name a file in a folder that is there.`)
  }
}

/** Refuses, before anything is read, to write over what is read or to write two things to one place. */
export function requireApart(reads: readonly string[], writes: readonly string[]): void {
  const taken = new Set(reads.map(real))
  for (const file of writes) {
    if (taken.has(real(file)))
      throw misuse(`Expected a new file, but ${shown(file, 200)} is named twice.`, 'Name another file to write to.')
    taken.add(real(file))
  }
}

function real(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return path.resolve(file)
  }
}
