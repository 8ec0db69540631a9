import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { noFile } from './snapshot-file.ts'
import { writeAtomically } from './write-atomically.ts'

const fileSchema = z.strictObject({ codes: z.array(z.string()) })

/**
 * Public codes of one kind of page that were ever shown here: one that is shown no more was taken away or is over, and
 * its address says so. Only codes are kept, which name nobody.
 */
export class SeenCodes {
  readonly #path: string
  readonly #what: string
  readonly #log: (line: string) => void
  #codes: ReadonlySet<string>

  private constructor(path: string, what: string, log: (line: string) => void, codes: ReadonlySet<string>) {
    this.#path = path
    this.#what = what
    this.#log = log
    this.#codes = codes
  }

  /** `what` names the codes in the log, for example `summaries`. A damaged file costs no more than kinder words at an old address, so the site opens without it. */
  static async open(path: string, what: string, log: (line: string) => void): Promise<SeenCodes> {
    const text = await readFile(path, 'utf8').catch(noFile)
    if (text === null) return new SeenCodes(path, what, log, new Set())
    try {
      return new SeenCodes(path, what, log, new Set(fileSchema.parse(JSON.parse(text)).codes))
    } catch {
      log(`seen ${what} refused code=not-readable`)
      return new SeenCodes(path, what, log, new Set())
    }
  }

  has(code: string): boolean {
    return this.#codes.has(code)
  }

  /** Held in memory at once; a disk that refuses is a line in the log. */
  async remember(codes: readonly string[]): Promise<void> {
    if (codes.every((code) => this.#codes.has(code))) return
    this.#codes = new Set([...this.#codes, ...codes])
    try {
      await writeAtomically(this.#path, JSON.stringify({ codes: [...this.#codes] }))
    } catch (error) {
      this.#log(`seen ${this.#what} not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
  }
}
