import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '@use-it-cities/core'
import { parseGuidePublication, type GuidePublication } from '@use-it-cities/qualification-equivalency/publication'
import { checkSigned } from '../feed/check-signed.ts'
import { coalesced } from '../feed/coalesced.ts'
import { fetchFeed, type SignedBytes } from '../feed/fetch-feed.ts'
import type { Refusal } from '../feed/refused.ts'
import { readSnapshot, writeSnapshot } from '../feed/snapshot-file.ts'

export interface GuideClientSettings {
  readonly folder: string
  readonly city: string
  /** Where the CMS says what the city adds to the guide. */
  readonly guideUrl: string
  readonly feedKey: string
  readonly publicKey: string
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

const mostBytes = 8_000_000
const file = 'guide.signed'

/**
 * Keeps the city's last good help and corrections: in memory and on disk, checked each time they are read. A bad one is
 * refused and the last good one stays. Without one the guide shows the package's facts and no local help.
 */
export class GuideClient {
  readonly #settings: GuideClientSettings
  #publication: GuidePublication | null = null
  #signature: string | null = null
  #complaint = ''

  /** Fetch, check, swap. Calls are coalesced: see `coalesced`. */
  readonly refresh: () => Promise<Result<{ revision: number }, Refusal>>

  private constructor(settings: GuideClientSettings) {
    this.#settings = settings
    this.refresh = coalesced(() => this.#fetchAndSwap())
  }

  static async open(settings: GuideClientSettings): Promise<GuideClient> {
    await mkdir(settings.folder, { recursive: true })
    const client = new GuideClient(settings)
    const saved = await readSnapshot(join(settings.folder, file))
    const checked = saved && client.#check(saved)
    if (saved && checked?.ok) client.#show(checked.value, saved)
    else if (checked?.ok === false) settings.log(`guide on disk refused code=${checked.error.code}`)
    return client
  }

  get publication(): GuidePublication | null {
    return this.#publication
  }

  async #fetchAndSwap(): Promise<Result<{ revision: number }, Refusal>> {
    const { guideUrl: url, feedKey: key, timeoutMs, folder, log } = this.#settings
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
    this.#show(checked.value, came.value)
    try {
      await writeSnapshot(came.value, join(folder, file))
    } catch (error) {
      log(`guide not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
    return { ok: true, value: { revision: checked.value.revision } }
  }

  #check(signed: SignedBytes): Result<GuidePublication, Refusal> {
    const { city, publicKey } = this.#settings
    const last = this.#publication?.revision ?? null
    return checkSigned(signed, {
      city,
      publicKey,
      last,
      parse: parseGuidePublication,
      what: 'a publication of the guide',
    })
  }

  /** One line for one trouble, however often it is met: the site asks every minute. */
  #refused(error: Refusal): Result<never, Refusal> {
    const complaint = `guide refused code=${error.code} ${error.detail}`
    if (complaint !== this.#complaint) this.#settings.log(complaint)
    this.#complaint = complaint
    return { ok: false, error }
  }

  #show(publication: GuidePublication, { signature }: SignedBytes): void {
    this.#publication = publication
    this.#signature = signature
  }
}
