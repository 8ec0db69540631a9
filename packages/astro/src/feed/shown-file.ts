import { readFile } from 'node:fs/promises'
import type { Feed } from '@use-it-cities/success-stories'
import { z } from 'zod'
import { filesOf } from './feed-files.ts'
import { noFile } from './snapshot-file.ts'
import { writeAtomically } from './write-atomically.ts'

const fileSchema = z.strictObject({ shown: z.record(z.string(), z.array(z.string())) })

/**
 * The pictures and recordings that each story was ever shown with here, by its code: random names and nothing else. A story leaves the
 * feed and this list stays, so that whoever takes a story down can see of every file that it is gone.
 */
export class ShownFile {
  readonly #path: string
  readonly #files = new Map<string, readonly string[]>()
  readonly #names = new Set<string>()

  private constructor(path: string, files: Readonly<Record<string, readonly string[]>>) {
    this.#path = path
    for (const [code, names] of Object.entries(files)) this.#set(code, names)
  }

  /** A list that cannot be read begins again: the CMS has one of its own. */
  static async open(path: string): Promise<ShownFile> {
    const text = await readFile(path, 'utf8').catch(noFile)
    const list = text === null ? null : parsed(text)
    return new ShownFile(path, list ?? {})
  }

  filesOf(code: string): readonly string[] {
    return this.#files.get(code) ?? []
  }

  /** True for a file that was ever shown here. */
  has(file: string): boolean {
    return this.#names.has(file)
  }

  /** Adds what this feed shows. Rejects when the disk does; what is held in memory counts all the same. */
  async remember(feed: Pick<Feed, 'stories'>): Promise<void> {
    let isNew = false
    for (const story of feed.stories) {
      const { code } = story
      const known = this.filesOf(code)
      const added = filesOf(story).flatMap(({ file }) => (known.includes(file) ? [] : [file]))
      if (added.length === 0) continue
      this.#set(code, [...known, ...added])
      isNew = true
    }
    if (isNew) await writeAtomically(this.#path, JSON.stringify({ shown: Object.fromEntries(this.#files) }))
  }

  #set(code: string, names: readonly string[]): void {
    this.#files.set(code, names)
    for (const name of names) this.#names.add(name)
  }
}

function parsed(text: string): Record<string, string[]> | null {
  try {
    return fileSchema.parse(JSON.parse(text)).shown
  } catch {
    return null
  }
}
