/**
 * Runs one task after another, and hands in no more than `most` at a time. The compiler of papers holds up everything else
 * while it works, so that readers of pages come in between.
 */
export class OneAtATime {
  readonly #most: number
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(most: number) {
    this.#most = most
  }

  get isFull(): boolean {
    return this.#waiting >= this.#most
  }

  /** Null when too many wait already. */
  run<Answer>(task: () => Promise<Answer>): Promise<Answer> | null {
    if (this.isFull) return null
    this.#waiting += 1
    const mine = this.#last.then(() => new Promise<void>((resolve) => setImmediate(resolve))).then(task)
    this.#last = mine.then(
      () => (this.#waiting -= 1),
      () => (this.#waiting -= 1),
    )
    return mine
  }
}
