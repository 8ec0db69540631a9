import { isLocalDate, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type {
  Answers,
  AnswerError,
  CompiledQuestionnaire,
  Definition,
  EvaluationOptions,
  QuestionState,
  Verdict,
} from '../contract/index.ts'
import { prepare, type BadDefinition } from './prepare.ts'
import { isBlank, isObject, type Run } from './run.ts'
import { sortOut } from './sort-out.ts'
import { levelOf, type Level, type SectionSteps } from './step.ts'
import { note } from './read/read.ts'
import { verdictOf } from './verdict-of.ts'
import { ask, record, tellMissing } from './walk.ts'

/**
 * Makes a definition ready to be asked: once, into closures, without `eval`. What makes it impossible to ask (a reference
 * to no question, two questions of one name, a loop) is refused with every place named; what is merely unwise is for the
 * linter.
 *
 * The functions of the result never throw for what a person or a stranger answers. They throw a RangeError for a day of
 * interview that does not exist and for a section that is not there: mistakes of the program that calls them.
 */
export function compileQuestionnaire(definition: Definition): Result<CompiledQuestionnaire, BadDefinition> {
  const prepared = prepare(definition)
  return prepared.ok ? ok(new Compiled(definition, prepared.value)) : prepared
}

class Compiled implements CompiledQuestionnaire {
  readonly id: string
  readonly version: number
  readonly #sections: readonly SectionSteps[]
  readonly #level: Level
  readonly #nothing: readonly null[]
  #lastDay: LocalDate | null = null

  constructor({ id, version }: Definition, sections: readonly SectionSteps[]) {
    this.id = id
    this.version = version
    this.#sections = sections
    const steps = sections.flatMap((section) => section.steps)
    this.#level = levelOf(steps)
    this.#nothing = new Array<null>(steps.reduce((total, { level }) => total + 1 + (level?.steps.length ?? 0), 0)).fill(
      null,
    )
  }

  states(answers: Answers, options: EvaluationOptions): readonly QuestionState[] {
    const states: QuestionState[] = []
    this.#walk(answers, this.#begin(options, states), null)
    return states
  }

  steps(answers: Answers, options: EvaluationOptions): readonly string[] {
    const asked = new Set<string>()
    const calculated = new Set(
      this.#sections.flatMap(({ steps }) => steps.filter(({ type }) => type === 'calculated').map(({ name }) => name)),
    )
    for (const { isAsked, section, name } of this.states(answers, options))
      if (isAsked && !calculated.has(name)) asked.add(section)
    return [...asked]
  }

  validate(answers: Answers, options: EvaluationOptions): Verdict {
    const run = this.#begin(options, null)
    const kept = this.#walk(answers, run, null)
    tellMissing(this.#level, run, '')
    return verdictOf(run, run.isAsGiven ? answers : record(this.#level, kept, run), this.#level.steps)
  }

  validateSection(section: string, answers: Answers, options: EvaluationOptions): readonly AnswerError[] {
    if (!this.#sections.some(({ id }) => id === section))
      throw new RangeError(`Expected a section of ${this.id}, but got ${section}.`)
    const run = this.#begin(options, null)
    this.#walk(answers, run, section)
    return run.errors
  }

  /** Walks the sections in order. With `only`, notes the errors of one section and leaves those of the others out. */
  #walk(answers: unknown, run: Run, only: string | null): readonly unknown[] {
    const { values, strangers } = sortOut(isObject(answers) ? answers : {}, this.#level)
    let place = 0
    for (const { id, when, steps } of this.#sections) {
      const from = run.errors.length
      const isAsked = when === null || (run.gate === 'open' && when(run) === true)
      for (const step of steps) {
        const value = values[place]
        const answer = ask(step, value, isAsked, run, '')
        if (answer !== value) {
          values[place] = answer
          run.isAsGiven = false
        }
        place++
      }
      if (only !== null && only !== id) run.errors.length = from
    }
    if (only !== null) return values
    if (!isObject(answers) && !isBlank(answers)) note(run, '', 'wrong-type', { expected: 'answers' })
    for (const name of strangers) note(run, name, 'unknown-question')
    if (strangers.length > 0 || !isPlain(answers)) run.isAsGiven = false
    return values
  }

  #begin({ on }: EvaluationOptions, states: QuestionState[] | null): Run {
    if (on !== this.#lastDay && !isLocalDate(on))
      throw new RangeError(`Expected the day of the interview, for example 2026-11-21, but got ${String(on)}.`)
    this.#lastDay = on
    return {
      values: this.#nothing.slice(),
      reasons: this.#nothing.slice(),
      on,
      choice: null,
      errors: [],
      missing: Object.create(null) as Run['missing'],
      dropped: [],
      contact: {},
      gate: 'open',
      refused: null,
      states,
      isAsGiven: true,
    }
  }
}

/** Holds what it holds by itself. Anything else is copied into a record of its own. */
const isPlain = (answers: unknown): boolean => isObject(answers) && Object.getPrototypeOf(answers) === Object.prototype
