import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { tellerSaySchema } from '@use-it-cities/success-stories/schema'
import type { TellerSay, TellerStory } from '@use-it-cities/success-stories/teller'
import { z } from 'zod'
import { latinDigits, trimmed } from '../questionnaire/form/typed-text.ts'
import type { Fault } from '../questionnaire/view/error-summary.ts'
import type { ResearchAnswer } from '../research/answer.ts'
import { openText, sealText } from '../research/sealed-text.ts'
import type { DeviceLimit } from '../server/device-limit.ts'
import { tellerAddresses } from './addresses.ts'
import type { TellerCity } from './teller-city.ts'
import type { TellerCms } from './teller-cms.ts'
import { tellerAnswer } from './teller-frame.ts'
import { viewOf, type TellerPages, type Visit } from './teller-pages.ts'
import { deskPage } from './view/desk-page.ts'
import type { TellerWordKey } from './words/notes.ts'

export interface TellerDeskSettings {
  readonly site: TellerCity
  readonly pages: TellerPages
  readonly cms: TellerCms
  /** The key of the site, which locks what a page carries. */
  readonly key: Uint8Array
  readonly now: () => number
  /** Wrong PINs of one device. */
  readonly wrongPins: DeviceLimit
}

const carriedSchema = z.strictObject({ linkHash: z.string(), ticket: z.string(), until: z.number() })
type Carried = z.output<typeof carriedSchema>

interface Said {
  readonly notice?: TellerWordKey
  readonly fault?: Fault
}

const minutesOpen = 15
const purpose = 'use-it teller 1'

/** What needs the PIN: it goes to the CMS, what comes back is shown and kept nowhere. */
export class TellerDesk {
  readonly #settings: TellerDeskSettings

  constructor(settings: TellerDeskSettings) {
    this.#settings = settings
  }

