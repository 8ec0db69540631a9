import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { noFile } from '../feed/snapshot-file.ts'
import { writeAtomically } from '../feed/write-atomically.ts'

const length = 32

/**
 * The key that locks what a page carries from one part of an interview to the next. Made once, readable by its owner
 * only. A new one costs interviews in progress on the pages and nothing else, so a damaged file is simply replaced.
 */
export async function siteKey(path: string, random: (bytes: number) => Uint8Array = randomBytes): Promise<Uint8Array> {
  const known = await readFile(path).catch(noFile)
  if (known?.length === length) return known
  const made = random(length)
  await writeAtomically(path, made)
  return made
}
