import { localDateIn, type LocalDate } from '@use-it-cities/core'
import type { Status } from '@use-it-cities/qualification-equivalency'
import { el, type Child } from '../questionnaire/markup.ts'
import { statusIn, takenFrom } from './clients/taken-from.ts'
import type { Client } from './clients/client.ts'
import { seenNow } from './guide/changed-facts.ts'
import type { GuideBook } from './guide/guide-book.ts'
import type { Kept, Saving } from './saving.ts'
import { detailsForm, faultId, faultOf, notesFault } from './view/details-screen.ts'
import { button } from './view/fields.ts'
import { formData, sayKept, show, valueOf, write } from './view/page.ts'
import { nextFor, sheetForm, sheetNodes, type SheetScreen } from './view/sheet-screen.ts'
import { minorFrom } from './view/step-nodes.ts'
import { say } from './words/coach-words.ts'

export interface ClientScreenParts {
  readonly saving: Saving
  readonly isNew: boolean
  readonly book: GuideBook | null
  /** The status chosen for each client, until the next lock. */
  readonly statuses: Map<string, Status>
  readonly afterSaving: (kept: Kept) => void
  /** What is said above each screen. */
  readonly bar: () => Child
}

const mostEntries = 60

/** One client: the sheet, the details, or the sheet for paper. Every change is kept as soon as it is made. */
export class ClientScreen {
  readonly #parts: ClientScreenParts
  #book: GuideBook | null
  #tab: 'sheet' | 'details' | 'print'
  #isDeleting = false
  /** Nothing is kept of a new client before something is written. */
  #isKept: boolean

  constructor(parts: ClientScreenParts) {
    this.#parts = parts
    this.#book = parts.book
    this.#tab = parts.isNew || parts.saving.client.profession === '' ? 'details' : 'sheet'
    this.#isKept = !parts.isNew
    this.#beginLooking()
  }

  get id(): string {
    return this.#client.id
  }

