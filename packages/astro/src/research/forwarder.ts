import { z } from 'zod'
import { callCms, type CmsAddress, type CmsAnswer } from './call-cms.ts'
import type { Inbox } from './inbox.ts'

export interface ForwarderSettings {
  readonly inbox: Inbox
  readonly cms: CmsAddress
  readonly log: (line: string) => void
  /** Milliseconds before the first further try, and the longest wait. */
  readonly firstWaitMs?: number
  readonly longestWaitMs?: number
}

const answerSchema = z.object({ id: z.string(), outcome: z.enum(['stored', 'already-stored', 'kept-aside']) })

/** Passes sealed interviews on to the CMS, and deletes each when the CMS says that it has it: never before. */
export class Forwarder {
  readonly #settings: Required<ForwarderSettings>
  #running: Promise<void> | null = null
  #isAskedAgain = false
  #waitMs: number
  #timer: NodeJS.Timeout | null = null
  #isStopped = false

  constructor({ firstWaitMs = 5_000, longestWaitMs = 300_000, ...settings }: ForwarderSettings) {
    this.#settings = { ...settings, firstWaitMs, longestWaitMs }
    this.#waitMs = firstWaitMs
  }

  /** Tries now; what is running already is followed by one more round. */
  kick(): void {
    if (this.#isStopped) return
    if (this.#running) {
      this.#isAskedAgain = true
      return
    }
    if (this.#timer) clearTimeout(this.#timer)
    this.#running = this.#round()
      .catch((error: unknown) => {
        this.#settings.log(`inbox not read code=disk ${error instanceof Error ? error.name : ''}`)
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
      this.#waitMs = this.#settings.firstWaitMs
      return
    }
    // Not all sites of a city should come back in the same moment after the CMS was down.
    this.#timer = setTimeout(() => this.kick(), this.#waitMs * (0.75 + Math.random() / 2))
    this.#timer.unref()
    this.#waitMs = Math.min(this.#waitMs * 2, this.#settings.longestWaitMs)
  }

  /** True when nothing is left to pass on. */
  async #round(): Promise<boolean> {
    const { inbox, cms, log } = this.#settings
    let left = 0
    for (const id of await inbox.waiting()) {
      if (this.#isStopped) return false
      const sealed = await inbox.read(id)
      if (!sealed) continue
      const answer = await callCms(cms, '/intake', { sealed })
      if (isAcknowledged(answer, id)) {
        await inbox.remove(id)
        continue
      }
      left += 1
      log(
        `interview not passed on code=${answer ? `cms-${answer.status}` : 'cms-unreachable'} it stays and is tried again`,
      )
      // Without the CMS, or with a wrong secret, the others would fare no better.
      if (!answer || answer.status === 401 || answer.status >= 500) return false
    }
    return left === 0
  }
}

/** Only a whole answer that names this interview counts: a proxy's friendly 200 must not lose it. */
function isAcknowledged(answer: CmsAnswer | null, id: string): boolean {
  if (answer?.status !== 200) return false
  try {
    const parsed = answerSchema.safeParse(JSON.parse(Buffer.from(answer.bytes).toString('utf8')))
    return parsed.success && parsed.data.id.toLowerCase() === id
  } catch {
    return false
  }
}
