import { readFile } from 'node:fs/promises'
import type { SignedBytes } from './fetch-feed.ts'
import { writeAtomically } from './write-atomically.ts'

/** Signature in the first line, then the bytes it is about, so that the two can never come apart. */
export const writeSnapshot = ({ bytes, signature }: SignedBytes, path: string): Promise<void> =>
  writeAtomically(path, `${signature ?? ''}\n`, bytes)

/** The last good feed as it was signed, to be checked again; null when there is none. */
export async function readSnapshot(path: string): Promise<SignedBytes | null> {
  const file = await readFile(path).catch(noFile)
  const end = file?.indexOf('\n') ?? -1
  if (!file || end < 0) return null
  return { signature: file.subarray(0, end).toString('latin1'), bytes: file.subarray(end + 1) }
}

/** Nothing there yet is fine; a file that cannot be read is not. */
export function noFile(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
