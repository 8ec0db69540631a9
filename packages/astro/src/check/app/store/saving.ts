import { isFull } from '../../../interview/database.ts'
import { newId } from '../../../interview/new-id.ts'
import type { Kept } from '../model/kept.ts'
import type { AssessDatabase } from './assess-database.ts'

/**
 * What came of keeping the newest state; `copied`: another window changed the same answer, so both are kept; `gone`: another
 * window deleted it, so what is here is kept as new.
 */
export type Saved = 'saved' | 'full' | 'not-saved' | 'copied' | 'gone'

/** Writes one assessment after another's change, never two at once, and always the newest state. */
export class Saving {
  readonly #database: AssessDatabase
  readonly #nameOfCopy: (name: string) => string
  #base: Kept
  #now: Kept
  #running: Promise<Saved> | null = null

  constructor(database: AssessDatabase, kept: Kept, nameOfCopy: (name: string) => string) {
    this.#database = database
    this.#base = kept
    this.#now = kept
    this.#nameOfCopy = nameOfCopy
  }

  get kept(): Kept {
    return this.#now
  }

  get isDirty(): boolean {
    return this.#now !== this.#base
  }

  /** Takes a change; it is written with `flush`. */
  take(change: Partial<Omit<Kept, 'id' | 'version'>>): void {
    this.#now = { ...this.#now, ...change }
  }

  /**
   * What another window wrote, where nothing waits to be written here. The item that somebody is in stays as their screen
   * shows it: what they write there next meets the other window's words as a clash, and does not go over them unseen.
   */
  refresh(kept: Kept, heldItem: string | null = null): void {
    if (this.isDirty) return
    this.#base = heldItem === null ? kept : withHeld(kept, this.#base, heldItem)
    this.#now = this.#base
  }

  /** Resolves when everything so far is on the disk, or cannot be. */
  flush(): Promise<Saved> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #run(): Promise<Saved> {
    let saved: Saved = 'saved'
    while (this.isDirty) {
      const came = await this.#write().catch((error: unknown) => (isFull(error) ? 'full' : 'not-saved'))
      if (came === 'full' || came === 'not-saved') return came
      if (came !== 'saved') saved = came
    }
    return saved
  }

  async #write(): Promise<Saved> {
    const writing = this.#now
    const mine = { ...writing, updatedAt: new Date().toISOString() }
    const written = await this.#database.write(this.#base, mine)
    if (written.how === 'clash') {
      // What the other window wrote stays; this one goes on as an assessment of its own.
      const copy = { ...mine, id: newId(), name: this.#nameOfCopy(mine.name) }
      return this.#after(writing, await this.#database.add(copy), 'copied')
    }
    if (written.how === 'gone') {
      // Deleted in another window: what is on the screen here is kept, as new.
      return this.#after(writing, await this.#database.add({ ...mine, id: newId() }), 'gone')
    }
    return this.#after(writing, written.kept, 'saved')
  }

  /** What was typed while the disk was busy stays on top of what was written. */
  #after(writing: Kept, kept: Kept, saved: Saved): Saved {
    const isSame = this.#now === writing
    const changed = Object.fromEntries(
      Object.entries(this.#now).filter(([name, value]) => writing[name as keyof Kept] !== value),
    ) as Partial<Kept>
    const answers = Object.fromEntries(
      Object.entries(this.#now.answers).filter(([item, answer]) => writing.answers[item] !== answer),
    )
    this.#base = kept
    this.#now = isSame ? kept : { ...kept, ...changed, answers: { ...kept.answers, ...answers } }
    return saved
  }
}

/** Of the version before, so that the next write compares what both windows made of it. */
function withHeld(kept: Kept, before: Kept, item: string): Kept {
  const { [item]: _theirs, ...others } = kept.answers
  const held = Object.hasOwn(before.answers, item) ? { [item]: before.answers[item] } : {}
  return { ...kept, version: before.version, answers: { ...others, ...held } as Kept['answers'] }
}
