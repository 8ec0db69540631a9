import { readFile, stat } from 'node:fs/promises'
import { mergeTombstones, type Tombstone } from '@use-it-cities/success-stories'
import { tombstoneSchema } from '@use-it-cities/success-stories/schema'
import { z } from 'zod'
import { noFile } from './snapshot-file.ts'
import { writeAtomically } from './write-atomically.ts'

const fileSchema = z.strictObject({ tombstones: z.array(tombstoneSchema), since: z.iso.datetime().optional() })

/** What this site remembers as taken down. It only ever grows: no feed, however new, can bring a story back. */
export class TombstoneFile {
  readonly #path: string
  #known: readonly Tombstone[]
  #isWritten = true
  /**
   * Since when this list is kept, ISO 8601 in UTC. A CMS that was restored asks: a site that began later than the archive
   * cannot know what was taken down before it began.
   */
  readonly since: string

  private constructor(path: string, known: readonly Tombstone[], since: string) {
    this.#path = path
    this.#known = known
    this.since = since
  }

  /** Rejects when the file is there but cannot be understood: a site that forgot must not open. */
  static async open(path: string, now = () => new Date()): Promise<TombstoneFile> {
    const text = await readFile(path, 'utf8').catch(noFile)
    if (text === null) {
      const first = new TombstoneFile(path, [], now().toISOString())
      // A disk that is full is no reason to stay closed: it is tried again with the first withdrawal.
      await first.#write().catch(() => {
        first.#isWritten = false
      })
      return first
    }
    try {
      const { tombstones, since } = fileSchema.parse(JSON.parse(text))
      // A list from before the day was kept: it is as old as its file, or older.
      return new TombstoneFile(path, tombstones, since ?? (await stat(path)).mtime.toISOString())
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
    await this.#write()
    this.#isWritten = true
    return isNew
  }

  #write(): Promise<void> {
    return writeAtomically(this.#path, JSON.stringify({ tombstones: this.#known, since: this.since }))
  }
}
