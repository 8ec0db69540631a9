import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Paths of files under a folder in which the text stands. */
export async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push(path)
  }
  return found
}
