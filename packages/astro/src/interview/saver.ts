import type { Progress } from '../questionnaire/interview.ts'
import { partOf } from '../questionnaire/flow/next-step.ts'
import type { ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import type { Drafts } from './drafts.ts'
import { isFull } from './database.ts'

/** What came of keeping something on this phone. */
export type Kept = 'kept' | 'full' | 'evicted'

/** Writes drafts one after the other, the newest last, and says what came of it. */
export class Saver {
  readonly #drafts: Drafts
  readonly #onResult: (kept: Kept) => void
  #last: Promise<Kept> = Promise.resolve('kept')
  #pending = 0

  constructor(drafts: Drafts, onResult: (kept: Kept) => void) {
    this.#drafts = drafts
    this.#onResult = onResult
  }

  /** True while something is not on the disk yet. */
  get isBusy(): boolean {
    return this.#pending > 0
  }

  save(progress: Progress, ready: ReadyQuestionnaire): Promise<Kept> {
    return this.write(() => this.#drafts.save(progress, ready.published, partOf(ready, progress)))
  }

  /** What cannot be kept stays on the screen; the caller goes on only with `kept`. */
  write(change: () => Promise<void>): Promise<Kept> {
    this.#pending += 1
    this.#last = this.#last.then(change).then(
      () => 'kept' as const,
      (error: unknown) =>
        error instanceof Error && error.message === 'evicted' && !isFull(error) ? 'evicted' : 'full',
    )
    return this.#last.then((kept) => {
      this.#pending -= 1
      this.#onResult(kept)
      return kept
    })
  }
}
