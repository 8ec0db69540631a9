import { z } from 'zod'
import { callCms, type CmsAddress, type CmsAnswer } from './call-cms.ts'
import type { Inbox } from './inbox.ts'
import { Rounds } from './rounds.ts'

export interface ForwarderSettings {
  readonly inbox: Inbox
  readonly cms: CmsAddress
  /** What is passed on, as a line of the log calls it. */
  readonly what: 'interview' | 'message'
  readonly log: (line: string) => void
  /** Milliseconds before the first further try, and the longest wait. */
  readonly firstWaitMs?: number | undefined
  readonly longestWaitMs?: number | undefined
}

const answerSchema = z.object({ id: z.string(), outcome: z.enum(['stored', 'already-stored', 'kept-aside']) })

/** Passes what waits sealed on to the `/intake` of the CMS, and deletes each when the CMS says that it has it: never before. */
export class Forwarder {
  readonly #settings: Omit<ForwarderSettings, 'firstWaitMs' | 'longestWaitMs'>
  readonly #rounds: Rounds

  constructor({ firstWaitMs, longestWaitMs, ...settings }: ForwarderSettings) {
    this.#settings = settings
    this.#rounds = new Rounds({
      round: () => this.#round(),
      onBroken: (name) => settings.log(`inbox not read code=disk ${name}`),
      firstWaitMs,
      longestWaitMs,
    })
  }

  /** Tries now; what is running already is followed by one more round. */
  kick(): void {
    this.#rounds.kick()
  }

  stop(): Promise<void> {
    return this.#rounds.stop()
  }

  /** True when nothing is left to pass on. */
  async #round(): Promise<boolean> {
    const { inbox, cms, what, log } = this.#settings
    let left = 0
    for (const id of await inbox.waiting()) {
      if (this.#rounds.isStopped) return false
      const sealed = await inbox.read(id)
      if (!sealed) continue
      const answer = await callCms(cms, '/intake', { sealed })
      if (isAcknowledged(answer, id)) {
        await inbox.remove(id)
        continue
      }
      left += 1
      log(
        `${what} not passed on code=${answer ? `cms-${answer.status}` : 'cms-unreachable'} it stays and is tried again`,
      )
      // Without the CMS, or with a wrong secret, the others would fare no better.
      if (!answer || answer.status === 401 || answer.status >= 500) return false
    }
    return left === 0
  }
}

/** Only a whole answer that names this one counts: a proxy's friendly 200 must not lose it. */
function isAcknowledged(answer: CmsAnswer | null, id: string): boolean {
  if (answer?.status !== 200) return false
  try {
    const parsed = answerSchema.safeParse(JSON.parse(Buffer.from(answer.bytes).toString('utf8')))
    return parsed.success && parsed.data.id.toLowerCase() === id
  } catch {
    return false
  }
}
