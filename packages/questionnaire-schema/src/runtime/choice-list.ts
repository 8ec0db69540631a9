import type { Choice } from '../contract/index.ts'
import type { Evaluate } from '../expression/evaluate.ts'
import { note } from './read/read.ts'
import type { Run } from './run.ts'

/** The choices of one question: its list, and the filter that narrows it. */
export class ChoiceList {
  readonly #byCode: ReadonlyMap<string, Choice>
  readonly #retired: ReadonlySet<string>
  readonly #filter: Evaluate | null

  constructor(choices: readonly Choice[], retired: readonly string[], filter: Evaluate | null) {
    this.#byCode = new Map(choices.map((choice) => [choice.code, choice]))
    this.#retired = new Set(retired)
    this.#filter = filter
  }

  get size(): number {
    return this.#byCode.size
  }

  /** Codes on offer now. */
  offered(run: Run): readonly string[] {
    const codes: string[] = []
    for (const choice of this.#byCode.values()) if (this.#isOffered(choice, run)) codes.push(choice.code)
    return codes
  }

  isExclusive(code: string): boolean {
    return this.#byCode.get(code)?.exclusive === true
  }

  /** Notes an error when a code is not on offer. */
  check(code: string, run: Run, path: string, row?: string): void {
    const choice = this.#byCode.get(code)
    if (choice && (this.#filter === null || this.#isOffered(choice, run))) return
    const params = row === undefined ? { code: code.slice(0, 100) } : { code: code.slice(0, 100), row }
    note(run, path, this.#retired.has(code) ? 'retired-choice' : 'unknown-choice', params)
  }

  #isOffered(choice: Choice, run: Run): boolean {
    if (this.#filter === null) return true
    run.choice = choice
    const holds = this.#filter(run)
    run.choice = null
    return holds === true
  }
}
