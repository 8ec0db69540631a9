import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** File names are random and never used again, so what was once counted stays right. */
const counted = new Map<string, { bytes: number; sha256: string }>()

/** How large a file of the media folder is, and its fingerprint; `null` when it is gone or its name leads elsewhere. */
export async function countFile(
  dataDir: string,
  filename: string,
): Promise<{ readonly bytes: number; readonly sha256: string } | null> {
  if (filename !== path.basename(filename)) return null
  const known = counted.get(filename)
  if (known) return known
  const bytes = await readFile(path.join(dataDir, 'media', filename)).catch(() => null)
  if (!bytes) return null
  const found = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  counted.set(filename, found)
  return found
}
