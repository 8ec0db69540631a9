import { readFile } from 'node:fs/promises'
import { mergeTombstones, type Tombstone } from '@use-it-cities/success-stories'
import { tombstoneSchema } from '@use-it-cities/success-stories/schema'
import { z } from 'zod'
import { noFile } from './snapshot-file.ts'
import { writeAtomically } from './write-atomically.ts'

const fileSchema = z.strictObject({ tombstones: z.array(tombstoneSchema) })

/** What this site remembers as taken down. It only ever grows: no feed, however new, can bring a story back. */
export class TombstoneFile {
  readonly #path: string
  #known: readonly Tombstone[]
  #isWritten = true

  private constructor(path: string, known: readonly Tombstone[]) {
    this.#path = path
    this.#known = known
  }

  /** Rejects when the file is there but cannot be understood: a site that forgot must not open. */
  static async open(path: string): Promise<TombstoneFile> {
    const text = await readFile(path, 'utf8').catch(noFile)
    if (text === null) return new TombstoneFile(path, [])
    try {
      return new TombstoneFile(path, fileSchema.parse(JSON.parse(text)).tombstones)
    } catch (error) {
      throw new Error(
        `Expected the list of taken-down stories in ${path}, but it cannot be read. Restore it from a backup; without it a withdrawn story could come back.`,
        { cause: error },
      )
    }
  }

  get all(): readonly Tombstone[] {
    return this.#known
  }

  /** Adds what is new; true when there was any. Held in memory at once; a disk that refused is tried again. */
  async remember(tombstones: readonly Tombstone[]): Promise<boolean> {
    const known = new Set(this.#known.map(({ code }) => code))
    const isNew = tombstones.some(({ code }) => !known.has(code))
    if (!isNew && this.#isWritten) return false
    this.#known = mergeTombstones(this.#known, tombstones)
    this.#isWritten = false
    await writeAtomically(this.#path, JSON.stringify({ tombstones: this.#known }))
    this.#isWritten = true
    return isNew
  }
}
