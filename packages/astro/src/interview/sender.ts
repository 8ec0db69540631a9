import type { Database } from './database.ts'
import { sendOutbox } from './outbox.ts'

const [firstWaitMs, longestWaitMs] = [5_000, 300_000]

/** Sends what waits, again and again at growing intervals, until nothing is left. */
export class Sender {
  readonly #database: Database
  readonly #onChange: (sent: number) => void
  #waitMs = firstWaitMs
  #timer: ReturnType<typeof setTimeout> | null = null
  #isSending = false

  /** `onChange` is called when sending begins (with 0) and when it has ended. */
  constructor(database: Database, onChange: (sent: number) => void) {
    this.#database = database
    this.#onChange = onChange
  }

  get isSending(): boolean {
    return this.#isSending
  }

  async send(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#isSending) return
    this.#isSending = true
    this.#onChange(0)
    const { sent, left } = await sendOutbox(this.#database).catch(() => ({ sent: 0, left: 1 }))
    this.#isSending = false
    this.#waitMs = sent > 0 || left === 0 ? firstWaitMs : Math.min(this.#waitMs * 2, longestWaitMs)
    if (left > 0) this.#timer = setTimeout(() => void this.send(), this.#waitMs)
    this.#onChange(sent)
  }

  /** Asks the browser to send when the network is back, also with the page closed. Not every browser can. */
  async askBrowser(): Promise<void> {
    const registration = (await navigator.serviceWorker.getRegistration('/interview/')) as
      { sync?: { register(name: string): Promise<void> } } | undefined
    await registration?.sync?.register('outbox').catch(() => undefined)
  }
}
