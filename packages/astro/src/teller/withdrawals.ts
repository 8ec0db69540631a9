import { randomUUID } from 'node:crypto'
import type { LocalDate } from '@use-it-cities/core'
import type { TellerLink, TellerSay } from '@use-it-cities/success-stories/teller'
import type { FeedClient } from '../feed/feed-client.ts'
import { Rounds } from '../research/rounds.ts'
import type { TellerCms } from './teller-cms.ts'
import type { TellerOutbox, WaitingWithdrawal } from './teller-outbox.ts'

export interface WithdrawalsSettings {
  readonly outbox: TellerOutbox
  readonly feed: Pick<FeedClient, 'takeDown' | 'tombstones'>
  readonly cms: TellerCms
  readonly now: () => number
  readonly log: (line: string) => void
  readonly firstWaitMs?: number | undefined
  readonly longestWaitMs?: number | undefined
}

/** Takes stories down here at once, and tells the CMS until it says that it has heard. */
export class Withdrawals {
  readonly #settings: WithdrawalsSettings
  readonly #rounds: Rounds

  private constructor(settings: WithdrawalsSettings) {
    this.#settings = settings
    this.#rounds = new Rounds({
      round: () => this.#round(),
      onBroken: (name) => settings.log(`teller outbox not written code=disk ${name}`),
      firstWaitMs: settings.firstWaitMs,
      longestWaitMs: settings.longestWaitMs,
    })
  }

  /** Buries again what waits: a power cut between the two files must not bring a story back. */
  static async open(settings: WithdrawalsSettings): Promise<Withdrawals> {
    const { outbox, feed } = settings
    await feed.takeDown([...outbox.waiting, ...outbox.unknown].map(({ code, on }) => ({ code, on })))
    return new Withdrawals(settings)
  }

  /** The day a story was taken down; null while it is not. */
  takenDownOn(code: string): LocalDate | null {
    return this.#settings.feed.tombstones.find((each) => each.code === code)?.on ?? null
  }

  isWaiting(code: string): boolean {
    return this.#settings.outbox.waiting.some((each) => each.code === code)
  }

  /**
   * True when it holds for good: it is written down here, or the CMS has it. Whatever comes back, the story is off the
   * pages of this site.
   */
  async withdraw({ linkHash, code }: TellerLink, on: LocalDate): Promise<boolean> {
    const { outbox, feed, now, log } = this.#settings
    const say: TellerSay = { id: randomUUID(), linkHash, act: 'withdraw', at: new Date(now()).toISOString() }
    const isKept = await outbox.add({ code, on, say }).then(
      () => true,
      (error: unknown) => {
        log(`withdrawal not written code=disk ${error instanceof Error ? error.name : ''}`)
        return false
      },
    )
    await feed.takeDown([{ code, on }])
    if (isKept) this.#rounds.kick()
    return isKept || (await this.#deliver(say)) === 'heard'
  }

  kick(): void {
    if (this.#settings.outbox.waiting.length > 0) this.#rounds.kick()
  }

  stop(): Promise<void> {
    return this.#rounds.stop()
  }

  async #round(): Promise<boolean> {
    let left = 0
    for (const { say } of this.#settings.outbox.waiting) {
      if (this.#rounds.isStopped) return false
      const answer = await this.#deliver(say)
      if (answer === 'heard') await this.#settings.outbox.remove(say.id)
      else if (answer === 'unknown') await this.#putAside(say.id)
      else left += 1
      // Without the CMS, or with a wrong secret, the others would fare no better.
      if (answer === 'nobody') return false
    }
    return left === 0
  }

  /** To ask again would bring the same answer. The CMS has taken over what this site buried before it said so. */
  async #putAside(id: string): Promise<void> {
    const { outbox, log } = this.#settings
    await outbox.putAside(id)
    log('withdrawal put aside code=unknown the CMS has no such link: see the file that ends in .unknown')
  }

  async #deliver(say: WaitingWithdrawal['say']): Promise<'heard' | 'unknown' | 'refused' | 'nobody'> {
    const { cms, log } = this.#settings
    const answer = await cms.say(say)
    if (answer.ok && ends.has(answer.value.code)) return 'heard'
    if (answer.ok && answer.value.code === 'unknown') return 'unknown'
    const code = answer.ok ? answer.value.code : answer.status === null ? 'cms-unreachable' : `cms-${answer.status}`
    log(`withdrawal not passed on code=${code} it stays and is tried again`)
    return !answer.ok && (answer.status === null || answer.status === 401) ? 'nobody' : 'refused'
  }
}

const ends: ReadonlySet<string> = new Set(['done', 'already', 'withdrawn'])
