import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { addDays, type LocalDate } from '@use-it-cities/core'
import { noFile } from '../feed/snapshot-file.ts'
import { writeAtomically } from '../feed/write-atomically.ts'
import { shownTallies, type TallyRow } from './shown-tallies.ts'
import { keptFrom, talliesSchema, type Counted } from './tallies.ts'

export interface TallyStoreOptions {
  readonly log: (line: string) => void
  /** The day in the city. */
  readonly today: () => LocalDate
  readonly write?: typeof writeAtomically | undefined
  readonly everyMs?: number | undefined
}

/** As many writings as must agree on what day it is before a day goes: six hours of them. */
const sightings = 36

/**
 * How often each code was used on each day. It is given a code and a day and could not keep more: no address, no device,
 * no time. Written every ten minutes whether or not somebody came, so that the file's own age tells of nobody either;
 * a crash loses what came since. What is too old goes with a writing, by a clock that has stood for six hours: a clock that
 * is wrong for a while deletes nothing.
 */
export class TallyStore {
  readonly #path: string
  readonly #log: (line: string) => void
  readonly #write: typeof writeAtomically
  readonly #days: Map<LocalDate, Map<string, Record<Counted, number>>>
  readonly #timer: NodeJS.Timeout
  #seen: readonly LocalDate[] = []
  #writing: Promise<void> = Promise.resolve()

  private constructor(
    path: string,
    days: Map<LocalDate, Map<string, Record<Counted, number>>>,
    {
      log,
      write,
      today,
      everyMs,
    }: Omit<TallyStoreOptions, 'write' | 'everyMs'> & { write: typeof writeAtomically; everyMs: number },
  ) {
    this.#path = path
    this.#days = days
    this.#log = log
    this.#write = write
    this.#timer = setInterval(() => {
      this.#forget(today())
      void this.flush()
    }, everyMs).unref()
  }

  /** A file that cannot be read begins again: figures are worth less than a site that opens. */
  static async open(
    path: string,
    { log, today, write = writeAtomically, everyMs = 600_000 }: TallyStoreOptions,
  ): Promise<TallyStore> {
    await mkdir(dirname(path), { recursive: true })
    const text = await readFile(path, 'utf8').catch(noFile)
    const read = text === null ? null : talliesSchema.safeParse(jsonFrom(text))
    if (read?.success === false) log('tallies begin again code=not-readable')
    const days = Object.entries(read?.data?.days ?? {}).map(
      ([day, codes]) => [day as LocalDate, new Map(Object.entries(codes))] as const,
    )
    return new TallyStore(path, new Map(days), { log, today, write, everyMs })
  }

  /** Counts one. The caller knows that there is such a code. */
  count(code: string, what: Counted, on: LocalDate): void {
    const codes = this.#days.get(on) ?? new Map<string, Record<Counted, number>>()
    const tally = codes.get(code) ?? { opened: 0, told: 0 }
    tally[what] += 1
    codes.set(code, tally)
    this.#days.set(on, codes)
  }

  /** What may be told today. It is on the disk before: a figure that was shown is the same after a crash. */
  async shown(on: LocalDate): Promise<readonly TallyRow[]> {
    await this.flush()
    return shownTallies(this.#days, on)
  }

  /** Writes once more and never again: the site ends. */
  stop(): Promise<void> {
    clearInterval(this.#timer)
    return this.flush()
  }

  /** Writes what there is. A disk that refuses is tried again ten minutes later. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#save())
    return this.#writing
  }

  async #save(): Promise<void> {
    const days = [...this.#days].map(([day, codes]) => [day, Object.fromEntries(codes)] as const)
    try {
      await this.#write(this.#path, JSON.stringify({ days: Object.fromEntries(days) }))
    } catch (error) {
      this.#log(`tallies not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
  }

  /** By the earliest day that the clock showed goes what is too old; by the latest, what was counted on days to come. */
  #forget(today: LocalDate): void {
    this.#seen = [...this.#seen, today].slice(-sightings)
    if (this.#seen.length < sightings) return
    const inOrder = [...this.#seen].sort()
    const first = keptFrom(inOrder[0] ?? today)
    const last = addDays(inOrder.at(-1) ?? today, 1)
    for (const day of this.#days.keys()) if (day < first || day > last) this.#days.delete(day)
  }
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
