import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import { bury, isShownOn, type Feed, type Tombstone } from '@use-it-cities/success-stories'
import { leaseEndsAt } from '../site/lease.ts'
import { snapshotOf, type Snapshot } from '../site/snapshot.ts'
import { checkFeed } from './check-feed.ts'
import { coalesced } from './coalesced.ts'
import { filesOf } from './feed-files.ts'
import { fetchFeed, type SignedBytes } from './fetch-feed.ts'
import { MediaStore } from './media-store.ts'
import type { Refusal } from './refused.ts'
import { readSnapshot, writeSnapshot } from './snapshot-file.ts'
import { TombstoneFile } from './tombstone-file.ts'

export interface FeedClientSettings {
  /** Folder that belongs to the site alone. */
  readonly folder: string
  readonly city: string
  readonly feedUrl: string
  readonly feedKey: string
  readonly publicKey: string
  readonly timeoutMs?: number
  readonly mostBytes?: number
  readonly now: () => number
  readonly log: (line: string) => void
}

export interface Stamp {
  readonly epoch: number
  readonly revision: number
}

/** How long whoever asked waits for pictures. */
const patienceMs = 2_000

/** Keeps the last good feed: in memory, on disk, and checked each time it is read. */
export class FeedClient {
  readonly #settings: FeedClientSettings
  readonly #tombstones: TombstoneFile
  readonly media: MediaStore
  readonly #file: string
  #snapshot: Snapshot | null = null
  #generation = 0
  #receivedAt = 0
  #signature: string | null = null
  #mediaComing: Promise<void> = Promise.resolve()

  /** Fetch, check, swap. Calls are coalesced: see `coalesced`. */
  readonly refresh: () => Promise<Result<Stamp, Refusal>>

