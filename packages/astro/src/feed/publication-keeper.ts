import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '@use-it-cities/core'
import { checkSigned, type Expected } from './check-signed.ts'
import { coalesced } from './coalesced.ts'
import { fetchFeed, type SignedBytes } from './fetch-feed.ts'
import type { Refusal } from './refused.ts'
import { readSnapshot, writeSnapshot } from './snapshot-file.ts'

export interface PublicationKeeperSettings<Publication> extends Omit<Expected<Publication>, 'last'> {
  readonly folder: string
  /** Its name in that folder, for example `guide.signed`. */
  readonly file: string
  /** How lines of the log begin, for example `guide`. */
  readonly name: string
  /** Where the CMS gives it. */
  readonly url: string
  readonly feedKey: string
  readonly timeoutMs: number
  readonly log: (line: string) => void
  /** Hears of each that is shown, the one from the disk too, before anybody waits for it no more. Never rejects. */
  readonly onShown?: (publication: Publication) => Promise<void>
}

const mostBytes = 8_000_000

/**
 * Keeps the last good publication of one kind: in memory and on disk, checked each time it is read. A bad one is refused
 * and the last good one stays; what a good one no longer has is gone at once.
 */
export class PublicationKeeper<Publication extends { readonly city: string; readonly revision: number }> {
  readonly #settings: PublicationKeeperSettings<Publication>
  #publication: Publication | null = null
  #signature: string | null = null
  #complaint = ''

  /** Fetch, check, swap. Calls are coalesced: see `coalesced`. */
  readonly refresh: () => Promise<Result<{ revision: number }, Refusal>>

  private constructor(settings: PublicationKeeperSettings<Publication>) {
    this.#settings = settings
    this.refresh = coalesced(() => this.#fetchAndSwap())
  }

  static async open<Publication extends { readonly city: string; readonly revision: number }>(
    settings: PublicationKeeperSettings<Publication>,
  ): Promise<PublicationKeeper<Publication>> {
    const { folder, file, name, log } = settings
    await mkdir(folder, { recursive: true })
    const keeper = new PublicationKeeper(settings)
    const saved = await readSnapshot(join(folder, file))
    const checked = saved && keeper.#check(saved)
    if (saved && checked?.ok) await keeper.#show(checked.value, saved)
    else if (checked?.ok === false) log(`${name} on disk refused code=${checked.error.code}`)
    return keeper
  }

  get publication(): Publication | null {
    return this.#publication
  }

  async #fetchAndSwap(): Promise<Result<{ revision: number }, Refusal>> {
    const { url, feedKey: key, timeoutMs, folder, file, name, log } = this.#settings
    const came = await fetchFeed({ url, key, timeoutMs, mostBytes })
    if (!came.ok) return this.#refused(came.error)
    const checked = this.#check(came.value)
    if (!checked.ok) {
      const isSame = checked.error.code === 'feed-older' && came.value.signature === this.#signature
      if (!isSame || !this.#publication) return this.#refused(checked.error)
      this.#complaint = ''
      return { ok: true, value: { revision: this.#publication.revision } }
    }
    this.#complaint = ''
    await this.#show(checked.value, came.value)
    try {
      await writeSnapshot(came.value, join(folder, file))
    } catch (error) {
      log(`${name} not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
    return { ok: true, value: { revision: checked.value.revision } }
  }

  #check(signed: SignedBytes): Result<Publication, Refusal> {
    return checkSigned(signed, { ...this.#settings, last: this.#publication?.revision ?? null })
  }

  /** One line for one trouble, however often it is met: the site asks every minute. */
  #refused(error: Refusal): Result<never, Refusal> {
    const { name, log } = this.#settings
    const complaint = `${name} refused code=${error.code} ${error.detail}`
    if (complaint !== this.#complaint) log(complaint)
    this.#complaint = complaint
    return { ok: false, error }
  }

  async #show(publication: Publication, { signature }: SignedBytes): Promise<void> {
    this.#publication = publication
    this.#signature = signature
    await this.#settings.onShown?.(publication)
  }
}

/** What a server needs of one, whatever it keeps. */
export type KeptPublication = Pick<PublicationKeeper<{ city: string; revision: number }>, 'publication' | 'refresh'>
