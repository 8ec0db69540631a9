import type { Language, LocalDate } from '@use-it-cities/core'
import type { Child } from '../questionnaire/markup.ts'
import { messagePage } from '../questionnaire/view/plain-pages.ts'
import type { ResearchAnswer } from '../research/answer.ts'
import { tellerAddresses } from './addresses.ts'
import type { FoundLink } from './link-finder.ts'
import type { TellerCity } from './teller-city.ts'
import { tellerAnswer } from './teller-frame.ts'
import type { TellerView } from './teller-view.ts'
import { downPage } from './view/down-page.ts'
import { confirmPage, firstPage, type FirstPage } from './view/first-page.ts'
import type { TellerWordKey } from './words/notes.ts'
import type { Withdrawals } from './withdrawals.ts'

/** A link that works, and the language its page is asked for in. */
export interface Visit extends FoundLink {
  readonly language: Language
}

export const viewOf = ({ words }: TellerCity, { language, secret }: Visit): TellerView => ({
  t: words.teller(language),
  i: words.questionnaire(language),
  language,
  secret,
})

/** The pages that need no PIN, and the messages. */
export class TellerPages {
  readonly #site: TellerCity
  readonly #withdrawals: Withdrawals

  constructor(site: TellerCity, withdrawals: Withdrawals) {
    this.#site = site
    this.#withdrawals = withdrawals
  }

  /** What everybody sees of the story, or that it is down. */
  first(visit: Visit, { status = 200, ...said }: Omit<FirstPage, 'story'> & { status?: number } = {}): ResearchAnswer {
    const on = this.takenDownOn(visit)
    if (on !== null) return this.down(visit, on)
    const story = this.#site.view.story(visit.link.code)
    return this.#page(visit, 'title', firstPage(viewOf(this.#site, visit), { story, ...said }), status)
  }

  /** The day the story was taken down, here or as the CMS has it; null while it is not. */
  takenDownOn({ link }: Visit): LocalDate | null {
    return this.#withdrawals.takenDownOn(link.code) ?? link.gone?.on ?? null
  }

  down(
    visit: Visit,
    on: LocalDate,
    { status = 200, notice }: { status?: number; notice?: TellerWordKey } = {},
  ): ResearchAnswer {
    const view = viewOf(this.#site, visit)
    const { code, gone } = visit.link
    const main = downPage(view, {
      on,
      code,
      isWaiting: this.#withdrawals.isWaiting(code),
      gone: gone ?? null,
      timeZone: this.#site.facts.city.timeZone,
      notice: notice && view.t(notice),
    })
    return this.#page(visit, 'down.title', main, status)
  }

  confirm(visit: Visit): ResearchAnswer {
    if (this.takenDownOn(visit) !== null) return this.first(visit)
    const answer = tellerAnswer(this.#site, {
      language: visit.language,
      title: this.#site.words.teller(visit.language)('confirm.title'),
      main: confirmPage(viewOf(this.#site, visit)),
      addressIn: (language) => tellerAddresses.withdraw(visit.secret, language),
    })
    return answer
  }

  async withdraw(visit: Visit): Promise<ResearchAnswer> {
    const isForGood = await this.#withdrawals.withdraw(visit.link, this.#site.on)
    if (isForGood) return this.first(visit)
    const t = this.#site.words.teller(visit.language)
    return this.#page(
      visit,
      'withdraw.title',
      [messagePage(t('withdraw.title'), t('withdraw.failed')), confirmPage(viewOf(this.#site, visit))],
      507,
    )
  }

  /** One and the same for a link that is malformed, unknown or has ended. */
  nothing(language: Language): ResearchAnswer {
    return this.message(language, 'nothing.title', 'nothing.text', 404)
  }

  message(language: Language, title: TellerWordKey, sentence: TellerWordKey, status: number): ResearchAnswer {
    const t = this.#site.words.teller(language)
    return tellerAnswer(this.#site, {
      language,
      title: t(title),
      main: messagePage(t(title), t(sentence)),
      addressIn: tellerAddresses.nothing,
      status,
    })
  }

  #page(visit: Visit, title: TellerWordKey, main: Child, status = 200): ResearchAnswer {
    return tellerAnswer(this.#site, {
      language: visit.language,
      title: this.#site.words.teller(visit.language)(title),
      main,
      addressIn: (language) => tellerAddresses.page(visit.secret, language),
      status,
    })
  }
}
