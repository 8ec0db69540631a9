import type { SheetAnswer } from '../../views.ts'

/** What became of one answer that was sent. */
export type Sent =
  | { readonly outcome: 'saved'; readonly revision: number }
  /** Somebody else, or this person on another screen, saved this item first. */
  | { readonly outcome: 'conflict'; readonly revision: number; readonly theirs: SheetAnswer | null }
  /** It can't be saved as it is. */
  | { readonly outcome: 'refused'; readonly says: string }
  /** The server did not answer; it is tried again. */
  | { readonly outcome: 'failed'; readonly says: string }

export interface AnswerToSend {
  readonly item: string
  readonly answer: SheetAnswer | null
  readonly revision: number
}

export type Answers = Readonly<Record<string, SheetAnswer>>

export interface SaverState {
  /** As it stands on the screen, saved or not. */
  readonly given: Answers
  /** How many answers are on the screen and not yet on the server. */
  readonly unsaved: number
  readonly isSending: boolean
  /** Why nothing can be sent now. */
  readonly problem: string | null
  readonly refused: Readonly<Record<string, string>>
  /** What the server has, where it has something else than what this screen began with. */
  readonly conflicts: Readonly<Record<string, { readonly theirs: SheetAnswer | null }>>
  readonly savedAt: Date | null
}

interface SaverOptions {
  readonly answers: Answers
  readonly revision: number
  readonly send: (answer: AnswerToSend) => Promise<Sent>
  /** Why an answer is not ready to be sent; `null` when it is. */
  readonly waitsFor: (given: SheetAnswer) => string | null
  readonly now: () => Date
  /** Runs something later and gives a way to call it off. */
  readonly later: (run: () => void, ms: number) => () => void
}

const whileTypingMs = 700
const tryAgainMs = 8000

/**
 * Keeps the answers of a screen and saves them one after another. Nothing typed is ever dropped: what can't be sent stays,
 * is counted, and is tried again; where the server has something else, both are kept until a person chooses.
 */
export class AnswerSaver {
  #state: SaverState
  /**
   * Which revision this screen has seen of each item it has heard of since it was opened. Of each, because a save of one
   * says nothing about the others: another window may have saved those meanwhile.
   */
  readonly #seen = new Map<string, number>()
  /** What the server had of each item when last heard. */
  #known: Record<string, SheetAnswer | null>
  readonly #dirty = new Set<string>()
  readonly #options: SaverOptions
  readonly #listeners = new Set<() => void>()
  #callOff: (() => void) | null = null

  constructor(options: SaverOptions) {
    this.#options = options
    this.#known = { ...options.answers }
    this.#state = {
      given: options.answers,
      unsaved: 0,
      isSending: false,
      problem: null,
      refused: {},
      conflicts: {},
      savedAt: null,
    }
  }

  readonly state = (): SaverState => this.#state

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes in what a person chose or typed. `null` takes an answer back. */
  change(item: string, given: SheetAnswer | null, { isTyping = false } = {}): void {
    this.#put(item, given)
    this.#dirty.add(item)
    this.#set({ refused: without(this.#state.refused, item) })
    this.#soon(isTyping ? whileTypingMs : 0)
  }

  /** Ends a conflict: `mine` goes over what is there, `theirs` takes the place of what is on this screen. */
  settle(item: string, whose: 'mine' | 'theirs'): void {
    const conflict = this.#state.conflicts[item]
    if (!conflict) return
    this.#set({ conflicts: without(this.#state.conflicts, item) })
    if (whose === 'theirs') {
      this.#put(item, conflict.theirs)
      this.#dirty.delete(item)
      this.#set({})
    } else this.#soon(0)
  }

  /** Sends what is waiting without waiting any longer. */
  readonly now = (): void => this.#soon(0)

  #put(item: string, given: SheetAnswer | null): void {
    const rest = without(this.#state.given, item)
    this.#set({ given: given === null ? rest : { ...rest, [item]: given } })
  }

  #soon(ms: number): void {
    this.#callOff?.()
    this.#callOff = this.#options.later(() => {
      this.#callOff = null
      void this.#sendNext()
    }, ms)
  }

  async #sendNext(): Promise<void> {
    if (this.#state.isSending) return
    const item = [...this.#dirty].find((each) => this.#isReady(each))
    if (item === undefined) return
    const answer = this.#state.given[item] ?? null
    this.#set({ isSending: true })
    const sent = await this.#options.send({ item, answer, revision: this.#seen.get(item) ?? this.#options.revision })
    this.#set({ isSending: false })
    this.#take(item, answer, sent)
  }

  #take(item: string, answer: SheetAnswer | null, sent: Sent): void {
    if (sent.outcome === 'failed') {
      this.#set({ problem: sent.says })
      return this.#soon(tryAgainMs)
    }
    this.#set({ problem: null })
    if (sent.outcome === 'refused') this.#set({ refused: { ...this.#state.refused, [item]: sent.says } })
    if (sent.outcome === 'saved') {
      this.#seen.set(item, sent.revision)
      this.#known[item] = answer
      if ((this.#state.given[item] ?? null) === answer) this.#dirty.delete(item)
      this.#set({ savedAt: this.#options.now() })
    }
    if (sent.outcome === 'conflict') {
      this.#seen.set(item, sent.revision)
      // Another item was saved elsewhere: this one is as this screen knew it, so there is nothing to choose.
      const isOther = isSame(this.#known[item] ?? null, sent.theirs)
      this.#known[item] = sent.theirs
      if (!isOther && isSame(sent.theirs, answer)) this.#dirty.delete(item)
      else if (!isOther) this.#set({ conflicts: { ...this.#state.conflicts, [item]: { theirs: sent.theirs } } })
      this.#set({})
    }
    this.#soon(0)
  }

  #isReady(item: string): boolean {
    const given = this.#state.given[item]
    if (this.#state.conflicts[item] || this.#state.refused[item] !== undefined) return false
    return given === undefined || this.#options.waitsFor(given) === null
  }

  #set(change: Partial<SaverState>): void {
    this.#state = { ...this.#state, ...change, unsaved: this.#dirty.size }
    for (const listener of this.#listeners) listener()
  }
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}

/** The same answer, whatever order its parts came in. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
