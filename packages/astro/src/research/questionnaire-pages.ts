import { createHmac, randomUUID } from 'node:crypto'
import type { Language } from '@use-it-cities/core'
import type { Submission } from '@use-it-cities/questionnaire-schema'
import { sealSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import { newInterview } from '../questionnaire/flow/new-interview.ts'
import { askedIn } from '../questionnaire/flow/next-step.ts'
import { pressed } from '../questionnaire/flow/pressed.ts'
import { submissionOf } from '../questionnaire/flow/submission-of.ts'
import { readSection, type FormLike } from '../questionnaire/form/read-answers.ts'
import { readBeginning } from '../questionnaire/form/read-beginning.ts'
import { checkStep, type Progress } from '../questionnaire/interview.ts'
import type { ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import { emptyBeginning } from '../questionnaire/view/start-form.ts'
import type { ResearchAnswer } from './answer.ts'
import { carriedProgress } from './carried-progress.ts'
import type { Inbox } from './inbox.ts'
import { QuestionnaireViews, type QuestionnaireViewsSettings } from './questionnaire-views.ts'

export interface QuestionnairePagesSettings extends QuestionnaireViewsSettings {
  readonly inbox: Inbox
  /** Something new is in the inbox. */
  readonly onKept: () => void
}

/** The questionnaire as pages that carry their own state: no JavaScript, no cookie, nothing in an address. */
export class QuestionnairePages {
  readonly #settings: QuestionnairePagesSettings
  readonly #views: QuestionnaireViews

  constructor(settings: QuestionnairePagesSettings) {
    this.#settings = settings
    this.#views = new QuestionnaireViews(settings)
  }

  list(language: Language): ResearchAnswer {
    return this.#views.list(language)
  }

  /** GET always begins anew. */
  start(language: Language, id: string): ResearchAnswer {
    const ready = this.#open(id)
    if (!ready) return this.#views.missing(language)
    return this.#views.start(language, ready, emptyBeginning, [])
  }

  async post(language: Language, id: string, form: FormLike): Promise<ResearchAnswer> {
    const action = String(form.get('do') ?? '')
    const carried = form.get('state')
    if (typeof carried !== 'string' || carried === '') {
      const ready = this.#open(id)
      if (!ready) return this.#views.missing(language)
      return this.#begin(language, ready, form)
    }
    const progress = carriedProgress(this.#settings.key, id, carried, this.#settings.now())
    const ready = progress && this.#settings.publication.version(id, progress.interview.questionnaire.version)
    if (!progress || !ready) return this.#tooOld(language, id)
    return this.#go(ready, { ...progress, interview: { ...progress.interview, language } }, action, form)
  }

  #begin(language: Language, ready: ReadyQuestionnaire, form: FormLike): ResearchAnswer {
    const { site, now } = this.#settings
    const { beginning, faults } = readBeginning(form, this.#settings.site.words.questionnaire(language))
    const { mode } = beginning
    if (mode === null || faults.length > 0) return this.#views.start(language, ready, beginning, faults)
    const startedAt = new Date(now()).toISOString()
    return this.#views.show(
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
    const next = pressed(ready, progress, wasAsked, action)
    if (next.kind === 'declined') return this.#views.declined(progress)
    return next.kind === 'send' ? this.#send(ready, progress) : this.#views.show(ready, next.progress, next)
  }

  /** Seals the finished interview and puts it into the inbox. The same again gives the same page. */
  async #send(ready: ReadyQuestionnaire, progress: Progress): Promise<ResearchAnswer> {
    const { publication, inbox, now, onKept, key } = this.#settings
    const { interview } = progress
    const t = this.#settings.site.words.questionnaire(interview.language)
    const verdict = ready.compiled.validate(interview.answers, { on: interview.on })
    if (verdict.status === 'declined') return this.#views.declined(progress)
    if (verdict.status !== 'complete') return this.#views.show(ready, progress, { errors: verdict.errors })
    const intakeKey = publication.publication?.intakeKey
    if (!intakeKey) return this.#views.show(ready, progress, { notice: t('check.failed'), status: 503 })

    const submission = submissionOf(ready, interview, new Date(now()).toISOString())
    const digest = digestOf(key, submission)
    const known = await inbox.receiptOf(submission.id)
    if (known === null) {
      const sealed = await sealSubmission(intakeKey, submission)
      const kept = await inbox.keep(sealed, digest).catch(() => null)
      if (!kept) return this.#views.show(ready, progress, { notice: t('check.failed'), status: 500 })
      if (!kept.ok && kept.error.code === 'full')
        return this.#views.show(ready, progress, { notice: t('check.full'), status: 507 })
      onKept()
      return this.#views.done(ready, progress, !kept.ok)
    }
    return this.#views.done(ready, progress, known !== digest)
  }

  /** The carried answers cannot be read: changed on the way, too old, or of a version nobody has any more. */
  #tooOld(language: Language, id: string): ResearchAnswer {
    const ready = this.#open(id)
    if (!ready) return this.#views.missing(language)
    const answer = this.#views.start(
      language,
      ready,
      emptyBeginning,
      [],
      this.#settings.site.words.questionnaire(language)('start.tooOld'),
    )
    return { ...answer, status: 409 }
  }

  #open(id: string): ReadyQuestionnaire | null {
    const { publication, site } = this.#settings
    return publication.openOn(site.on).find(({ definition }) => definition.id === id) ?? null
  }
}

/** Recognises the same finished interview without keeping a word of it: the moment it was finished is left out. */
const digestOf = (key: Uint8Array, { finishedAt: _finishedAt, ...submission }: Submission): string =>
  createHmac('sha256', key).update(JSON.stringify(submission)).digest('base64url')
