import type { Catalogue } from '@use-it-cities/assessment'
import { localDateIn } from '@use-it-cities/core'
import { formData, show, valueOf, write } from '../../coach/view/page.ts'
import { isFull } from '../../interview/database.ts'
import { newId } from '../../interview/new-id.ts'
import { CheckView } from './check-view.ts'
import { bringIn, needsAsking, offer } from './file/bring-in.ts'
import type { Fitted } from './file/fit-file.ts'
import { keptFrom } from './model/kept-from.ts'
import type { Kept } from './model/kept.ts'
import type { CatalogueList } from './model/data.ts'
import type { AssessDatabase } from './store/assess-database.ts'
import { Saving } from './store/saving.ts'
import { checkCards, homeScreen, homeStatus, type HomeScreen } from './view/home-screen.ts'
import { listen } from './view/listen.ts'
import { newScreen, sidePart } from './view/new-screen.ts'
import type { Pen } from './view/parts.ts'

export interface AppParts extends Pen {
  readonly database: AssessDatabase
  readonly isUnreviewed: boolean
  readonly list: () => CatalogueList | null
  readonly catalogueOf: (id: string) => Promise<Catalogue | null>
}

/** The address after `#` says which screen: nothing of it goes to the site. */
export class App {
  readonly #parts: AppParts
  readonly #windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel('use-it-assess') : null
  #all: readonly Kept[] = []
  #open: CheckView | null = null
  #deleting: string | null = null
  #offered: Fitted | null = null
  #isOffline = false
  #isPersistent = false
  /** One thing after the other: a button pressed twice finds what the first press has left. */
  #acting: Promise<void> = Promise.resolve()

  constructor(parts: AppParts) {
    this.#parts = parts
  }

