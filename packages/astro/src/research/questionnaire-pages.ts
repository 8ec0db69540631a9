import { createHmac, randomUUID } from 'node:crypto'
import { languages as languageNames, type Language } from '@use-it-cities/core'
import type { Submission } from '@use-it-cities/questionnaire-schema'
import { sealSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import { drawingOf } from '../questionnaire/drawing.ts'
import { withEntry, withoutEntry } from '../questionnaire/flow/entries.ts'
import { newInterview } from '../questionnaire/flow/new-interview.ts'
import { askedIn, onward, stepBefore, stepsOf } from '../questionnaire/flow/next-step.ts'
import { submissionOf } from '../questionnaire/flow/submission-of.ts'
import { readSection, type FormLike } from '../questionnaire/form/read-answers.ts'
import { readBeginning } from '../questionnaire/form/read-beginning.ts'
import { checkStep, referenceOf, type Progress } from '../questionnaire/interview.ts'
import { el, type Child } from '../questionnaire/markup.ts'
import { languagesFor, wordsOf, type ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import { checkPage } from '../questionnaire/view/check-page.ts'
import { declinedPage, donePage, listPage, messagePage } from '../questionnaire/view/plain-pages.ts'
import { defaultButton, sectionPage } from '../questionnaire/view/section-page.ts'
import { emptyBeginning, startForm, type Beginning } from '../questionnaire/view/start-form.ts'
import type { Fault } from '../questionnaire/view/error-summary.ts'
import { interviewTranslator } from '../questionnaire/words/catalogue.ts'
import type { CitySite } from '../server/city-site.ts'
import { researchAddresses } from './addresses.ts'
import { htmlAnswer, type ResearchAnswer } from './answer.ts'
import { carriedProgress, carry } from './carried-progress.ts'
import type { Inbox } from './inbox.ts'
import type { PublicationClient } from './publication-client.ts'
import { researchHtml } from './research-frame.ts'

export interface QuestionnairePagesSettings {
  readonly site: CitySite
  readonly publication: PublicationClient
  readonly inbox: Inbox
  /** Locks what a page carries. */
  readonly key: Uint8Array
  readonly now: () => number
  /** Something new is in the inbox. */
  readonly onKept: () => void
  /** Address of the small script of the start page, which offers the version for offline. */
  readonly startScript: string
}

/** The questionnaire as pages that carry their own state: no JavaScript, no cookie, nothing in an address. */
export class QuestionnairePages {
  readonly #settings: QuestionnairePagesSettings

  constructor(settings: QuestionnairePagesSettings) {
    this.#settings = settings
  }

  list(language: Language): ResearchAnswer {
    const { site, publication } = this.#settings
    const t = interviewTranslator(language)
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

  /** GET always begins anew. */
  start(language: Language, id: string): ResearchAnswer {
    const ready = this.#open(id)
    if (!ready) return this.#missing(language)
    return this.#start(language, ready, emptyBeginning, [])
  }

  async post(language: Language, id: string, form: FormLike): Promise<ResearchAnswer> {
    const action = String(form.get('do') ?? '')
    const carried = form.get('state')
    if (typeof carried !== 'string' || carried === '') {
      const ready = this.#open(id)
      if (!ready) return this.#missing(language)
      return this.#begin(language, ready, form)
    }
    const progress = carriedProgress(this.#settings.key, id, carried, this.#settings.now())
    const ready = progress && this.#settings.publication.version(id, progress.interview.questionnaire.version)
    if (!progress || !ready) return this.#tooOld(language, id)
    return this.#go(ready, { ...progress, interview: { ...progress.interview, language } }, action, form)
  }

  #begin(language: Language, ready: ReadyQuestionnaire, form: FormLike): ResearchAnswer {
    const { site, now } = this.#settings
    const { beginning, faults } = readBeginning(form, interviewTranslator(language))
    const { mode } = beginning
    if (mode === null || faults.length > 0) return this.#start(language, ready, beginning, faults)
    const startedAt = new Date(now()).toISOString()
    return this.#show(
      ready,
      newInterview({ ready, mode, beginning, language, on: site.on, id: randomUUID(), startedAt }),
    )
  }

  async #go(ready: ReadyQuestionnaire, before: Progress, action: string, form: FormLike): Promise<ResearchAnswer> {
    const { interview } = before
    const options = { on: interview.on }
    const wasAsked = askedIn(ready, interview, before.at)
    const answers =
      before.at === checkStep ? interview.answers : readSection(ready, before.at, interview.answers, form, options)
    const progress: Progress = { ...before, interview: { ...interview, answers } }
    const [verb = '', ...details] = action.split(':')
    const [name = '', at = ''] = details
    switch (verb) {
      case 'language':
        return this.#show(ready, progress)
      case 'back':
        return this.#show(ready, { ...progress, at: stepBefore(ready, progress) ?? progress.at, isReturning: false })
      case 'add':
        return this.#show(ready, withAnswers(progress, withEntry(ready, answers, name)))
      case 'remove':
        return this.#show(ready, withAnswers(progress, withoutEntry(answers, name, Number(at))))
      case 'change':
        return this.#show(ready, { ...progress, at: this.#stepNamed(ready, progress, name), isReturning: true })
      case 'send':
        return before.at === checkStep ? this.#send(ready, progress) : this.#show(ready, progress)
      case 'next': {
        if (before.at === checkStep) return this.#show(ready, progress)
        const on = onward(ready, progress, wasAsked)
        if (on.kind === 'declined') return this.#declined(progress)
        if (on.kind === 'stay') return this.#show(ready, progress, { errors: on.errors, isLonger: on.isLonger })
        return this.#show(ready, { ...progress, at: on.to, isReturning: on.isReturning })
      }
      default:
        return this.#show(ready, progress)
    }
  }

  /** Seals the finished interview and puts it into the inbox. The same again gives the same page. */
  async #send(ready: ReadyQuestionnaire, progress: Progress): Promise<ResearchAnswer> {
    const { publication, inbox, now, onKept, key } = this.#settings
    const { interview } = progress
    const t = interviewTranslator(interview.language)
    const verdict = ready.compiled.validate(interview.answers, { on: interview.on })
    if (verdict.status === 'declined') return this.#declined(progress)
    if (verdict.status !== 'complete') return this.#show(ready, progress, { errors: verdict.errors })
    const intakeKey = publication.publication?.intakeKey
    if (!intakeKey) return this.#show(ready, progress, { notice: t('check.failed'), status: 503 })

    const submission = submissionOf(ready, interview, new Date(now()).toISOString())
    const digest = digestOf(key, submission)
    const known = await inbox.receiptOf(submission.id)
    if (known === null) {
      const sealed = await sealSubmission(intakeKey, submission)
      const kept = await inbox.keep(sealed, digest).catch(() => null)
      if (!kept) return this.#show(ready, progress, { notice: t('check.failed'), status: 500 })
      if (!kept.ok && kept.error.code === 'full')
        return this.#show(ready, progress, { notice: t('check.full'), status: 507 })
      onKept()
      return this.#done(ready, progress, !kept.ok)
    }
    return this.#done(ready, progress, known !== digest)
  }

  #show(
    ready: ReadyQuestionnaire,
    progress: Progress,
    { errors = [], isLonger = false, notice, status = 200 }: ShowOptions = {},
  ): ResearchAnswer {
    const { key, now } = this.#settings
    const { interview, at } = progress
    const { language } = interview
    const t = interviewTranslator(language)
    const id = ready.definition.id
    const drawing = drawingOf(ready, interview, t, errors)
    const action = researchAddresses.questionnaire(language, id)
    const carried = el('input', { type: 'hidden', name: 'state', value: carry(key, progress, now()) })
    const isCheck = at === checkStep
    const page = { drawing, progress, action, carried }
    const main = isCheck
      ? checkPage({ ...page, notice: notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice) })
      : sectionPage({ ...page, isLonger })
    const title = isCheck ? t('check.title') : drawing.text(`section.${at}.title`)
    return this.#page(language, errors.length > 0 ? `${t('errors.title')}: ${title}` : title, main, {
      languages: languagesFor(ready.published, interview.mode),
      id,
      status,
      takesAnswersAlong: true,
    })
  }

  #start(
    language: Language,
    ready: ReadyQuestionnaire,
    beginning: Beginning,
    faults: readonly Fault[],
    notice?: string,
  ): ResearchAnswer {
    const t = interviewTranslator(language)
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

  #done(ready: ReadyQuestionnaire, { interview }: Progress, isOther: boolean): ResearchAnswer {
    const { language } = interview
    const t = interviewTranslator(language)
    const { id } = ready.definition
    const main = donePage(t, referenceOf(interview.id), isOther, researchAddresses.questionnaire(language, id))
    return this.#page(language, t('done.title'), main, { languages: languagesFor(ready.published, interview.mode), id })
  }

  #declined({ interview }: Progress): ResearchAnswer {
    const t = interviewTranslator(interview.language)
    return this.#page(interview.language, t('declined.title'), declinedPage(t), {
      languages: [interview.language],
      id: interview.questionnaire.id,
    })
  }

  #missing(language: Language): ResearchAnswer {
    const t = interviewTranslator(language)
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

  /** The carried answers cannot be read: changed on the way, too old, or of a version nobody has any more. */
  #tooOld(language: Language, id: string): ResearchAnswer {
    const ready = this.#open(id)
    if (!ready) return this.#missing(language)
    const answer = this.#start(language, ready, emptyBeginning, [], interviewTranslator(language)('start.tooOld'))
    return { ...answer, status: 409 }
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

  #open(id: string): ReadyQuestionnaire | null {
    const { publication, site } = this.#settings
    return publication.openOn(site.on).find(({ definition }) => definition.id === id) ?? null
  }

  #stepNamed(ready: ReadyQuestionnaire, { interview, at }: Progress, name: string): string {
    return stepsOf(ready, interview).find((step) => step === name) ?? at
  }
}

interface ShowOptions {
  readonly errors?: Parameters<typeof drawingOf>[3]
  readonly isLonger?: boolean
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

const withAnswers = (progress: Progress, answers: Progress['interview']['answers']): Progress => ({
  ...progress,
  interview: { ...progress.interview, answers },
})

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

/** Recognises the same finished interview without keeping a word of it: the moment it was finished is left out. */
const digestOf = (key: Uint8Array, { finishedAt: _finishedAt, ...submission }: Submission): string =>
  createHmac('sha256', key).update(JSON.stringify(submission)).digest('base64url')
