import { isLanguage, type Language, type LocalDate } from '@use-it-cities/core'
import type { AnswerError } from '@use-it-cities/questionnaire-schema'
import { sealSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import { drawingOf } from '../questionnaire/drawing.ts'
import { newInterview } from '../questionnaire/flow/new-interview.ts'
import { askedIn, partOf } from '../questionnaire/flow/next-step.ts'
import { pressed } from '../questionnaire/flow/pressed.ts'
import { submissionOf } from '../questionnaire/flow/submission-of.ts'
import { readSection } from '../questionnaire/form/read-answers.ts'
import { readBeginning } from '../questionnaire/form/read-beginning.ts'
import { checkStep, type Progress } from '../questionnaire/interview.ts'
import { languagesFor, readyQuestionnaire, type ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import { buttonTo, framed } from '../questionnaire/view/frame.ts'
import { emptyBeginning } from '../questionnaire/view/start-form.ts'
import type { InterviewWords, Translate } from '../questionnaire/words/translate.ts'
import { translator } from '../words/translate.ts'
import { researchAddresses } from '../research/addresses.ts'
import { inLanguage } from '../site/in-language.ts'
import { todayOn } from './clock.ts'
import type { Database } from './database.ts'
import { readDay } from './day-field.ts'
import { Drafts, type DraftNote, type Waiting } from './drafts.ts'
import type { HomeScreen } from './home-screen.ts'
import type { FetchedData } from './interview-data.ts'
import { noteKept, wasCleared } from './kept-notes.ts'
import { newId } from './new-id.ts'
import { firstOf, languagesOf, openQuestionnaire } from './open-questionnaire.ts'
import { focusEntry, formData, listen, moveFocus, replaceMain, sayCode, showPage, warn } from './page.ts'
import { updateQuestions } from './question-nodes.ts'
import { knownCode, rememberCode } from './researcher-code.ts'
import { Saver, type Kept } from './saver.ts'
import { screenMarkup, type Screen } from './screen.ts'
import { Sender } from './sender.ts'

export interface AppParts {
  readonly database: Database
  readonly words: Readonly<Record<Language, InterviewWords>>
  readonly fetched: FetchedData | null
  /** Which questionnaire the address asks for. */
  readonly asked: string
}

/** Interviews on a phone: one screen at a time, every answer locked and kept as soon as it is given. */
export class App {
  readonly #parts: AppParts
  readonly #drafts: Drafts
  readonly #saver: Saver
  readonly #sender: Sender
  #fetched: FetchedData | null
  #ready: ReadyQuestionnaire | null = null
  #language: Language = 'en'
  #screen: Screen = { kind: 'home' }
  #progress: Progress | null = null
  #researcher: string | null = null
  #notes: readonly DraftNote[] = []
  #outbox: readonly Waiting[] = []
  #notices: HomeScreen['notices'] = []
  #deleting: string | null = null
  #isReady = false
  #isPersistent = false
  #kept: Kept = 'kept'
  /** One thing after the other: a button pressed twice finds what the first press has left. */
  #acting: Promise<void> = Promise.resolve()

  constructor(parts: AppParts) {
    this.#parts = parts
    this.#fetched = parts.fetched
    this.#drafts = new Drafts(parts.database)
    this.#saver = new Saver(this.#drafts, (kept) => this.#sayKept(kept))
    this.#sender = new Sender(parts.database, (sent) => void this.#afterSending(sent))
  }

  async start(codeFromLink: string | null): Promise<void> {
    const { database } = this.#parts
    if (codeFromLink !== null) await rememberCode(database, codeFromLink)
    this.#researcher = codeFromLink ?? (await knownCode(database))
    this.#choose()
    this.#language = firstOf(this.#languages, await database.get<unknown>('settings', 'language'))
    this.#isPersistent = (await navigator.storage?.persisted?.()) ?? false
    await this.#drafts.tidy().catch(() => undefined)
    await this.#look()
    if (wasCleared(this.#notes.length + this.#outbox.length)) this.#notices = ['app.evicted']
    this.#listen()
    this.#draw()
    void this.#send()
  }

  /** Scripts and questionnaires are on this phone. */
  offlineReady(): void {
    this.#isReady = true
    this.#redrawHome()
  }

  /** Newer questionnaires have come. An interview in progress goes on in the version it began with. */
  update(fetched: FetchedData | null): void {
    this.#fetched = fetched ?? this.#fetched
    this.#choose()
    this.#redrawHome()
  }

  #choose(): void {
    this.#ready = openQuestionnaire(this.#fetched, this.#parts.asked, this.#today)
  }

  get #today(): LocalDate | null {
    return this.#fetched && todayOn(this.#fetched, Date.now())
  }

  get #t(): Translate {
    return translator(this.#parts.words[this.#language], this.#language)
  }

  get #languages(): readonly Language[] {
    const { interview } = this.#progress ?? {}
    return this.#screen.kind === 'interview' && interview
      ? languagesFor(this.#screen.ready.published, interview.mode)
      : languagesOf(this.#ready)
  }

  #listen(): void {
    listen(
      (action) => this.#do(action),
      () => this.#do(this.#screen.kind === 'start' ? 'begin' : this.#progress?.at === checkStep ? 'send' : 'next'),
      () => this.#typed(),
    )
    addEventListener('online', () => void this.#send())
    for (const name of ['online', 'offline']) addEventListener(name, () => this.#redrawHome())
  }

  #do(action: string): void {
    this.#acting = this.#acting.then(() => this.#act(action)).catch(() => this.#sayKept('full'))
  }

  async #act(action: string): Promise<void> {
    const [verb = '', name = ''] = action.split(':')
    switch (verb) {
      case 'language':
        return this.#speak(name)
      case 'new': {
        void this.#askToPersist()
        const beginning = { ...emptyBeginning, researcher: this.#researcher ?? '' }
        return this.#show({ kind: 'start', beginning, faults: [] })
      }
      case 'begin':
        return this.#begin()
      case 'open':
        return this.#open(name)
      case 'delete':
      case 'keep':
        this.#deleting = verb === 'delete' ? name : null
        return this.#redrawHome()
      case 'erase':
        await this.#drafts.delete(name)
        return this.#home()
      case 'later':
        this.#take()
        return (await this.#save()) === 'kept' ? this.#home() : this.#draw()
      case 'home':
        return this.#home()
      case 'forget':
        await rememberCode(this.#parts.database, null)
        this.#researcher = null
        return this.#redrawHome()
      case 'send-now':
        return this.#send()
      default:
        return this.#move(action)
    }
  }

  async #speak(name: string): Promise<void> {
    if (!isLanguage(name)) return
    if (this.#screen.kind === 'start')
      this.#screen = { kind: 'start', beginning: readBeginning(formData(), this.#t).beginning, faults: [] }
    this.#take()
    this.#language = name
    await this.#parts.database.put('settings', 'language', name).catch(() => undefined)
    if (this.#progress) {
      this.#progress = { ...this.#progress, interview: { ...this.#progress.interview, language: name } }
      await this.#save()
    }
    this.#draw()
  }

  async #begin(): Promise<void> {
    const ready = this.#ready
    if (!ready || this.#screen.kind !== 'start') return
    const form = formData()
    const { beginning, faults: found } = readBeginning(form, this.#t)
    const on = this.#today ?? readDay(form)
    const faults = on === null ? [{ id: 'day', sentence: this.#t('start.dayWrong') }, ...found] : found
    const { mode } = beginning
    if (mode === null || on === null || faults.length > 0) return this.#show({ kind: 'start', beginning, faults })
    const startedAt = new Date().toISOString()
    const progress = newInterview({ ready, mode, beginning, language: this.#language, on, id: newId(), startedAt })
    const { language, researcher } = progress.interview
    this.#progress = progress
    this.#language = language
    if (mode === 'read-aloud' && researcher !== null && researcher !== this.#researcher) {
      this.#researcher = researcher
      await rememberCode(this.#parts.database, researcher).catch(() => undefined)
    }
    await this.#saver.write(() => this.#drafts.begin(progress, ready.published, partOf(ready, progress)))
    this.#show({ kind: 'interview', ready, errors: [] })
  }

  async #open(id: string): Promise<void> {
    const found = await this.#drafts.open(id)
    const ready = found && readyQuestionnaire(found.published)
    if (!found || !ready?.ok) {
      this.#notices = ['app.unreadable']
      return this.#draw()
    }
    this.#progress = found.progress
    this.#language = found.progress.interview.language
    this.#show({ kind: 'interview', ready: ready.value, errors: [] })
  }

  async #home(): Promise<void> {
    this.#progress = null
    this.#deleting = null
    await this.#look()
    this.#show({ kind: 'home' })
  }

  /** Takes what stands on the page into the answers. */
  #take(): void {
    if (this.#screen.kind !== 'interview' || !this.#progress || this.#progress.at === checkStep) return
    const { interview, at } = this.#progress
    const answers = readSection(this.#screen.ready, at, interview.answers, formData(), { on: interview.on })
    this.#progress = { ...this.#progress, interview: { ...interview, answers } }
  }

  /** After each answer: further questions appear, others go, and all of it is locked and kept. */
  #typed(): void {
    if (this.#screen.kind === 'start') return sayCode(this.#t)
    if (this.#screen.kind !== 'interview' || !this.#progress || this.#progress.at === checkStep) return
    this.#take()
    this.#drawQuestions()
    void this.#save()
  }

  async #move(action: string): Promise<void> {
    if (this.#screen.kind !== 'interview' || !this.#progress) return
    const { ready } = this.#screen
    const wasAsked = askedIn(ready, this.#progress.interview, this.#progress.at)
    this.#take()
    const next = pressed(ready, this.#progress, wasAsked, action)
    if (next.kind === 'declined') return this.#declined(this.#progress)
    if (next.kind === 'send') return this.#finish(ready, this.#progress)
    this.#progress = next.progress
    await this.#save()
    this.#screen = { kind: 'interview', ready, errors: next.errors }
    const [, list] = /^(?:add|remove):([a-z0-9_]+)/.exec(action) ?? []
    this.#draw(list === undefined)
    if (list !== undefined) focusEntry(list)
  }

  async #declined({ interview }: Progress): Promise<void> {
    await this.#drafts.delete(interview.id)
    this.#progress = null
    this.#show({ kind: 'declined' })
  }

  /** Locks the finished interview for the research team; draft and key go in the same step. */
  async #finish(ready: ReadyQuestionnaire, progress: Progress): Promise<void> {
    const { interview } = progress
    const { status, errors } = ready.compiled.validate(interview.answers, { on: interview.on })
    if (status === 'declined') return this.#declined(progress)
    const key = this.#fetched?.data.intakeKey
    if (status !== 'complete' || !key) return this.#show({ kind: 'interview', ready, errors })
    const sealed = await sealSubmission(key, submissionOf(ready, interview, new Date().toISOString()))
    if ((await this.#saver.write(() => this.#drafts.finish(sealed))) !== 'kept') return this.#draw()
    this.#progress = null
    await this.#look()
    this.#show({ kind: 'done', id: interview.id })
    await this.#sender.askBrowser()
    void this.#send()
  }

  async #save(): Promise<Kept> {
    if (this.#screen.kind !== 'interview' || !this.#progress) return 'kept'
    const saving = this.#saver.save(this.#progress, this.#screen.ready)
    this.#sayKept(this.#kept)
    return saving
  }

  /** Keeps the screen when the phone is full, and says what to do. */
  #sayKept(kept: Kept): void {
    this.#kept = kept
    warn(this.#warning)
    // Hidden and not taken out: a page that changes its height under a finger loses the press.
    document.getElementById('saved')?.classList.toggle('pending', kept !== 'kept' || this.#saver.isBusy)
  }

  get #warning(): string | null {
    return this.#kept === 'kept' ? null : this.#t(this.#kept === 'full' ? 'app.full' : 'app.evicted')
  }

  async #askToPersist(): Promise<void> {
    this.#isPersistent = (await navigator.storage?.persist?.().catch(() => false)) ?? false
  }

  async #send(): Promise<void> {
    if (this.#outbox.some(({ state }) => state === 'waiting')) await this.#sender.send()
  }

  async #afterSending(sent: number): Promise<void> {
    await this.#look()
    if (sent > 0) this.#notices = ['app.sent']
    if (this.#screen.kind === 'home' || this.#screen.kind === 'done') this.#draw(false)
  }

  async #look(): Promise<void> {
    const { database } = this.#parts
    ;[this.#notes, this.#outbox] = await Promise.all([this.#drafts.notes(), database.all<Waiting>('outbox')])
    const count = this.#notes.length + this.#outbox.length
    if (this.#notices.includes('app.evicted') || !wasCleared(count)) noteKept(count)
  }

  #show(screen: Screen): void {
    this.#screen = screen
    this.#draw()
    if (screen.kind !== 'home') this.#notices = []
  }

  #redrawHome(): void {
    if (this.#screen.kind === 'home') this.#draw(false)
  }

  /** Puts the screen on the page; `isNew` moves the focus to its title, or to what is wrong. */
  #draw(isNew = true): void {
    const language = this.#language
    const t = this.#t
    const site = inLanguage(this.#fetched?.data.site ?? { en: 'USE-IT' }, language)
    const main = screenMarkup({
      screen: this.#screen,
      t,
      language,
      ready: this.#ready,
      progress: this.#progress,
      home: this.#homeScreen(),
      asksDay: this.#today === null,
    })
    const { scrollY } = window
    const frame = {
      language,
      t,
      review: this.#parts.words[language].review,
      site: { ...site, href: '/' },
      tongues: this.#languages.map((each) => ({ language: each, way: buttonTo(each, null) })),
    }
    const heading = t(this.#screen.kind === 'done' ? 'app.done' : 'app.title')
    const isSameFrame = !isNew && document.documentElement.lang === language
    if (!isSameFrame || !replaceMain(main))
      showPage(framed(frame, main), { language, title: `${heading} – ${site.text}` })
    // Drawn once more in a way that lets each question stay when answers change.
    document.getElementById('questions')?.replaceChildren()
    this.#drawQuestions(this.#screen.kind === 'interview' ? this.#screen.errors : [])
    if (this.#screen.kind === 'interview') this.#sayKept(this.#kept)
    if (isNew) moveFocus()
    else window.scrollTo(0, scrollY)
  }

  #drawQuestions(errors: readonly AnswerError[] = []): void {
    const list = document.getElementById('questions')
    if (!list || this.#screen.kind !== 'interview' || !this.#progress) return
    const { interview, at } = this.#progress
    updateQuestions(list, drawingOf(this.#screen.ready, interview, this.#t, errors), at)
  }

  #homeScreen(): HomeScreen {
    const id = this.#ready?.definition.id ?? ''
    return {
      t: this.#t,
      language: this.#language,
      ready: this.#ready,
      drafts: this.#notes,
      outbox: this.#outbox,
      researcher: this.#researcher,
      isOnline: navigator.onLine,
      isReady: this.#isReady,
      isPersistent: this.#isPersistent,
      isSending: this.#sender.isSending,
      keyId: this.#fetched?.data.intakeKey.id ?? null,
      notices: this.#notices,
      deleting: this.#deleting,
      pages: researchAddresses.questionnaire(this.#language, id),
      vouchers: researchAddresses.vouchers(this.#language),
    }
  }
}
