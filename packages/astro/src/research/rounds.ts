export interface RoundsSettings {
  /** True when nothing is left to do. */
  readonly round: () => Promise<boolean>
  /** Hears the name of an error that a round threw. */
  readonly onBroken: (name: string) => void
  /** Milliseconds before the first further try, and the longest wait. */
  readonly firstWaitMs?: number | undefined
  readonly longestWaitMs?: number | undefined
}

/** Goes over what waits, one round at a time, and comes back later and later while something is left. */
export class Rounds {
  readonly #settings: RoundsSettings
  readonly #firstWaitMs: number
  readonly #longestWaitMs: number
  #running: Promise<void> | null = null
  #isAskedAgain = false
  #waitMs: number
  #timer: NodeJS.Timeout | null = null
  #isStopped = false

  constructor(settings: RoundsSettings) {
    this.#settings = settings
    this.#firstWaitMs = settings.firstWaitMs ?? 5_000
    this.#longestWaitMs = settings.longestWaitMs ?? 300_000
    this.#waitMs = this.#firstWaitMs
  }

  get isStopped(): boolean {
    return this.#isStopped
  }

  /** Tries now; what is running already is followed by one more round. */
  kick(): void {
    if (this.#isStopped) return
    if (this.#running) {
      this.#isAskedAgain = true
      return
    }
    if (this.#timer) clearTimeout(this.#timer)
    this.#running = this.#settings
      .round()
      .catch((error: unknown) => {
        this.#settings.onBroken(error instanceof Error ? error.name : '')
        return false
      })
      .then((isDone) => this.#after(isDone))
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  #after(isDone: boolean): void {
    this.#running = null
    if (this.#isStopped) return
    if (this.#isAskedAgain && isDone) {
      this.#isAskedAgain = false
      return this.kick()
    }
    this.#isAskedAgain = false
    if (isDone) {
      this.#waitMs = this.#firstWaitMs
      return
    }
    // Not all sites of a city should come back in the same moment after the CMS was down.
    this.#timer = setTimeout(() => this.kick(), this.#waitMs * (0.75 + Math.random() / 2))
    this.#timer.unref()
    this.#waitMs = Math.min(this.#waitMs * 2, this.#longestWaitMs)
  }
}
