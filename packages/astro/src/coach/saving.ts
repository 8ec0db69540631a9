import { isFull } from '../interview/database.ts'
import { newId } from '../interview/new-id.ts'
import type { ClientStore, OpenClient } from './clients/client-store.ts'
import type { Client } from './clients/client.ts'
import { OtherWindowError } from './vault/coach-database.ts'
import { say } from './words/coach-words.ts'

export type Kept = 'kept' | 'full' | 'not-kept' | 'conflict'

/** Writes one client after another's change, never two at once, and always the newest state. */
export class Saving {
  readonly #store: ClientStore
  #open: OpenClient
  #running: Promise<Kept> | null = null
  #isDirty = false

  constructor(store: ClientStore, open: OpenClient) {
    this.#store = store
    this.#open = open
  }

  get client(): Client {
    return this.#open.client
  }

  /** Takes a change and keeps it. Resolves when everything so far is on the disk, or cannot be. */
  save(client: Client): Promise<Kept> {
    this.#open = { ...this.#open, client: { ...client, id: this.client.id, updatedAt: new Date().toISOString() } }
    this.#isDirty = true
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #run(): Promise<Kept> {
    let kept: Kept = 'kept'
    while (this.#isDirty) {
      this.#isDirty = false
      const written = await this.#write()
      if (written === 'full' || written === 'not-kept') return written
      if (written === 'conflict') kept = 'conflict'
    }
    return kept
  }

  async #write(): Promise<Kept> {
    const writing = this.#open
    try {
      const [saved] = await this.#store.save([writing])
      this.#open = { client: this.client, version: saved?.version ?? writing.version }
      return 'kept'
    } catch (error) {
      if (!(error instanceof OtherWindowError)) return isFull(error) ? 'full' : 'not-kept'
    }
    // What the other window wrote stays; this one goes on as a client of its own.
    const { client } = this.#open
    this.#open = {
      client: { ...client, id: newId(), name: say('copyMark', { name: client.name }).slice(0, 300) },
      version: null,
    }
    return (await this.#write()) === 'kept' ? 'conflict' : 'not-kept'
  }
}
