import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Paths of files under a folder in which the text, or these bytes, stand. A browser or a site that runs takes files away
 * while they are looked through; then it is looked once more, so that nothing that was moved is missed.
 */
export async function filesWith(folder: string, sought: string | Buffer): Promise<string[]> {
  for (;;) {
    try {
      return await lookThrough(folder, sought)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      // The folder itself has to be there.
      await readdir(folder)
    }
  }
}

async function lookThrough(folder: string, sought: string | Buffer): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    if (bytes.includes(sought) || (typeof sought === 'string' && bytes.includes(Buffer.from(sought, 'utf16le'))))
      found.push(path)
  }
  return found
}
