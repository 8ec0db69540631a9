import { directionOf, isLanguage, languageCodes, type Language, type LocalDate } from '@use-it-cities/core'
import type { AnswerError } from '@use-it-cities/questionnaire-schema'
import { sealSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import { drawingOf } from '../questionnaire/drawing.ts'
import { withEntry, withoutEntry } from '../questionnaire/flow/entries.ts'
import { askedIn, onward, partOf, stepBefore, stepsOf } from '../questionnaire/flow/next-step.ts'
import { submissionOf } from '../questionnaire/flow/submission-of.ts'
import { readSection } from '../questionnaire/form/read-answers.ts'
import { codeFrom as codeOf, readBeginning } from '../questionnaire/form/read-beginning.ts'
import { checkStep, referenceOf, type Progress } from '../questionnaire/interview.ts'
import { el, type Child } from '../questionnaire/markup.ts'
import { languagesFor, readyQuestionnaire, type ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import { checkPage } from '../questionnaire/view/check-page.ts'
import { buttonTo, framed } from '../questionnaire/view/frame.ts'
import { declinedPage } from '../questionnaire/view/plain-pages.ts'
import { sectionPage } from '../questionnaire/view/section-page.ts'
import { emptyBeginning, startForm, type Beginning } from '../questionnaire/view/start-form.ts'
import type { Fault } from '../questionnaire/view/error-summary.ts'
import { inLanguage } from '../site/in-language.ts'
import { translateWith, type InterviewWords, type Translate } from '../questionnaire/words/translate.ts'
import { todayOn } from './clock.ts'
import { isFull, type Database } from './database.ts'
import { dayField, readDay } from './day-field.ts'
import { Drafts, type DraftNote, type Waiting } from './drafts.ts'
import { button, homeScreen, type HomeScreen } from './home-screen.ts'
import type { FetchedData } from './interview-data.ts'
import { noteKept, wasCleared } from './kept-notes.ts'
import { sendOutbox } from './outbox.ts'
import { updateQuestions } from './question-nodes.ts'
import { knownCode, rememberCode } from './researcher-code.ts'
import { toDom } from './to-dom.ts'

type Screen =
  | { readonly kind: 'home' }
  | { readonly kind: 'start'; readonly beginning: Beginning; readonly faults: readonly Fault[] }
  | { readonly kind: 'interview'; readonly ready: ReadyQuestionnaire; readonly errors: readonly AnswerError[] }
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'declined' }

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
  #isSending = false
  #isFull = false
  #saving: Promise<void> = Promise.resolve()
  #retryMs = 5_000
  #retry: ReturnType<typeof setTimeout> | null = null

  constructor(parts: AppParts) {
    this.#parts = parts
    this.#fetched = parts.fetched
    this.#drafts = new Drafts(parts.database)
  }

  async start(codeFromLink: string | null): Promise<void> {
    const { database } = this.#parts
    if (codeFromLink !== null) await rememberCode(database, codeFromLink)
    this.#researcher = codeFromLink ?? (await knownCode(database))
    this.#choose()
    this.#language = await this.#firstLanguage()
    this.#isPersistent = (await navigator.storage?.persisted?.()) ?? false
    await this.#look()
    if (wasCleared(this.#notes.length + this.#outbox.length)) this.#notices = ['app.evicted']
    this.#listen()
    this.#draw()
    void this.#send()
  }

  /** Scripts and questionnaires are on this phone. */
  offlineReady(): void {
    this.#isReady = true
    if (this.#screen.kind === 'home') this.#draw(false)
  }

  #choose(): void {
    const data = this.#fetched?.data
    const open = data?.questionnaires ?? []
    const published = open.find(({ definition }) => definition.id === this.#parts.asked) ?? open[0]
    const ready = published && readyQuestionnaire(published)
    const today = this.#today
    const isOpen =
      published && (today === null || (published.opensOn <= today && (published.closesOn ?? today) >= today))
    this.#ready = ready?.ok && isOpen ? ready.value : null
  }

  get #today(): LocalDate | null {
    return this.#fetched && todayOn(this.#fetched, Date.now())
  }

  get #t(): Translate {
    return translateWith(this.#parts.words[this.#language], this.#language)
  }

  async #firstLanguage(): Promise<Language> {
    const kept = await this.#parts.database.get<unknown>('settings', 'language')
    const wished = [kept, ...navigator.languages.map((each) => each.slice(0, 2).toLowerCase())]
    return wished.find((each): each is Language => isLanguage(each) && this.#languages.includes(each)) ?? 'en'
  }

  get #languages(): readonly Language[] {
    const mode = this.#progress?.interview.mode
    const ready = this.#screen.kind === 'interview' ? this.#screen.ready : this.#ready
    if (!ready) return languageCodes
    if (mode && this.#screen.kind === 'interview') return languagesFor(ready.published, mode)
    const all = new Set([...languagesFor(ready.published, 'self'), ...languagesFor(ready.published, 'read-aloud')])
    return languageCodes.filter((each) => all.has(each))
  }

  #listen(): void {
    document.addEventListener('click', (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('button[name="do"]') : null
      if (!(pressed instanceof HTMLButtonElement)) return
      event.preventDefault()
      void this.#act(pressed.value)
    })
    document.addEventListener('submit', (event) => {
      event.preventDefault()
      const isStart = this.#screen.kind === 'start'
      const isCheck = this.#progress?.at === checkStep
      void this.#act(isStart ? 'begin' : isCheck ? 'send' : 'next')
    })
    document.addEventListener('input', () => this.#typed())
    document.addEventListener('change', () => this.#typed())
    addEventListener('online', () => void this.#send())
    for (const name of ['online', 'offline'])
      addEventListener(name, () => this.#screen.kind === 'home' && this.#draw(false))
  }

  async #act(action: string): Promise<void> {
    const [verb = '', name = '', at = ''] = action.split(':')
    switch (verb) {
      case 'language':
        return this.#speak(name)
      case 'new':
        void this.#askToPersist()
        return this.#show({
          kind: 'start',
          beginning: { ...emptyBeginning, researcher: this.#researcher ?? '' },
          faults: [],
        })
      case 'begin':
        return this.#begin()
      case 'open':
        return this.#open(name)
      case 'delete':
      case 'keep':
        this.#deleting = verb === 'delete' ? name : null
        return this.#draw(false)
      case 'erase':
        await this.#drafts.delete(name)
        return this.#home()
      case 'later':
        this.#take()
        await this.#save()
        return this.#isFull ? this.#draw() : this.#home()
      case 'home':
        return this.#home()
      case 'forget':
        await rememberCode(this.#parts.database, null)
        this.#researcher = null
        return this.#draw(false)
      case 'send-now':
        return this.#send()
      case 'next':
      case 'back':
      case 'add':
      case 'remove':
      case 'change':
      case 'send':
        return this.#move(verb, name, Number(at))
    }
  }

  async #speak(name: string): Promise<void> {
    if (!isLanguage(name)) return
    const beginning = this.#screen.kind === 'start' ? this.#readStart() : null
    this.#take()
    this.#language = name
    await this.#parts.database.put('settings', 'language', name).catch(() => undefined)
    if (beginning) this.#screen = { kind: 'start', beginning: beginning.beginning, faults: [] }
    if (this.#progress) {
      this.#progress = { ...this.#progress, interview: { ...this.#progress.interview, language: name } }
      await this.#save()
    }
    this.#draw()
  }

  #form(): FormData {
    const form = document.getElementById('interview')
    return form instanceof HTMLFormElement ? new FormData(form) : new FormData()
  }

  #readStart() {
    return readBeginning(this.#form(), this.#t)
  }

  async #begin(): Promise<void> {
    const ready = this.#ready
    if (!ready || this.#screen.kind !== 'start') return
    const { beginning, faults: found } = this.#readStart()
    const faults = [...found]
    const form = this.#form()
    const on = this.#today ?? readDay(form)
    if (on === null) faults.unshift({ id: 'day', sentence: this.#t('start.dayWrong') })
    const { mode } = beginning
    if (mode === null || on === null || faults.length > 0) return this.#show({ kind: 'start', beginning, faults })
    const allowed = languagesFor(ready.published, mode)
    if (!allowed.includes(this.#language)) this.#language = allowed[0] ?? ready.definition.language
    const { id, version } = ready.definition
    const interview = {
      id: newId(),
      questionnaire: { id, version },
      language: this.#language,
      mode,
      researcher: beginning.researcher === '' ? null : codeOf(beginning.researcher),
      interpreter: beginning.interpreter,
      on,
      startedAt: new Date().toISOString(),
      answers: {},
    }
    const [first = checkStep] = stepsOf(ready, interview)
    this.#progress = { interview, at: first, isReturning: false }
    if (mode === 'read-aloud' && interview.researcher !== null && interview.researcher !== this.#researcher) {
      this.#researcher = interview.researcher
      await rememberCode(this.#parts.database, interview.researcher).catch(() => undefined)
    }
    await this.#guarded(() => this.#drafts.begin(this.#must, ready.published, ...this.#place(ready)))
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

  get #must(): Progress {
    if (!this.#progress) throw new Error('Expected an interview in progress.')
    return this.#progress
  }

  #place(ready: ReadyQuestionnaire): [part: number, parts: number] {
    const { part, parts } = partOf(ready, this.#must)
    return [part, parts]
  }

  /** Takes what stands on the page into the answers. */
  #take(): void {
    if (this.#screen.kind !== 'interview' || !this.#progress || this.#progress.at === checkStep) return
    const { interview, at } = this.#progress
    const { ready } = this.#screen
    const answers = readSection(ready, at, interview.answers, this.#form(), { on: interview.on })
    this.#progress = { ...this.#progress, interview: { ...interview, answers } }
  }

  /** After each answer: further questions appear, others go, and all of it is locked and kept. */
  #typed(): void {
    if (this.#screen.kind === 'start') return this.#sayCode()
    if (this.#screen.kind !== 'interview' || !this.#progress || this.#progress.at === checkStep) return
    this.#take()
    const list = document.getElementById('questions')
    const { ready } = this.#screen
    if (list) updateQuestions(list, drawingOf(ready, this.#must.interview, this.#t), this.#must.at)
    void this.#save()
  }

  /** Says as soon as a code is typed whether it is written right. */
  #sayCode(): void {
    const line = document.getElementById('researcher-typed')
    const written = String(this.#form().get('researcher') ?? '').replace(/[\s-]/g, '')
    if (!line) return
    const isRight = codeOf(written) !== null
    line.className = isRight ? 'typed' : 'typed wrong'
    line.textContent = written.length < 8 ? '' : this.#t(isRight ? 'start.codeRight' : 'start.codeWrong')
  }

  async #move(verb: string, name: string, entry: number): Promise<void> {
    if (this.#screen.kind !== 'interview' || !this.#progress) return
    const { ready } = this.#screen
    const before = this.#progress
    const wasAsked = askedIn(ready, before.interview, before.at)
    this.#take()
    const now = this.#must
    const { interview } = now
    let errors: readonly AnswerError[] = []
    if (verb === 'send') return this.#finish(ready)
    if (verb === 'back') this.#progress = { ...now, at: stepBefore(ready, now) ?? now.at, isReturning: false }
    if (verb === 'change')
      this.#progress = {
        ...now,
        at: stepsOf(ready, interview).find((step) => step === name) ?? now.at,
        isReturning: true,
      }
    if (verb === 'add' || verb === 'remove') {
      const answers =
        verb === 'add' ? withEntry(ready, interview.answers, name) : withoutEntry(interview.answers, name, entry)
      this.#progress = { ...now, interview: { ...interview, answers } }
    }
    if (verb === 'next' && now.at !== checkStep) {
      const on = onward(ready, now, wasAsked)
      if (on.kind === 'declined') return this.#declined()
      if (on.kind === 'go') this.#progress = { ...now, at: on.to, isReturning: on.isReturning }
      else errors = on.errors
    }
    await this.#save()
    this.#screen = { kind: 'interview', ready, errors }
    this.#draw(verb !== 'add' && verb !== 'remove')
    if (verb === 'add' || verb === 'remove') this.#focusEntry(name)
  }

  async #declined(): Promise<void> {
    await this.#drafts.delete(this.#must.interview.id)
    this.#progress = null
    this.#show({ kind: 'declined' })
  }

  /** Locks the finished interview for the research team; draft and key go in the same step. */
  async #finish(ready: ReadyQuestionnaire): Promise<void> {
    const { interview } = this.#must
    const { status, errors } = ready.compiled.validate(interview.answers, { on: interview.on })
    if (status === 'declined') return this.#declined()
    const key = this.#fetched?.data.intakeKey
    if (status !== 'complete' || !key) return this.#show({ kind: 'interview', ready, errors })
    await this.#saving
    const sealed = await sealSubmission(key, submissionOf(ready, interview, new Date().toISOString()))
    await this.#guarded(() => this.#drafts.finish(sealed))
    if (this.#isFull) return this.#draw()
    this.#progress = null
    await this.#look()
    this.#show({ kind: 'done', id: interview.id })
    await this.#sync()
    void this.#send()
  }

  /** One write at a time; the newest answers win. */
  #save(): Promise<void> {
    if (this.#screen.kind !== 'interview' || !this.#progress) return Promise.resolve()
    const { ready } = this.#screen
    const progress = this.#progress
    const place = this.#place(ready)
    this.#saving = this.#saving.then(() =>
      this.#progress?.interview.id === progress.interview.id
        ? this.#guarded(() => this.#drafts.save(progress, ...place))
        : undefined,
    )
    return this.#saving
  }

  /** Keeps the screen when the phone is full, and says what to do. */
  async #guarded(write: () => Promise<void>): Promise<void> {
    try {
      await write()
      if (this.#isFull) {
        this.#isFull = false
        document.getElementById('full')?.remove()
      }
      const saved = document.getElementById('saved')
      if (saved) saved.textContent = this.#t('app.saved')
    } catch (error) {
      this.#isFull = true
      const isEvicted = error instanceof Error && error.message === 'evicted'
      this.#warn(this.#t(isEvicted && !isFull(error) ? 'app.evicted' : 'app.full'))
    }
  }

  #warn(sentence: string): void {
    document.getElementById('full')?.remove()
    const [notice] = toDom(el('p', { class: 'notice', id: 'full', role: 'alert' }, sentence))
    if (notice) document.getElementById('main')?.prepend(notice)
  }

  async #askToPersist(): Promise<void> {
    this.#isPersistent = (await navigator.storage?.persist?.().catch(() => false)) ?? false
  }

  /** Asks the browser to send when the network is back, also with the page closed. Not every browser can. */
  async #sync(): Promise<void> {
    const registration = (await navigator.serviceWorker.getRegistration('/interview/')) as
      { sync?: { register(name: string): Promise<void> } } | undefined
    await registration?.sync?.register('outbox').catch(() => undefined)
  }

  async #send(): Promise<void> {
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
    if (this.#isSending || !this.#outbox.some(({ state }) => state === 'waiting')) return
    this.#isSending = true
    if (this.#screen.kind === 'home') this.#draw(false)
    const { sent, left } = await sendOutbox(this.#parts.database).catch(() => ({ sent: 0, left: 1 }))
    this.#isSending = false
    await this.#look()
    if (sent > 0) this.#notices = ['app.sent']
    this.#retryMs = sent > 0 || left === 0 ? 5_000 : Math.min(this.#retryMs * 2, 300_000)
    if (left > 0) this.#retry = setTimeout(() => void this.#send(), this.#retryMs)
    if (this.#screen.kind === 'home' || this.#screen.kind === 'done') this.#draw(false)
  }

  async #look(): Promise<void> {
    const { database } = this.#parts
    ;[this.#notes, this.#outbox] = await Promise.all([this.#drafts.notes(), database.all<Waiting>('outbox')])
    if (!wasCleared(this.#notes.length + this.#outbox.length)) noteKept(this.#notes.length + this.#outbox.length)
  }

  #show(screen: Screen): void {
    this.#screen = screen
    this.#draw()
    if (screen.kind !== 'home') this.#notices = []
  }

  #focusEntry(repeat: string): void {
    const entries = document.querySelectorAll<HTMLElement>(`[data-path="${repeat}"] .entry`)
    const last = entries[entries.length - 1]?.querySelector<HTMLElement>('input, select, textarea')
    ;(last ?? document.getElementById(`f-${repeat}`))?.focus()
  }

  /** Puts the screen on the page. `isNew` moves the focus to its title, or to what is wrong. */
  #draw(isNew = true): void {
    const language = this.#language
    const site = inLanguage(this.#fetched?.data.site ?? { en: 'USE-IT' }, language)
    const body = framed(
      {
        language,
        t: this.#t,
        review: this.#parts.words[language].review,
        site: { ...site, href: '/' },
        tongues: this.#languages.map((each) => ({ language: each, way: buttonTo(each, null) })),
      },
      this.#main(),
    )
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    document.title = this.#title()
    const { scrollY } = window
    document.body.replaceChildren(...toDom(body))
    const list = document.getElementById('questions')
    if (list && this.#screen.kind === 'interview') this.#markQuestions(list)
    if (this.#isFull) this.#warn(this.#t('app.full'))
    if (!isNew) return window.scrollTo(0, scrollY)
    window.scrollTo(0, 0)
    document.getElementById('errors')?.focus()
    if (!document.getElementById('errors')) document.getElementById('title')?.focus({ preventScroll: true })
  }

  /** The first drawing gives each question its mark too, so that it can stay when answers change. */
  #markQuestions(list: HTMLElement): void {
    if (this.#screen.kind !== 'interview') return
    const { ready, errors } = this.#screen
    list.replaceChildren()
    updateQuestions(list, drawingOf(ready, this.#must.interview, this.#t, errors), this.#must.at)
  }

  #title(): string {
    const heading = this.#screen.kind === 'done' ? this.#t('app.done') : this.#t('app.title')
    return `${heading} – ${inLanguage(this.#fetched?.data.site ?? { en: 'USE-IT' }, this.#language).text}`
  }

  #main(): Child {
    const t = this.#t
    const screen = this.#screen
    switch (screen.kind) {
      case 'home':
        return homeScreen({
          t,
          language: this.#language,
          ready: this.#ready,
          drafts: this.#notes,
          outbox: this.#outbox,
          researcher: this.#researcher,
          isOnline: navigator.onLine,
          isReady: this.#isReady,
          isPersistent: this.#isPersistent,
          isSending: this.#isSending,
          keyId: this.#fetched?.data.intakeKey.id ?? null,
          notices: this.#notices,
          deleting: this.#deleting,
          pages: this.#pages,
        })
      case 'start':
        return (
          this.#ready && [
            startForm({
              ready: this.#ready,
              language: this.#language,
              t,
              beginning: screen.beginning,
              faults: screen.faults,
              day: this.#today === null && dayField(t, screen.faults),
              isKeptOnDevice: true,
            }),
            el('p', {}, button('home', t('back'), 'go plain')),
          ]
        )
      case 'interview': {
        const progress = this.#must
        const drawing = drawingOf(screen.ready, progress.interview, t, screen.errors)
        const page = progress.at === checkStep ? checkPage({ drawing, progress }) : sectionPage({ drawing, progress })
        return [
          page,
          el(
            'p',
            { class: 'status-line' },
            button('later', t('app.later'), 'link'),
            el('span', { id: 'saved', role: 'status' }, t('app.saved')),
          ),
        ]
      }
      case 'done':
        return this.#done(screen.id)
      case 'declined':
        return [declinedPage(t), el('p', { class: 'ways' }, button('home', t('app.title'), 'go plain'))]
    }
  }

  #done(id: string): Child {
    const t = this.#t
    const isWaiting = this.#outbox.some(({ sealed }) => sealed.id === id)
    return [
      el(
        'div',
        { class: 'panel' },
        el('h1', { id: 'title', tabindex: '-1' }, t('app.done')),
        el('p', {}, t('done.reference'), el('br'), el('strong', { class: 'reference', dir: 'ltr' }, referenceOf(id))),
      ),
      el('p', { role: 'status' }, t(isWaiting ? 'app.doneText' : 'app.sent')),
      el('p', {}, t('done.nextText')),
      el(
        'div',
        { class: 'ways' },
        this.#ready && button('new', t('app.new'), 'go'),
        button('home', t('app.title'), 'go plain'),
      ),
    ]
  }

  get #pages(): string {
    const id = this.#ready?.definition.id
    return id === undefined ? `/${this.#language}/questionnaire/` : `/${this.#language}/questionnaire/${id}`
  }
}

/** A UUID of version 4, also where `randomUUID` is not there yet. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
