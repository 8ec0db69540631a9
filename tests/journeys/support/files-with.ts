import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Names of files under a folder that hold these words. A file that has gone meanwhile holds nothing. */
export async function filesWith(folder: string, words: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0))
    if (bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))) found.push(entry.name)
  }
  return found
}