  private constructor(settings: FeedClientSettings, tombstones: TombstoneFile, media: MediaStore) {
    this.#settings = settings
    this.#tombstones = tombstones
    this.media = media
    this.#file = join(settings.folder, 'snapshot.feed')
    this.refresh = coalesced((another) => this.#fetchAndSwap(another))
  }

  /** Opens the folder and shows what it holds, with the CMS up or down. */
  static async open(settings: FeedClientSettings): Promise<FeedClient> {
    const { folder, feedUrl, feedKey, timeoutMs = 15_000 } = settings
    await mkdir(folder, { recursive: true })
    const tombstones = await TombstoneFile.open(join(folder, 'tombstones.json'))
    const media = await MediaStore.open(join(folder, 'media'), { url: feedUrl, key: feedKey, timeoutMs })
    const client = new FeedClient(settings, tombstones, media)
    await client.#restore()
    return client
  }

  get snapshot(): Snapshot | null {
    return this.#snapshot
  }

  /** Rises when what is shown changes, and only then. */
  get generation(): number {
    return this.#generation
  }

  get tombstones(): readonly Tombstone[] {
    return this.#tombstones.all
  }

  /** Since when this site remembers what was taken down. */
  get remembersSince(): string {
    return this.#tombstones.since
  }

  /** Milliseconds since 1970; null before the first feed. */
  get leaseEndsAt(): number | null {
    return this.#snapshot && leaseEndsAt(this.#snapshot.feed, this.#receivedAt)
  }

  async #restore(): Promise<void> {
    const saved = await readSnapshot(this.#file)
    if (!saved) return
    const { feed, tombstones } = checkFeed(saved, { ...this.#expected, last: null })
    await this.#remember(tombstones)
    if (feed.ok) {
      this.#show(feed.value, this.#settings.now())
      this.#signature = saved.signature
    } else this.#settings.log(`snapshot refused code=${feed.error.code} ${feed.error.detail}`)
  }

  async #fetchAndSwap(another: AbortSignal): Promise<Result<Stamp, Refusal>> {
    const { feedUrl, feedKey, timeoutMs = 15_000, mostBytes = 64_000_000, now } = this.#settings
    const came = await fetchFeed({ url: feedUrl, key: feedKey, timeoutMs, mostBytes })
    const answer = came.ok ? await this.#take(came.value, now(), another) : came
    if (!answer.ok) this.#settings.log(`feed refused code=${answer.error.code} ${answer.error.detail}`)
    return answer
  }

  async #take(signed: SignedBytes, receivedAt: number, another: AbortSignal): Promise<Result<Stamp, Refusal>> {
    const { feed, tombstones } = checkFeed(signed, this.#expected)
    await this.#remember(tombstones)
    // The very feed that is shown: nothing to do, and no reason to complain. It renews no lease.
    if (!feed.ok && feed.error.code === 'feed-older' && signed.signature === this.#signature && this.#snapshot) {
      await this.#waitForMedia(another)
      return ok(stampOf(this.#snapshot.feed))
    }
    if (!feed.ok) return fail(feed.error)
    const { value } = feed
    this.#show(value, receivedAt)
    this.#signature = signed.signature
    await this.#keep(signed)
    this.#mediaComing = this.#fetchMedia()
    await this.#waitForMedia(another)
    return ok(stampOf(value))
  }

  async #fetchMedia(): Promise<void> {
    const failed = await this.media.fetchMissing()
    if (failed.length > 0) this.#settings.log(`media missing code=media-missing count=${failed.length}`)
    if (!this.#snapshot) return
    this.#show(this.#snapshot.feed, this.#receivedAt)
    await this.media.deleteOthers().catch(() => undefined)
  }

  /**
   * What is gone is gone before a picture is asked for. Whoever asked is answered when the pictures are here, unless they
   * are slow or another feed waits: that one may take a story down. What comes late is shown when it comes.
   */
  async #waitForMedia(another: AbortSignal): Promise<void> {
    await Promise.race([this.#mediaComing, aborted(AbortSignal.any([another, AbortSignal.timeout(patienceMs)]))])
  }

  /** True for a file that was shown here and belongs to nothing that is shown on that day. */
  isMediaGone(file: string, on: LocalDate): boolean {
    const stories = this.#snapshot?.feed.stories.filter((story) => isShownOn(story, on)) ?? []
    return this.media.shown.has(file) && !stories.some((story) => filesOf(story).some((each) => each.file === file))
  }

  /**
   * Takes a story down on this site now, whatever the CMS knows. False when the disk refused: then it is gone from the
   * pages, and a restart could forget it.
   */
  async takeDown(tombstones: readonly Tombstone[]): Promise<boolean> {
    const isWritten = await this.#remember(tombstones)
    // A picture that stays on the disk is no longer given out; the next feed tries again.
    if (this.#snapshot) await this.media.deleteOthers().catch(() => undefined)
    return isWritten
  }

  /** What was taken down goes from the pages at once, before the rest of the feed is looked at. */
  async #remember(tombstones: readonly Tombstone[]): Promise<boolean> {
    let isWritten = true
    const before = this.#tombstones.all.length
    try {
      await this.#tombstones.remember(tombstones)
    } catch (error) {
      isWritten = false
      this.#settings.log(`tombstones not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
    if (this.#snapshot && this.#tombstones.all.length > before) this.#show(this.#snapshot.feed, this.#receivedAt)
    return isWritten
  }

  #show(feed: Feed, receivedAt: number): void {
    const next = snapshotOf(bury(feed, this.#tombstones.all), this.media.present)
    if (next.content !== this.#snapshot?.content) this.#generation += 1
    this.#snapshot = next
    this.media.want(next.feed)
    this.#receivedAt = receivedAt
  }

  /** A full disk loses nothing that is shown: the next feed tries again. */
  async #keep(signed: SignedBytes): Promise<void> {
    try {
      await writeSnapshot(signed, this.#file)
      if (this.#snapshot) await this.media.deleteOthers()
    } catch (error) {
      this.#settings.log(`snapshot not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
  }

  get #expected() {
    const { city, publicKey } = this.#settings
    return { city, publicKey, last: this.#snapshot?.feed ?? null }
  }
}

const stampOf = ({ epoch, revision }: Feed): Stamp => ({ epoch, revision })

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
