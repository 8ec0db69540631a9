import { languages as languageNames, type Language } from '@use-it-cities/core'
import { drawingOf } from '../questionnaire/drawing.ts'
import { checkStep, referenceOf, type Progress } from '../questionnaire/interview.ts'
import { el, type Child } from '../questionnaire/markup.ts'
import { languagesFor, wordsOf, type ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import { checkPage } from '../questionnaire/view/check-page.ts'
import type { Fault } from '../questionnaire/view/error-summary.ts'
import { declinedPage, donePage, listPage, messagePage } from '../questionnaire/view/plain-pages.ts'
import { defaultButton, sectionPage } from '../questionnaire/view/section-page.ts'
import { startForm, type Beginning } from '../questionnaire/view/start-form.ts'
import type { CitySite } from '../server/city-site.ts'
import { researchAddresses } from './addresses.ts'
import { htmlAnswer, type ResearchAnswer } from './answer.ts'
import { carry } from './carried-progress.ts'
import type { PublicationClient } from './publication-client.ts'
import { researchHtml } from './research-frame.ts'

export interface QuestionnaireViewsSettings {
  readonly site: CitySite
  readonly publication: PublicationClient
  /** Locks what a page carries. */
  readonly key: Uint8Array
  readonly now: () => number
  /** Address of the small script of the start page, which offers the version for offline. */
  readonly startScript: string
}

export interface ShowOptions {
  readonly errors?: Parameters<typeof drawingOf>[3]
  readonly firstNew?: string | null
  readonly notice?: string
  readonly status?: number
}

interface PageOptions {
  readonly id: string
  readonly languages: readonly Language[]
  readonly status?: number
  readonly takesAnswersAlong?: boolean
  readonly script?: string
  readonly isFindable?: boolean
}

/** Draws the pages of a questionnaire. What is shown when is decided in `QuestionnairePages`. */
export class QuestionnaireViews {
  readonly #settings: QuestionnaireViewsSettings

  constructor(settings: QuestionnaireViewsSettings) {
    this.#settings = settings
  }

  get #words() {
    return this.#settings.site.words
  }

  list(language: Language): ResearchAnswer {
    const { site, publication } = this.#settings
    const t = this.#words.questionnaire(language)
    const open = publication.openOn(site.on)
    const main = listPage({
      t,
      language,
      open,
      isKnown: publication.publication !== null,
      addressOf: (id) => researchAddresses.questionnaire(language, id),
      vouchers: researchAddresses.vouchers(language),
    })
    const all = Object.keys(languageNames) as Language[]
    const html = researchHtml(site, {
      language,
      title: t('list.title'),
      main,
      languages: all,
      addressIn: researchAddresses.list,
      isFindable: true,
    })
    return htmlAnswer(html, publication.publication === null ? 503 : 200)
  }

  show(
    ready: ReadyQuestionnaire,
    progress: Progress,
    { errors = [], firstNew = null, notice, status = 200 }: ShowOptions = {},
  ): ResearchAnswer {
    const { key, now } = this.#settings
    const { interview, at } = progress
    const { language } = interview
    const t = this.#words.questionnaire(language)
    const id = ready.definition.id
    const drawing = drawingOf(ready, interview, t, errors)
    const action = researchAddresses.questionnaire(language, id)
    const carried = el('input', { type: 'hidden', name: 'state', value: carry(key, progress, now()) })
    const isCheck = at === checkStep
    const page = { drawing, progress, action, carried }
    const main = isCheck
      ? checkPage({ ...page, notice: notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice) })
      : sectionPage({ ...page, firstNew })
    const title = isCheck ? t('check.title') : drawing.text(`section.${at}.title`)
    return this.#page(language, errors.length > 0 ? `${t('errors.title')}: ${title}` : title, main, {
      languages: languagesFor(ready.published, interview.mode),
      id,
      status,
      takesAnswersAlong: true,
    })
  }

  start(
    language: Language,
    ready: ReadyQuestionnaire,
    beginning: Beginning,
    faults: readonly Fault[],
    notice?: string,
  ): ResearchAnswer {
    const t = this.#words.questionnaire(language)
    const { id } = ready.definition
    const offered = offeredIn(ready)
    const title = wordsOf(ready, language, 'title').text
    if (!offered.includes(language))
      return this.#page(language, title, messagePage(t('list.title'), t('list.notIn'), languageLinks(offered, id)), {
        languages: offered,
        id,
      })
    const main = startForm({
      ready,
      language,
      t,
      beginning,
      faults,
      action: researchAddresses.questionnaire(language, id),
      before: notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice),
      after: [
        el(
          'div',
          { class: 'offline', id: 'offline', hidden: true },
          el('p', {}, t('start.offlineText')),
          el('p', {}, el('a', { class: 'go plain', href: researchAddresses.interview(id) }, t('start.offline'))),
        ),
        el('p', { class: 'notice small', id: 'no-offline', hidden: true }, t('start.noOffline')),
      ],
    })
    return this.#page(language, faults.length > 0 ? `${t('errors.title')}: ${title}` : title, main, {
      languages: offered,
      id,
      script: this.#settings.startScript,
      isFindable: faults.length === 0,
    })
  }

  done(ready: ReadyQuestionnaire, { interview }: Progress, isOther: boolean): ResearchAnswer {
    const { language } = interview
    const t = this.#words.questionnaire(language)
    const { id } = ready.definition
    const main = donePage(t, referenceOf(interview.id), isOther, researchAddresses.questionnaire(language, id))
    return this.#page(language, t('done.title'), main, { languages: languagesFor(ready.published, interview.mode), id })
  }

  declined({ interview }: Progress): ResearchAnswer {
    const t = this.#words.questionnaire(interview.language)
    return this.#page(interview.language, t('declined.title'), declinedPage(t), {
      languages: [interview.language],
      id: interview.questionnaire.id,
    })
  }

  missing(language: Language): ResearchAnswer {
    const t = this.#words.questionnaire(language)
    const isKnown = this.#settings.publication.publication !== null
    const link = el('p', {}, el('a', { class: 'go', href: researchAddresses.list(language) }, t('list.title')))
    const main = messagePage(t('list.title'), t(isKnown ? 'list.missing' : 'list.resting'), link)
    const html = researchHtml(this.#settings.site, {
      language,
      title: t('list.title'),
      main,
      languages: Object.keys(languageNames) as Language[],
      addressIn: researchAddresses.list,
    })
    return htmlAnswer(html, isKnown ? 404 : 503)
  }

  #page(
    language: Language,
    title: string,
    main: Child,
    { id, languages, status = 200, takesAnswersAlong = false, script, isFindable = false }: PageOptions,
  ): ResearchAnswer {
    const html = researchHtml(this.#settings.site, {
      language,
      title,
      main,
      languages,
      addressIn: (each) => researchAddresses.questionnaire(each, id),
      takesAnswersAlong,
      isFindable,
      ...(takesAnswersAlong ? { first: defaultButton() } : {}),
      ...(script === undefined ? {} : { script }),
    })
    return htmlAnswer(html, status, script === undefined ? undefined : ["form-action 'self'", "script-src 'self'"])
  }
}

const offeredIn = ({ published }: ReadyQuestionnaire): readonly Language[] => [
  ...new Set([...languagesFor(published, 'self'), ...languagesFor(published, 'read-aloud')]),
]

const languageLinks = (languages: readonly Language[], id: string): Child =>
  el(
    'ul',
    { class: 'tongue-list' },
    languages.map((each) =>
      el(
        'li',
        {},
        el(
          'a',
          { href: researchAddresses.questionnaire(each, id), lang: each, dir: languageNames[each].dir, hreflang: each },
          languageNames[each].name,
        ),
      ),
    ),
  )
