import type { Status } from '@use-it-cities/qualification-equivalency'
import { isFull } from '../interview/database.ts'
import { newId } from '../interview/new-id.ts'
import { el, type Child } from '../questionnaire/markup.ts'
import { ClientScreen } from './client-screen.ts'
import type { AllClients, ClientStore, OpenClient } from './clients/client-store.ts'
import { newClient, type Client } from './clients/client.ts'
import { bringIn } from './file/bring-in.ts'
import { fileText } from './file/coach-file.ts'
import { dayOn, GuideBook, type CoachData } from './guide/guide-book.ts'
import { warningsOf } from './guide/warnings-of.ts'
import { Idle } from './idle.ts'
import { Saving, type Kept } from './saving.ts'
import type { CoachDatabase } from './vault/coach-database.ts'
import { adviceOn } from './vault/normal-passphrase.ts'
import { Vault } from './vault/vault.ts'
import { isVaultHead } from './vault/vault-head.ts'
import { adviceFor, doorScreen, type DoorScreen } from './view/door-screen.ts'
import { clientCards, listScreen } from './view/list-screen.ts'
import { formData, listen, saveFile, sayKept, show, valueOf, write } from './view/page.ts'
import { say } from './words/coach-words.ts'

const none: AllClients = { clients: [], unreadable: [] }
const keptSentence: Readonly<Record<Kept, string>> = {
  kept: say('saved'),
  full: say('full'),
  'not-kept': say('notKept'),
  conflict: say('conflict', { mark: say('copyMark', { name: '' }).trim() }),
}

/** The coach view: a door with a passphrase, a list of clients, one client at a time. */
export class App {
  readonly #database: CoachDatabase
  readonly #vault: Vault
  readonly #idle = new Idle(() => void this.#do(() => this.#lock(true)))
  readonly #windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel('use-it-coach') : null
  #door: DoorScreen['kind'] = 'new'
  #store: ClientStore | null = null
  #all: AllClients = none
  #client: ClientScreen | null = null
  /** Chosen for an answer and kept nowhere but here, until the next lock. */
  readonly #statuses = new Map<string, Status>()
  #data: CoachData | null = null
  #notice: string | null = null
  #isWorking = false
  #isDeleting = false
  #isPersistent = false
  #isOffline = false
  /** One thing after the other: a button pressed twice finds what the first press has left. */
  #acting: Promise<void> = Promise.resolve()

  constructor(database: CoachDatabase) {
    this.#database = database
    this.#vault = new Vault(database)
  }

  async start(): Promise<void> {
    this.#door = await this.#vault.state()
    this.#isPersistent = (await navigator.storage?.persisted?.()) ?? false
    listen(
      (action) => void this.#do(() => this.#act(action)),
      (field, isDone) => this.#typed(field, isDone),
    )
    document.addEventListener('visibilitychange', () => document.hidden && void this.#client?.keep())
    this.#windows?.addEventListener('message', ({ data }) => void this.#do(() => this.#heard(data)))
    this.#draw(true)
  }

  /** The guide has come, or a newer one. */
  update(data: CoachData): void {
    this.#data = data
    if (this.#client) this.#client.useBook(this.#book)
    else if (this.#store) this.#refresh()
  }

  offlineReady(): void {
    this.#isOffline = true
    if (this.#store && !this.#client) write('status', this.#status())
  }

  get #book(): GuideBook | null {
    return this.#data && new GuideBook(this.#data, dayOn(this.#data, Date.now()).on)
  }

  #do(work: () => Promise<void>): Promise<void> {
    this.#acting = this.#acting.then(work).catch((error: unknown) => {
      this.#isWorking = false
      this.#notice = keptSentence[isFull(error) ? 'full' : 'not-kept']
      this.#draw(false)
    })
    return this.#acting
  }