  get #client(): Client {
    return this.#parts.saving.client
  }

  /** Facts that come while somebody types wait for the next screen. */
  useBook(book: GuideBook | null): void {
    const isFirst = this.#book === null
    this.#book = book
    if (isFirst && this.#tab !== 'details') this.draw(false)
  }

  /** False, with a sentence beside them, while notes stand on the page that are longer than what is kept. */
  mayLeave(): boolean {
    const fault = notesFault(valueOf('notes'))
    write('notes-fault', fault)
    if (fault !== '') document.getElementById('notes')?.focus()
    return fault === ''
  }

  async act(verb: string, name: string): Promise<void> {
    if (!this.mayLeave()) return
    const client = this.#taken()
    switch (verb) {
      case 'sheet':
      case 'details':
      case 'print':
        await this.#save(client)
        this.#tab = verb
        this.#beginLooking()
        return this.draw(true)
      case 'paper':
        return window.print()
      case 'delete':
      case 'keep':
        this.#isDeleting = verb === 'delete'
        return this.draw(false)
      case 'seen': {
        const profession = this.#book?.profession(client.profession)
        if (this.#book && profession) await this.#save({ ...client, seen: seenNow(profession, this.#book.on) })
        return this.draw(true)
      }
      case 'choose':
        await this.#save({ ...client, profession: name, seen: null })
        return this.draw(false)
      default:
        return this.#changeEntries(verb, Number(name), client)
    }
  }

  async #changeEntries(verb: string, at: number, client: Client): Promise<void> {
    const blank = { listening: '', reading: '', writing: '', speaking: '', overall: '', on: null }
    const { english, checks } = client
    if (verb === 'add-english' && english.length < mostEntries)
      await this.#save({ ...client, english: [...english, { test: 'ielts', ...blank }] })
    else if (verb === 'remove-english')
      await this.#save({ ...client, english: english.filter((_each, is) => is !== at) })
    else if (verb === 'add-check' && checks.length < mostEntries)
      await this.#save({ ...client, checks: [...checks, { what: '', on: null }] })
    else if (verb === 'remove-check') await this.#save({ ...client, checks: checks.filter((_each, is) => is !== at) })
    else {
      await this.#save(client)
      return
    }
    this.draw(false)
    if (verb === 'add-english') document.getElementById(`english ${english.length} listening`)?.focus()
    if (verb === 'add-check') document.getElementById(`check ${checks.length} what`)?.focus()
  }

  typed(field: string, isDone: boolean): void {
    if (field === 'find') void this.#find(valueOf('find'))
    else if (isDone) void this.keep()
    if (field === 'notes') write('notes-fault', notesFault(valueOf('notes')))
  }

  /** Keeps what stands on the page, if anything differs. */
  async keep(): Promise<Kept> {
    const client = this.#taken()
    return JSON.stringify(client) === JSON.stringify(this.#client) ? 'kept' : this.#save(client)
  }

  async #save(client: Client): Promise<Kept> {
    if (!this.#isKept && JSON.stringify(client) === JSON.stringify(this.#client)) return 'kept'
    this.#isKept = true
    const kept = await this.#parts.saving.save(client)
    this.#parts.afterSaving(kept)
    this.#redrawParts(kept)
    return kept
  }

  /** After a change: what is next, and what is wrong with a field. Nothing moves under a finger. */
  #redrawParts(kept: Kept): void {
    const sheet = this.#sheet
    if (sheet && this.#tab === 'sheet') write('next', nextFor(sheet))
    const { english } = this.#client
    if (this.#tab === 'details') english.forEach((each, at) => write(faultId(at), faultOf(each, this.#today)))
    const form = formData('client')
    const isBad = [...(form ?? [])].some(
      ([name, value]) => name.startsWith('paid ') && minorFrom(String(value)) === undefined,
    )
    if (kept === 'kept' && isBad) sayKept(say('badAmount'), true)
  }

  get #today(): LocalDate {
    return this.#book?.on ?? localDateIn('UTC', new Date())
  }

  get #sheet(): SheetScreen | null {
    const client = this.#client
    const book = this.#book
    const profession = book?.profession(client.profession)
    return book && profession
      ? { client, status: this.#status, book, profession, isPrint: this.#tab === 'print' }
      : null
  }

  #taken(): Client {
    const form = formData('client')
    if (!form) return this.#client
    if (form.has('nation')) {
      const status = statusIn(form)
      if (status) this.#parts.statuses.set(this.id, status)
      else this.#parts.statuses.delete(this.id)
    }
    return takenFrom(form, this.#client)
  }

  get #status(): Status | null {
    return this.#client.status ?? this.#parts.statuses.get(this.id) ?? null
  }

  /** What a coach sees the first time is what later changes are measured by. */
  #beginLooking(): void {
    const { profession: id, seen } = this.#client
    const profession = this.#book?.profession(id)
    if (this.#book && profession && seen === null && this.#tab === 'sheet')
      void this.#save({ ...this.#client, seen: seenNow(profession, this.#book.on) })
  }

  async #find(typed: string): Promise<void> {
    const { findProfession } = await import('./profession-search.ts')
    if (valueOf('find') !== typed) return
    const found = typed.trim() === '' ? [] : findProfession(typed, { limit: 5 })
    const labels = new Map(this.#book?.index.professions.map(({ id, label }) => [id, label]))
    write(
      'found',
      typed.trim() === ''
        ? ''
        : found.length > 0
          ? say('professionFound', { count: found.length })
          : say('professionNone'),
    )
    write(
      'found-list',
      found.map(({ profession }) => button(`choose:${profession}`, labels.get(profession) ?? profession)),
    )
  }

  draw(isNew: boolean): void {
    const client = this.#client
    const book = this.#book
    const name = client.name.trim() || say('noName')
    const tab = (id: 'sheet' | 'details' | 'print') =>
      el(
        'button',
        {
          type: 'button',
          class: 'go plain small',
          name: 'do',
          value: id,
          'aria-current': this.#tab === id ? 'page' : null,
        },
        say(id),
      )
    const sheet = this.#sheet
    show(
      [
        el('p', { class: 'ways no-print' }, button('list', say('backToList')), button('lock', say('lock'))),
        el('h1', { id: 'title', tabindex: '-1' }, el('bdi', {}, name)),
        el('div', { class: 'no-print' }, this.#parts.bar()),
        el('nav', { class: 'ways no-print', 'aria-label': name }, tab('sheet'), tab('details'), tab('print')),
        el('p', { id: 'kept', class: 'hint no-print', role: 'status' }),
        this.#tab === 'details'
          ? detailsForm({ client, status: this.#status, book, today: this.#today, isDeleting: this.#isDeleting })
          : !sheet
            ? el(
                'p',
                { class: 'notice' },
                say(client.profession === '' ? 'nextChoose' : book ? 'professionUnknown' : 'noFacts'),
              )
            : this.#tab === 'print'
              ? [el('p', { class: 'no-print' }, button('paper', say('print'), 'go')), sheetNodes(sheet)]
              : sheetForm(sheet),
      ],
      isNew,
    )
  }
}
