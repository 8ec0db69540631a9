import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { noFile } from '../feed/snapshot-file.ts'
import { writeAtomically } from '../feed/write-atomically.ts'

const fileSchema = z.strictObject({ codes: z.array(z.string()) })

/**
 * Codes of summaries that were ever shown here: one that is shown no more was withdrawn, and its address says so. Only
 * codes are kept, which name nobody.
 */
export class SeenSummaries {
  readonly #path: string
  readonly #log: (line: string) => void
  #codes: ReadonlySet<string>

  private constructor(path: string, log: (line: string) => void, codes: ReadonlySet<string>) {
    this.#path = path
    this.#log = log
    this.#codes = codes
  }

  /** A damaged file costs no more than kinder words at an old address, so the site opens without it. */
  static async open(path: string, log: (line: string) => void): Promise<SeenSummaries> {
    const text = await readFile(path, 'utf8').catch(noFile)
    if (text === null) return new SeenSummaries(path, log, new Set())
    try {
      return new SeenSummaries(path, log, new Set(fileSchema.parse(JSON.parse(text)).codes))
    } catch {
      log('seen summaries refused code=not-readable')
      return new SeenSummaries(path, log, new Set())
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
      this.#log(`seen summaries not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
  }
}