  async #heard(message: unknown): Promise<void> {
    if (message === 'lock' && this.#store) return this.#lock(false, false)
    if (message === 'gone') location.reload()
    if (message === 'changed' && this.#store && !this.#client) return this.#refresh(await this.#store.all())
  }

  async #act(action: string): Promise<void> {
    const [verb = '', name = ''] = action.split(':')
    if (verb === 'begin' && this.#door === 'new') return this.#begin()
    if (verb === 'unlock') return this.#unlock()
    if (verb === 'erase-all') return this.#eraseAll()
    if (verb === 'delete-all' || (verb === 'keep' && !this.#client)) {
      this.#isDeleting = verb === 'delete-all'
      return this.#draw(false)
    }
    const store = this.#store
    if (!store) return
    if (verb === 'lock') return this.#lock(false)
    if (verb === 'add')
      return this.#open(store, { client: newClient(newId(), new Date().toISOString()), version: null })
    if (verb === 'open') {
      const found = this.#all.clients.find(({ client }) => client.id === name)
      return found ? this.#open(store, found) : undefined
    }
    if (verb === 'export') return this.#export(store)
    if (verb === 'import') return this.#import(store)
    if (verb === 'change') return this.#change()
    if (verb === 'list') {
      if (this.#client?.mayLeave() === false) return
      await this.#client?.keep()
      return this.#list(true)
    }
    if (verb === 'erase' && this.#client) {
      await store.delete(this.#client.id)
      this.#windows?.postMessage('changed')
      return this.#list(true)
    }
    return this.#client?.act(verb, name)
  }

  #typed(field: string, isDone: boolean): void {
    if (field === 'passphrase')
      write('advice', this.#door === 'new' || this.#store ? adviceFor(valueOf('passphrase')) : '')
    this.#client?.typed(field, isDone)
  }

  /** The passphrase typed twice, or null after saying what is wrong with it. */
  #newPassphrase(): string | null {
    const [passphrase, again] = [valueOf('passphrase'), valueOf('again')]
    const advice = adviceOn(passphrase)
    const isWeak = advice === 'short' || advice === 'repeated'
    const isSame = passphrase.normalize('NFKC') === again.normalize('NFKC')
    if (!isWeak && isSame) return passphrase
    this.#notice = isWeak ? adviceFor(passphrase) || say('adviceShort', { signs: 0, fewest: 12 }) : say('notSame')
    this.#draw(true)
    return null
  }

  async #begin(): Promise<void> {
    const passphrase = this.#newPassphrase()
    if (passphrase === null) return
    write('working', say('working'))
    const store = await this.#vault.begin(passphrase)
    this.#isPersistent = (await navigator.storage?.persist?.().catch(() => false)) ?? false
    if (store) return this.#enter(store)
    this.#door = 'locked'
    this.#notice = say('otherWindow')
    this.#draw(true)
  }

  async #unlock(): Promise<void> {
    const passphrase = valueOf('passphrase')
    write('working', say('working'))
    const unlocked = await this.#vault.unlock(passphrase, Date.now)
    if (unlocked.kind === 'open') return this.#enter(unlocked.store)
    if (unlocked.kind === 'broken') this.#door = 'broken'
    this.#notice =
      unlocked.kind === 'wait'
        ? say('wait', { seconds: Math.ceil(unlocked.ms / 1000) })
        : unlocked.kind === 'wrong'
          ? say('wrong')
          : null
    this.#draw(false)
    document.getElementById('passphrase')?.focus()
  }

  async #enter(store: ClientStore): Promise<void> {
    this.#store = store
    this.#door = 'locked'
    this.#notice = null
    this.#idle.start()
    await this.#list(true)
  }

  /** Forgets the key, the clients and what was chosen for an answer, in memory and on the page. */
  async #lock(isIdle: boolean, isTold = true): Promise<void> {
    const kept = (await this.#client?.keep()) ?? 'kept'
    this.#idle.stop()
    this.#client = null
    this.#store = null
    this.#all = none
    this.#statuses.clear()
    this.#isDeleting = false
    const isSafe = kept === 'kept' || kept === 'conflict'
    this.#notice = isIdle || !isSafe ? say(isSafe ? 'lockedIdle' : 'lockedIdleUnsaved') : null
    if (isTold) this.#windows?.postMessage('lock')
    this.#draw(true)
  }

