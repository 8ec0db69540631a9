import { readFile } from 'node:fs/promises'
import type { Feed } from '@use-it-cities/success-stories'
import { z } from 'zod'
import { noFile } from './snapshot-file.ts'
import { writeAtomically } from './write-atomically.ts'

const fileSchema = z.strictObject({ shown: z.record(z.string(), z.array(z.string())) })

/**
 * The pictures that each story was ever shown with here, by its code: random names and nothing else. A story leaves the
 * feed and this list stays, so that whoever takes a story down can see of every file that it is gone.
 */
export class ShownFile {
  readonly #path: string
  readonly #files: Map<string, readonly string[]>

  private constructor(path: string, files: Map<string, readonly string[]>) {
    this.#path = path
    this.#files = files
  }

  /** A list that cannot be read begins again: the CMS has one of its own. */
  static async open(path: string): Promise<ShownFile> {
    const text = await readFile(path, 'utf8').catch(noFile)
    const list = text === null ? null : parsed(text)
    return new ShownFile(path, new Map(Object.entries(list ?? {})))
  }

  filesOf(code: string): readonly string[] {
    return this.#files.get(code) ?? []
  }

  /** Adds what this feed shows. Rejects when the disk does; what is held in memory counts all the same. */
  async remember(feed: Pick<Feed, 'stories'>): Promise<void> {
    let isNew = false
    for (const { code, photo } of feed.stories) {
      const known = this.filesOf(code)
      const added = (photo?.renditions ?? []).map(({ file }) => file).filter((file) => !known.includes(file))
      if (added.length === 0) continue
      this.#files.set(code, [...known, ...added])
      isNew = true
    }
    if (isNew) await writeAtomically(this.#path, JSON.stringify({ shown: Object.fromEntries(this.#files) }))
  }
}

function parsed(text: string): Record<string, string[]> | null {
  try {
    return fileSchema.parse(JSON.parse(text)).shown
  } catch {
    return null
  }
}
