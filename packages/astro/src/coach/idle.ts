export const idleMs = 10 * 60_000

/** Calls once when nothing was done for ten minutes, also when the device slept meanwhile. */
export class Idle {
  readonly #onIdle: () => void
  #lastAt = 0
  #timer: ReturnType<typeof setInterval> | null = null

  constructor(onIdle: () => void) {
    this.#onIdle = onIdle
    for (const name of ['keydown', 'pointerdown', 'input', 'scroll'])
      document.addEventListener(name, () => this.#seen(), { passive: true, capture: true })
    document.addEventListener('visibilitychange', () => this.#look())
  }

  start(): void {
    this.stop()
    this.#lastAt = Date.now()
    this.#timer = setInterval(() => this.#look(), 5_000)
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  #seen(): void {
    // The first touch after a long sleep comes before any look: it locks, and does not count as being there.
    this.#look()
    if (this.#timer !== null) this.#lastAt = Date.now()
  }

  /** A clock that was put back begins the ten minutes anew and never makes them longer. */
  #look(): void {
    if (this.#timer === null) return
    const gone = Date.now() - this.#lastAt
    if (gone < 0) this.#lastAt = Date.now()
    if (gone < idleMs) return
    this.stop()
    this.#onIdle()
  }
}