  async #list(isNew: boolean): Promise<void> {
    this.#client = null
    if (this.#store) this.#all = await this.#store.all()
    this.#draw(isNew)
    this.#notice = null
  }

  async #open(store: ClientStore, open: OpenClient): Promise<void> {
    this.#notice = null
    this.#client = new ClientScreen({
      saving: new Saving(store, open),
      isNew: open.version === null,
      book: this.#book,
      statuses: this.#statuses,
      afterSaving: (kept) => {
        sayKept(keptSentence[kept], kept !== 'kept')
        this.#windows?.postMessage('changed')
      },
      bar: () => this.#status(),
    })
    this.#client.draw(true)
  }

  async #export(store: ClientStore): Promise<void> {
    const head = await this.#database.head()
    if (!isVaultHead(head)) return
    const text = await fileText(head, await store.kept(), store.key)
    saveFile(`clients-${new Date().toISOString().slice(0, 10)}.use-it-coach`, text)
  }

  async #import(store: ClientStore): Promise<void> {
    const given = formData('import')?.get('file')
    const file = given instanceof File && given.size > 0 ? given : null
    write('import-fault', null)
    write('working', say('working'))
    const result = file ? await bringIn(file, valueOf('file-passphrase'), store, Date.now()) : 'none'
    if (typeof result === 'string') {
      write('working', null)
      return write('import-fault', el('p', { class: 'notice' }, say(`import.${result}`)))
    }
    const { added, updated, both, same } = result
    this.#notice = say('importDone', { added, updated, both, same })
    this.#windows?.postMessage('changed')
    await this.#list(true)
  }

  async #change(): Promise<void> {
    const old = valueOf('old-passphrase')
    const passphrase = this.#newPassphrase()
    if (passphrase === null) return
    write('working', say('working'))
    this.#notice = say((await this.#vault.change(old, passphrase)) ? 'passphraseChanged' : 'wrong')
    this.#draw(true)
  }

  async #eraseAll(): Promise<void> {
    await this.#database.deleteAll()
    this.#windows?.postMessage('gone')
    this.#door = 'new'
    this.#client = null
    await this.#lock(false, false)
    this.#notice = say('gone')
    this.#draw(true)
  }

  #status(): Child {
    const data = this.#data
    const isWrong = data && dayOn(data, Date.now()).isClockWrong
    return [
      isWrong && el('p', { class: 'notice', role: 'alert' }, say('clockWrong')),
      data === null && el('p', { class: 'notice' }, say('noFacts')),
      this.#isOffline && el('p', { class: 'hint' }, say('offlineReady')),
    ]
  }

  #warnings(client: Client): readonly string[] {
    const book = this.#book
    return book ? warningsOf(client, book.profession(client.profession), book.on) : []
  }

  #draw(isNew: boolean): void {
    const notice = this.#notice
    if (this.#client) return this.#client.draw(isNew)
    const [isWorking, isDeleting] = [this.#isWorking, this.#isDeleting]
    if (!this.#store) return show(doorScreen({ kind: this.#door, notice, isWorking, isDeleting }), isNew)
    const [status, isPersistent] = [this.#status(), this.#isPersistent]
    show(listScreen({ ...this.#cards(), notice, status, isPersistent, isDeleting, isWorking }), isNew)
  }

  /** The list with new facts or new clients; what is open or half filled in below it stays as it is. */
  #refresh(all = this.#all): void {
    this.#all = all
    write('status', this.#status())
    write('clients', clientCards(this.#cards()))
  }

  #cards() {
    const labels = new Map(this.#data?.index.professions.map(({ id, label }) => [id, label]))
    return {
      all: this.#all,
      professionCalled: (id: string) => labels.get(id) ?? id,
      warningsOf: (client: Client) => this.#warnings(client),
    }
  }
}
