import type { IncomingMessage } from 'node:http'
import { aimOn } from '@use-it-cities/success-stories/outreach'
import { isFromElsewhere } from '../contact/is-from-elsewhere.ts'
import { noStore, readText, type ResearchAnswer } from '../research/answer.ts'
import type { CitySite } from '../server/city-site.ts'
import { DeviceLimit } from '../server/device-limit.ts'
import type { TallyStore } from '../tally/tally-store.ts'
import { championAddresses } from './champion-addresses.ts'

export interface ToldFormSettings {
  readonly site: CitySite
  readonly tallies: TallyStore
  readonly trustsProxy: boolean
}

const mostFormBytes = 1_000

/** "I told someone": one tap, counted for the code of the venue that the page came with, else for the story. Never for a person. */
export class ToldForm {
  readonly #settings: ToldFormSettings
  readonly #limit: DeviceLimit

  constructor(settings: ToldFormSettings) {
    this.#settings = settings
    this.#limit = new DeviceLimit(settings.trustsProxy, { times: 20, seconds: 600 })
  }

  /** Null when there is no such story: then the page says what every page of it says. */
  async answer(request: IncomingMessage, path: string): Promise<ResearchAnswer | null> {
    const { site, tallies } = this.#settings
    const resolved = site.resolve(path)
    if (resolved.kind !== 'told') return null
    const { language, story } = resolved
    if (!(await this.#limit.take(request)))
      return plain(429, site.words.champion(language)('told.tooMany'), { 'retry-after': '600' })
    const body = await readText(request, 'application/x-www-form-urlencoded', mostFormBytes)
    if (!body.ok) return plain(body.status, site.words.champion(language)('told.unread'))
    const via = venueOf(site, new URLSearchParams(body.text).get('via'))
    // A page elsewhere cannot press the button for its readers.
    if (!isFromElsewhere(request, site.siteUrl)) tallies.count(via ?? story.code, 'told', site.on)
    const page = championAddresses.page(language, story.code)
    const query = new URLSearchParams({ told: '1', ...(via === null ? {} : { via }) }).toString()
    return {
      status: 303,
      type: 'text/plain; charset=utf-8',
      body: '',
      headers: { ...noStore, location: `${page}?${query}#told` },
    }
  }
}

/** The code of a short link that works today; null for anything else. */
export function venueOf({ outreach, on }: Pick<CitySite, 'outreach' | 'on'>, via: string | null): string | null {
  const referral = via === null ? undefined : outreach.referral(via)
  return referral && aimOn(referral, on) ? referral.code : null
}

const plain = (status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): ResearchAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${sentence}\n`,
  headers: { ...noStore, ...headers },
})