  get #words() {
    return this.#settings.site.words
  }

  /** With a PIN that was typed, or with what an open page carries when only its language changes. */
  async open(request: IncomingMessage, visit: Visit, form: URLSearchParams): Promise<ResearchAnswer> {
    if (form.has('carried')) {
      const carried = this.#carried(visit, form)
      return carried ? this.#again(visit, carried) : this.#ended(visit)
    }
    const pin = pinFrom(form)
    return pin === null ? this.#fault(visit, 'pin.wrong', 200) : this.#first(request, visit, pin)
  }

  /** One act, then the page as it is after it. */
  async say(visit: Visit, form: URLSearchParams): Promise<ResearchAnswer> {
    const carried = this.#carried(visit, form)
    if (!carried) return this.#ended(visit)
    const say = this.#sayFrom(form, carried)
    if (say === 'no-words') return this.#again(visit, carried, this.#noWords(visit, form))
    if (!say) return this.#settings.pages.message(visit.language, 'title', 'unread', 400)
    const answer = await this.#settings.cms.say(say)
    if (!answer.ok) return this.#down(visit)
    const { code } = answer.value
    if (code === 'unknown') return this.#settings.pages.nothing(visit.language)
    if (code === 'ticket-ended') return this.#ended(visit)
    const notice: TellerWordKey =
      code === 'text-changed'
        ? 'said.text-changed'
        : code === 'done' || code === 'already'
          ? `said.${say.act}`
          : 'said.not-now'
    return this.#again(visit, carried, { notice })
  }

  async #first(request: IncomingMessage, visit: Visit, pin: string): Promise<ResearchAnswer> {
    const { cms, wrongPins, pages, now } = this.#settings
    const { linkHash } = visit.link
    if (await wrongPins.isSpent(request)) return this.#fault(visit, 'pin.locked', 429)
    const answer = await cms.open({ linkHash, pin })
    if (!answer.ok) return this.#down(visit)
    const opened = answer.value
    if (opened.ok) {
      const { story, ticket } = opened
      return this.#desk(visit, story, { linkHash, ticket, until: now() + minutesOpen * 60_000 })
    }
    if (opened.code === 'unknown') return pages.nothing(visit.language)
    if (opened.code === 'locked') return this.#fault(visit, 'pin.locked', 429)
    await wrongPins.take(request)
    return this.#fault(visit, 'pin.notRight', 403)
  }

  /** The page as it is now, for whoever typed the PIN a moment ago. */
  async #again(visit: Visit, carried: Carried, said: Said = {}): Promise<ResearchAnswer> {
    const { linkHash, ticket } = carried
    const answer = await this.#settings.cms.open({ linkHash, ticket })
    if (answer.ok && answer.value.ok) return this.#desk(visit, answer.value.story, carried, said)
    if (answer.ok) return this.#ended(visit)
    // What was said has been heard: that must not look as if it were lost.
    if (said.notice)
      return this.#settings.pages.first(visit, { notice: this.#words.teller(visit.language)(said.notice) })
    return this.#down(visit)
  }

  #desk(visit: Visit, story: TellerStory, carried: Carried, { notice, fault }: Said = {}): ResearchAnswer {
    const { site, key, pages } = this.#settings
    // The CMS has heard of it before this site has.
    if (story.takenDownOn !== null) return pages.down(visit, story.takenDownOn)
    const view = viewOf(site, visit)
    return tellerAnswer(site, {
      language: visit.language,
      title: view.t('title'),
      main: deskPage(view, {
        story,
        carried: sealText(key, purpose, JSON.stringify(carried)),
        newId: randomUUID,
        timeZone: site.facts.city.timeZone,
        notice: notice && view.t(notice),
        fault,
      }),
      addressIn: (language) => tellerAddresses.open(visit.secret, language),
      takesAnswersAlong: true,
    })
  }

  #sayFrom(form: URLSearchParams, { linkHash, ticket }: Carried): TellerSay | 'no-words' | null {
    const act = form.get('do')
    const words = trimmed(form.get('words'), 2000)
    if (act === 'ask-for-change' && words === '') return 'no-words'
    const about = act === 'approve' || act === 'ask-for-change'
    const parsed = tellerSaySchema.safeParse({
      id: form.get('id'),
      linkHash,
      ticket,
      act,
      ...(about ? { language: form.get('language'), hash: form.get('hash') } : {}),
      ...(act === 'ask-for-change' ? { words } : {}),
      at: new Date(this.#settings.now()).toISOString(),
    })
    return parsed.success && parsed.data.act !== 'withdraw' ? parsed.data : null
  }

  #noWords({ language }: Visit, form: URLSearchParams): Said {
    const sentence = this.#words.teller(language)('change.missing')
    return { fault: { id: `words-${trimmed(form.get('language'), 8)}`, sentence } }
  }

  /** Only what this site sealed, for this link, and not for longer than a quarter of an hour. */
  #carried({ link }: Visit, form: URLSearchParams): Carried | null {
    const text = openText(this.#settings.key, purpose, trimmed(form.get('carried'), 2000))
    const parsed = text === null ? null : carriedSchema.safeParse(JSON.parse(text))
    if (!parsed?.success) return null
    const { data } = parsed
    return data.linkHash === link.linkHash && this.#settings.now() < data.until ? data : null
  }

  #ended(visit: Visit): ResearchAnswer {
    return this.#settings.pages.first(visit, { notice: this.#words.teller(visit.language)('pin.ended'), status: 403 })
  }

  #down(visit: Visit): ResearchAnswer {
    return this.#settings.pages.first(visit, { notice: this.#words.teller(visit.language)('pin.down'), status: 503 })
  }

  #fault(visit: Visit, word: TellerWordKey, status: number): ResearchAnswer {
    const fault = { id: 'pin', sentence: this.#words.teller(visit.language)(word) }
    return this.#settings.pages.first(visit, { fault, status })
  }
}

function pinFrom(form: URLSearchParams): string | null {
  const pin = latinDigits(trimmed(form.get('pin'), 20)).replace(/\s/g, '')
  return /^\d{6}$/.test(pin) ? pin : null
}
