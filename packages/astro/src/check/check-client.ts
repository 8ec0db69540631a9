import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAssessmentPublication, type AssessmentPublication } from '@use-it-cities/assessment/publication'
import type { Result } from '@use-it-cities/core'
import { checkSigned } from '../feed/check-signed.ts'
import { coalesced } from '../feed/coalesced.ts'
import { fetchFeed, type SignedBytes } from '../feed/fetch-feed.ts'
import type { Refusal } from '../feed/refused.ts'
import { readSnapshot, writeSnapshot } from '../feed/snapshot-file.ts'
import { SeenSummaries } from './seen-summaries.ts'

export interface CheckClientSettings {
  readonly folder: string
  readonly city: string
  /** Where the CMS says which results were published. */
  readonly assessUrl: string
  readonly feedKey: string
  readonly publicKey: string
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

const mostBytes = 8_000_000
const file = 'assess.signed'

/**
 * Keeps the results that organisations chose to publish: in memory and on disk, checked each time they are read. A bad
 * publication is refused and the last good one stays; what a good one no longer has is gone at once.
 */
export class CheckClient {
  readonly #settings: CheckClientSettings
  readonly #seen: SeenSummaries
  #publication: AssessmentPublication | null = null
  #signature: string | null = null
  #complaint = ''

  /** Fetch, check, swap. Calls are coalesced: see `coalesced`. */
  readonly refresh: () => Promise<Result<{ revision: number }, Refusal>>

  private constructor(settings: CheckClientSettings, seen: SeenSummaries) {
    this.#settings = settings
    this.#seen = seen
    this.refresh = coalesced(() => this.#fetchAndSwap())
  }

  static async open(settings: CheckClientSettings): Promise<CheckClient> {
    const { folder, log } = settings
    await mkdir(folder, { recursive: true })
    const client = new CheckClient(settings, await SeenSummaries.open(join(folder, 'assess-seen.json'), log))
    const saved = await readSnapshot(join(folder, file))
    const checked = saved && client.#check(saved)
    if (saved && checked?.ok) await client.#show(checked.value, saved)
    else if (checked?.ok === false) log(`assessments on disk refused code=${checked.error.code}`)
    return client
  }

  get publication(): AssessmentPublication | null {
    return this.#publication
  }

  /** Whether a summary was ever shown on this site. */
  hasShown(code: string): boolean {
    return this.#seen.has(code)
  }

  async #fetchAndSwap(): Promise<Result<{ revision: number }, Refusal>> {
    const { assessUrl: url, feedKey: key, timeoutMs, folder, log } = this.#settings
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
      log(`assessments not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
    return { ok: true, value: { revision: checked.value.revision } }
  }

  #check(signed: SignedBytes): Result<AssessmentPublication, Refusal> {
    const { city, publicKey } = this.#settings
    const last = this.#publication?.revision ?? null
    const what = 'a publication of assessments'
    return checkSigned(signed, { city, publicKey, last, parse: parseAssessmentPublication, what })
  }

  /** One line for one trouble, however often it is met: the site asks every minute. */
  #refused(error: Refusal): Result<never, Refusal> {
    const complaint = `assessments refused code=${error.code} ${error.detail}`
    if (complaint !== this.#complaint) this.#settings.log(complaint)
    this.#complaint = complaint
    return { ok: false, error }
  }

  async #show(publication: AssessmentPublication, { signature }: SignedBytes): Promise<void> {
    this.#publication = publication
    this.#signature = signature
    try {
      await this.#seen.remember(publication.summaries.map(({ code }) => code))
    } catch (error) {
      this.#settings.log(`seen summaries not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
  }
}
