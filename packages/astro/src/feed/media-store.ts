import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Feed } from '@use-it-cities/success-stories'
import { readLimited } from './read-limited.ts'
import { ShownFile } from './shown-file.ts'
import { writeAtomically } from './write-atomically.ts'

type Rendition = NonNullable<Feed['stories'][number]['photo']>['renditions'][number]

const mostAtOnce = 4

/** The pictures of the feed, copied to this machine with it and deleted when they leave it. */
export class MediaStore {
  readonly folder: string
  /** What was ever shown with each story, also after it is gone. */
  readonly shown: ShownFile
  readonly #source: { readonly url: string; readonly key: string; readonly timeoutMs: number }
  readonly #present: Set<string>

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

  /** Fetches what the feed names and we lack. Gives the names it could not have: their stories go without a picture. */
  async fetchMissing(feed: Feed): Promise<readonly string[]> {
    // A disk that refuses holds no picture up: what is shown is known in memory, and to the CMS.
    await this.shown.remember(feed).catch(() => undefined)
    const waiting = renditionsOf(feed).filter(({ file }) => !this.#present.has(file))
    const failed: string[] = []
    const worker = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (await this.#fetch(next).catch(() => false)) this.#present.add(next.file)
        else failed.push(next.file)
      }
    }
    await Promise.all(Array.from({ length: mostAtOnce }, worker))
    return failed
  }

  /** Deletes every file that the feed no longer names. */
  async deleteOthers(feed: Feed): Promise<void> {
    const wanted = new Set(renditionsOf(feed).map(({ file }) => file))
    for (const file of this.#present) {
      if (wanted.has(file)) continue
      await rm(join(this.folder, file), { force: true })
      this.#present.delete(file)
    }
  }

  async #fetch({ file, bytes, sha256 }: Rendition): Promise<boolean> {
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
    await writeAtomically(join(this.folder, file), body)
    return true
  }
}

const renditionsOf = (feed: Feed): Rendition[] => feed.stories.flatMap(({ photo }) => photo?.renditions ?? [])
