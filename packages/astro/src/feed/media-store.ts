import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Feed } from '@use-it-cities/success-stories'
import { filesOf, type FeedFile } from './feed-files.ts'
import { readLimited } from './read-limited.ts'
import { ShownFile } from './shown-file.ts'
import { writeAtomically } from './write-atomically.ts'

const mostAtOnce = 4

/** The pictures and recordings of the feed, copied to this machine with it and deleted when they leave it. */
export class MediaStore {
  readonly folder: string
  /** What was ever shown with each story, also after it is gone. */
  readonly shown: ShownFile
  readonly #source: { readonly url: string; readonly key: string; readonly timeoutMs: number }
  readonly #present: Set<string>
  readonly #coming = new Map<string, Promise<boolean>>()
  readonly #going = new Map<string, Promise<void>>()
  #stories: Feed['stories'] = []
  #wanted: ReadonlySet<string> = new Set()

  private constructor(
    folder: string,
    source: { url: string; key: string; timeoutMs: number },
    present: Set<string>,
    shown: ShownFile,
  ) {
    this.folder = folder
    this.shown = shown
    this.#source = source
    this.#present = present
  }

  static async open(folder: string, source: { url: string; key: string; timeoutMs: number }): Promise<MediaStore> {
    await mkdir(folder, { recursive: true })
    const shown = await ShownFile.open(join(dirname(folder), 'shown.json'))
    return new MediaStore(folder, source, new Set(await readdir(folder)), shown)
  }

  get present(): ReadonlySet<string> {
    return this.#present
  }

  /** What the newest feed shows: what it does not name is not fetched, and not kept when it comes. */
  want({ stories }: Pick<Feed, 'stories'>): void {
    this.#stories = stories
    this.#wanted = new Set(stories.flatMap(filesOf).map(({ file }) => file))
  }

  /** Fetches what is wanted and we lack. Gives the names it could not have: their stories go without them. */
  async fetchMissing(): Promise<readonly string[]> {
    const stories = this.#stories
    // A disk that refuses holds no picture up: what is shown is known in memory, and to the CMS.
    await this.shown.remember({ stories }).catch(() => undefined)
    const waiting = stories.flatMap(filesOf).filter(({ file }) => !this.#present.has(file))
    const failed: string[] = []
    const worker = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (this.#wanted.has(next.file) && !(await this.#once(next))) failed.push(next.file)
      }
    }
    await Promise.all(Array.from({ length: mostAtOnce }, worker))
    return failed.filter((file) => this.#wanted.has(file))
  }

  /** Deletes every file that is no longer wanted. */
  async deleteOthers(): Promise<void> {
    for (const file of this.#present) if (!this.#wanted.has(file)) await this.#delete(file)
  }

  /** From here on it is missing: whoever wants it again fetches it, and writes it when the old one is off the disk. */
  async #delete(file: string): Promise<void> {
    this.#present.delete(file)
    const gone = rm(join(this.folder, file), { force: true })
    this.#going.set(file, gone)
    try {
      await gone
    } catch (error) {
      this.#present.add(file)
      throw error
    } finally {
      if (this.#going.get(file) === gone) this.#going.delete(file)
    }
  }

  /** A file that is on its way is waited for, not fetched again. */
  #once(wanted: FeedFile): Promise<boolean> {
    const { file } = wanted
    const coming =
      this.#coming.get(file) ??
      this.#fetch(wanted)
        .catch(() => false)
        .then(async (isHere) => {
          this.#coming.delete(file)
          if (!isHere) return false
          this.#present.add(file)
          if (this.#wanted.has(file)) return true
          await this.#delete(file).catch(() => undefined)
          return false
        })
    this.#coming.set(file, coming)
    return coming
  }

  async #fetch({ file, bytes, sha256 }: FeedFile): Promise<boolean> {
    const response = await fetch(`${this.#source.url}/media/${file}`, {
      headers: { authorization: `Bearer ${this.#source.key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(this.#source.timeoutMs),
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return false
    }
    const body = await readLimited(response, bytes)
    if (!body || createHash('sha256').update(body).digest('hex') !== sha256) return false
    // Its story was taken down while it was on its way.
    if (!this.#wanted.has(file)) return false
    await this.#going.get(file)?.catch(() => undefined)
    await writeAtomically(join(this.folder, file), body)
    return true
  }
}
