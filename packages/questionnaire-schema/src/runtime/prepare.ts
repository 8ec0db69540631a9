import { fail, ok, type Result } from '@use-it-cities/core'
import type { Definition, Expression, Question } from '../contract/index.ts'
import { nameProblems, placed, type Placed } from '../define/name-problems.ts'
import type { DefinitionProblem } from '../define/problem.ts'
import { shapeProblems } from '../define/shape.ts'
import { compileExpression } from '../expression/compile-expression.ts'
import type { Evaluate } from '../expression/evaluate.ts'
import { References } from '../expression/loops.ts'
import type { Known, Scope } from '../expression/scope.ts'
import { limits } from '../define/limits.ts'
import { ChoiceList } from './choice-list.ts'
import { readerOf } from './read/reader-of.ts'
import { levelOf, type SectionSteps, type Step } from './step.ts'

export interface BadDefinition {
  readonly code: 'bad-definition'
  readonly problems: readonly DefinitionProblem[]
}

/** Makes every section and question of a definition ready, or says everything that stands in the way. */
export function prepare(definition: Definition): Result<readonly SectionSteps[], BadDefinition> {
  const unshapely = shapeProblems(definition)
  if (unshapely.length > 0) return fail({ code: 'bad-definition', problems: unshapely })

  const problems: DefinitionProblem[] = []
  const problem: Scope['problem'] = (path, code, params) => {
    if (problems.length < 100) problems.push(params === undefined ? { path, code } : { path, code, params })
  }
  const questions = placed(definition)
  nameProblems(definition, questions, problem)
  const sections = new Preparation(definition, questions, problem).sections()
  return problems.length > 0 ? fail({ code: 'bad-definition', problems }) : ok(sections)
}

class Preparation {
  readonly #definition: Definition
  readonly #questions: readonly Placed[]
  readonly #byName: ReadonlyMap<string, Known>
  readonly #problem: Scope['problem']
  readonly #references = new References()

  constructor(definition: Definition, questions: readonly Placed[], problem: Scope['problem']) {
    this.#definition = definition
    this.#questions = questions
    this.#byName = new Map(questions.map(({ known }) => [known.name, known]))
    this.#problem = problem
  }

  sections(): readonly SectionSteps[] {
    const sections = this.#definition.sections.map((section, index): SectionSteps => {
      const inSection = this.#questions.filter((each) => each.section === index)
      const before = inSection[0]?.known.slot ?? this.#questions.length
      const owners = inSection.map(({ known }) => known.name)
      const when = this.#compile(section.when, `sections[${index}].when`, owners, before, null)
      const top = inSection.filter(({ known }) => known.repeat === null)
      return { id: section.id, when, steps: top.map((each) => this.#step(each, section.id)) }
    })
    this.#references.report(this.#problem)
    return sections
  }

  #step({ question, known, path }: Placed, section: string): Step {
    const { slot, name, type } = known
    const inner = this.#questions.filter(({ known: each }) => each.repeat === known)
    for (const each of inner) this.#references.add(name, each.known.name)
    const compile = (expression: Expression | undefined, at: string, isFilter = false) =>
      this.#compile(expression, `${path}.${at}`, [name], slot, known.repeat, isFilter)
    const list = this.#listOf(question, () =>
      compile('filter' in question ? question.filter : undefined, 'filter', true),
    )
    return {
      slot,
      name,
      type,
      section,
      when: compile(question.when, 'when'),
      isRequired:
        typeof question.required === 'object'
          ? (compile(question.required, 'required') ?? false)
          : question.required === true,
      // A check looks at its own answer too: at every entry, for a repeat.
      checks: (question.checks ?? []).map(({ code, test }, at) => ({
        code,
        test: this.#checkOf(test, `${path}.checks[${at}].test`, slot + inner.length + 1, known),
      })),
      mayDecline: question.mayDecline ?? [],
      read: readerOf(question, list),
      value: question.type === 'calculated' ? compile(question.value, 'value') : null,
      list,
      level: question.type === 'repeat' ? levelOf(inner.map((each) => this.#step(each, section))) : null,
      min: question.type === 'repeat' ? (question.min ?? 0) : 0,
      max: question.type === 'repeat' ? (question.max ?? limits.entries) : 0,
    }
  }

  #checkOf(test: Expression, path: string, before: number, { name, repeat }: Known): Evaluate {
    return compileExpression(test, this.#scope([], name, before, repeat, false), path)
  }

  #compile(
    expression: Expression | undefined,
    path: string,
    owners: readonly string[],
    before: number,
    inside: Known | null,
    isFilter = false,
  ): Evaluate | null {
    if (expression === undefined) return null
    return compileExpression(expression, this.#scope(owners, owners[0] ?? '', before, inside, isFilter), path)
  }

  /** `owners` wait for what the expression refers to. A check makes nobody wait. */
  #scope(owners: readonly string[], owner: string, before: number, inside: Known | null, isFilter: boolean): Scope {
    return {
      questions: this.#byName,
      owner,
      before,
      inside,
      isFilter,
      refersTo: (name) => owners.forEach((each) => this.#references.add(each, name)),
      early: (reference) => this.#references.addEarly(reference),
      problem: this.#problem,
    }
  }

  #listOf(question: Question, filter: () => Evaluate | null): ChoiceList | null {
    if (!('choices' in question)) return null
    const { choices, retired } = this.#definition
    const list = question.choices
    const gone = retired?.choices && Object.hasOwn(retired.choices, list) ? retired.choices[list] : undefined
    return new ChoiceList((Object.hasOwn(choices, list) && choices[list]) || [], gone ?? [], filter())
  }
}
