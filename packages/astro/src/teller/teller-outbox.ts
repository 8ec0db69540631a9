import { readFile } from 'node:fs/promises'
import { localDateSchema } from '@use-it-cities/core/schema'
import { storyCodeSchema, tellerSaySchema } from '@use-it-cities/success-stories/schema'
import { z } from 'zod'
import { noFile } from '../feed/snapshot-file.ts'
import { writeAtomically } from '../feed/write-atomically.ts'

const waitingSchema = z.strictObject({ code: storyCodeSchema, on: localDateSchema, say: tellerSaySchema })

/** A withdrawal that the CMS has not heard of yet. `code` and `on` are for this site: they bury the story again on a start. */
export type WaitingWithdrawal = z.output<typeof waitingSchema>

/**
 * What tellers said and the CMS has not heard, one JSON object a line, oldest first. On the disk before anybody is told
 * that it is done; written whole each time, so that a power cut leaves the old file or the new one.
 */
export class TellerOutbox {
  readonly #path: string
  readonly #write: typeof writeAtomically
  #waiting: readonly WaitingWithdrawal[]
  #unknown: readonly WaitingWithdrawal[]
  #writing: Promise<unknown> = Promise.resolve()

  private constructor(path: string, waiting: Kept, unknown: Kept, write: typeof writeAtomically) {
    this.#path = path
    this.#waiting = waiting
    this.#unknown = unknown
    this.#write = write
  }

  /** Lines that cannot be understood are put beside, in a file that ends in `.damaged`, for a person to look at. */
  static async open(path: string, log: (line: string) => void, write = writeAtomically): Promise<TellerOutbox> {
    const { kept, damaged } = await linesOf(path)
    // Lines of this file that cannot be understood stay where they are: nothing rewrites it but one more such answer.
    const unknown = await linesOf(`${path}.unknown`)
    const outbox = new TellerOutbox(path, kept, unknown.kept, write)
    if (damaged.length > 0) {
      log(`teller outbox damaged code=not-readable lines=${damaged.length}: see the file that ends in .damaged`)
      const before = (await readFile(`${path}.damaged`, 'utf8').catch(noFile)) ?? ''
      await write(`${path}.damaged`, before + damaged.map((line) => `${line}\n`).join(''))
      await outbox.#save(kept)
    }
    return outbox
  }

  get waiting(): readonly WaitingWithdrawal[] {
    return this.#waiting
  }

  /** What the CMS said it has no link for. It is kept for good, for a person to look at; the stories stay down. */
  get unknown(): readonly WaitingWithdrawal[] {
    return this.#unknown
  }

  /** On the disk when this returns; rejects when the disk refuses. One line for a link, however often it is pressed. */
  add(withdrawal: WaitingWithdrawal): Promise<void> {
    return this.#oneByOne(async () => {
      if (this.#waiting.some(({ say }) => say.linkHash === withdrawal.say.linkHash)) return
      await this.#save([...this.#waiting, withdrawal])
    })
  }

  remove(id: string): Promise<void> {
    return this.#oneByOne(() => this.#save(this.#waiting.filter(({ say }) => say.id !== id)))
  }

  /** Into the file that ends in `.unknown`, and only then out of the queue. */
  putAside(id: string): Promise<void> {
    return this.#oneByOne(async () => {
      const mine = this.#waiting.filter(({ say }) => say.id === id)
      const file = `${this.#path}.unknown`
      const before = (await readFile(file, 'utf8').catch(noFile)) ?? ''
      await this.#write(file, before + asLines(mine))
      this.#unknown = [...this.#unknown, ...mine]
      await this.#save(this.#waiting.filter(({ say }) => say.id !== id))
    })
  }

  async #save(waiting: readonly WaitingWithdrawal[]): Promise<void> {
    await this.#write(this.#path, asLines(waiting))
    this.#waiting = waiting
  }

  #oneByOne(run: () => Promise<void>): Promise<void> {
    const mine = this.#writing.then(run)
    this.#writing = mine.catch(() => undefined)
    return mine
  }
}

type Kept = readonly WaitingWithdrawal[]

const asLines = (kept: Kept): string => kept.map((each) => `${JSON.stringify(each)}\n`).join('')

async function linesOf(path: string): Promise<{ kept: Kept; damaged: readonly string[] }> {
  const lines = ((await readFile(path, 'utf8').catch(noFile)) ?? '').split('\n').filter((line) => line !== '')
  const read = lines.map((line) => ({ line, parsed: waitingSchema.safeParse(jsonFrom(line)) }))
  return {
    kept: read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    damaged: read.flatMap(({ line, parsed }) => (parsed.success ? [] : [line])),
  }
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