  async start(): Promise<void> {
    this.#isPersistent = (await navigator.storage?.persisted?.().catch(() => false)) ?? false
    listen({
      pressed: (action) => void this.#do(() => this.#act(action)),
      typed: (field, isDone) => this.#typed(field, isDone),
    })
    addEventListener('hashchange', () => void this.#do(() => this.#go()))
    addEventListener('pagehide', () => void this.#open?.keep())
    document.addEventListener('visibilitychange', () => document.hidden && void this.#open?.keep())
    this.#windows?.addEventListener('message', ({ data }) => void this.#do(() => this.#heard(data)))
    await this.#do(() => this.#go(false))
  }

  offlineReady(): void {
    this.#isOffline = true
    write('status', homeStatus({ say: this.#parts.say, isOffline: true }))
  }

  #do(work: () => Promise<void>): Promise<void> {
    this.#acting = this.#acting.then(work).catch((error: unknown) => {
      const { say } = this.#parts
      const sentence = say(isFull(error) ? 'full' : 'notSaved')
      for (const place of ['load-said', 'join-said', 'kept', 'assessor-fault', 'status']) {
        if (!document.getElementById(place)) continue
        write(place, sentence)
        break
      }
    })
    return this.#acting
  }

  async #go(isNew = true): Promise<void> {
    await this.#open?.keep()
    const [verb = '', id = '', ...rest] = decodeURIComponent(location.hash.slice(1)).split('/')
    if (verb === 'new') return this.#new(id, rest[0] ?? null, isNew)
    if (verb === 'a') {
      const isOpen = this.#open?.id === id
      const view = isOpen ? this.#open : await this.#openCheck(id)
      if (isOpen) view?.catchUp(await this.#parts.database.get(id))
      this.#open = view
      if (view) return view.draw(rest[0] ?? '', rest.slice(1).join('/'), isNew)
    }
    this.#open = null
    return this.#drawHome(isNew)
  }

  async #openCheck(id: string): Promise<CheckView | null> {
    const { database, catalogueOf, say, language } = this.#parts
    const kept = await database.get(id)
    const catalogue = kept && (await catalogueOf(kept.catalogue))
    if (!kept || !catalogue) return null
    const saving = new Saving(database, kept, (name) => say('copyOf', { name }).slice(0, 300))
    const changed = (which: string) => this.#windows?.postMessage(which)
    return new CheckView({ say, language, saving, catalogue, changed, catalogueOf })
  }

  async #drawHome(isNew: boolean): Promise<void> {
    this.#all = await this.#parts.database.all()
    show(homeScreen(this.#home), isNew)
  }

  get #home(): HomeScreen {
    const { say, language, isUnreviewed, list } = this.#parts
    return {
      say,
      language,
      isUnreviewed,
      all: this.#all,
      catalogues: list()?.catalogues ?? [],
      deleting: this.#deleting,
      isOffline: this.#isOffline,
      isPersistent: this.#isPersistent,
    }
  }

  #new(id: string, profile: string | null, isNew: boolean): Promise<void> {
    const { say, language, list } = this.#parts
    const catalogue = list()?.catalogues.find((each) => each.id === id)
    if (!catalogue) return this.#drawHome(isNew)
    this.#open = null
    const code = `a-${newId().slice(0, 4)}`
    show(newScreen({ say, language, catalogue, profile, today: this.#today, code }), isNew)
    return Promise.resolve()
  }

  get #today(): string {
    return localDateIn(this.#parts.list()?.timeZone ?? 'UTC', new Date())
  }

  async #heard(message: unknown): Promise<void> {
    if (typeof message === 'string' && message === this.#open?.id)
      return this.#open.refresh(await this.#parts.database.get(message))
    if (!this.#open && location.hash.length < 2) await this.#refresh()
  }

  /** The checks alone; the file that is being chosen below them stays. */
  async #refresh(): Promise<void> {
    this.#all = await this.#parts.database.all()
    write('checks', checkCards(this.#home))
  }

  #typed(field: HTMLElement, isDone: boolean): void {
    if (field instanceof HTMLInputElement && field.name === 'profile') {
      const id = decodeURIComponent(location.hash.slice(1)).split('/')[1]
      const profile = this.#parts
        .list()
        ?.catalogues.find((each) => each.id === id)
        ?.profiles.find((each) => (each.id ?? '') === field.value)
      if (isDone) write('sides', sidePart(this.#parts, profile?.sides ?? []))
    }
    this.#open?.typed(field, isDone)
  }

  async #act(action: string): Promise<void> {
    const [verb = '', ...rest] = action.split(':')
    const id = rest.join(':')
    if (verb === 'begin') return this.#begin()
    if (verb === 'load') return this.#load()
    if (verb === 'use' && id === 'load') return this.#use()
    if (verb === 'stop' && id === 'load') return write('load-said', null)
    if (verb === 'delete' || verb === 'keep') {
      this.#deleting = verb === 'delete' ? id : null
      write('checks', checkCards(this.#home))
      document
        .querySelector<HTMLElement>(this.#deleting === null ? '#checks a' : '#checks button[value="keep"]')
        ?.focus()
      return
    }
    if (verb === 'erase') {
      await this.#parts.database.delete(id)
      this.#windows?.postMessage(id)
      this.#deleting = null
      await this.#refresh()
      return document.getElementById('title')?.focus()
    }
    return this.#open?.act(verb, rest)
  }

  async #begin(): Promise<void> {
    const { say, list, catalogueOf } = this.#parts
    const form = formData('begin')
    const [, id] = decodeURIComponent(location.hash.slice(1)).split('/')
    const entry = list()?.catalogues.find((each) => each.id === id)
    const profile = entry?.profiles.find((each) => (each.id ?? '') === form?.get('profile'))
    if (!form || !entry) return
    const sides = profile?.sides ?? []
    const kind = sides.length > 1 ? form.get('kind') : (sides[0] ?? null)
    const isKind = kind === 'council' || kind === 'organisation' || kind === null
    const [name, on, assessor] = [valueOf('name').trim(), valueOf('on'), valueOf('assessor').trim()]
    const faults = [
      ['kind', sides.length > 1 && kind === null ? say('fault.kind') : ''],
      ['name', name === '' ? say('fault.name') : ''],
      ['on', on === '' ? say('fault.day') : ''],
      ['assessor', assessor === '' ? say('fault.assessor') : ''],
    ] as const
    for (const [place, sentence] of faults) write(`${place}-fault`, sentence)
    const wrong = faults.find(([, sentence]) => sentence !== '')?.[0]
    if (wrong !== undefined)
      return (document.getElementById(wrong) ?? document.querySelector<HTMLElement>(`input[name="${wrong}"]`))?.focus()
    const catalogue = await catalogueOf(entry.id)
    if (!catalogue || !isKind) return write('assessor-fault', say('noData'))
    await this.#add({
      ...keptFrom(
        {
          catalogue: catalogue.id,
          version: catalogue.version,
          ...(profile && profile.id !== null && { profile: profile.id }),
          on: on as Kept['on'],
          body: { name, ...(kind !== null && { kind }) },
          assessors: [{ id: assessor, answers: {} }],
        },
        newId(),
        new Date().toISOString(),
      ),
    })
  }

  async #add(kept: Kept): Promise<void> {
    await this.#parts.database.add(kept)
    this.#isPersistent = (await navigator.storage?.persist?.().catch(() => false)) ?? false
    this.#windows?.postMessage(kept.id)
    location.hash = `#a/${kept.id}`
  }

  async #load(): Promise<void> {
    const form = formData('load')
    const read = form && (await bringIn(form, this.#parts, this.#parts.catalogueOf))
    if (!read) return
    if (!read.ok) return write('load-said', read.sentence)
    this.#offered = read.fitted
    if (needsAsking(read.fitted)) return write('load-said', offer(this.#parts, read.fitted, 'load'))
    return this.#use()
  }

  async #use(): Promise<void> {
    const fitted = this.#offered
    this.#offered = null
    if (fitted) await this.#add(keptFrom(fitted.file, newId(), new Date().toISOString()))
  }
}
