import type { Question, QuestionType } from '../contract/index.ts'
import { shown } from '../expression/scope.ts'
import { limits } from './limits.ts'
import type { DefinitionProblem, DefinitionProblemCode } from './problem.ts'

/** Every question type. */
export const questionTypes = [
  'text',
  'integer',
  'decimal',
  'date',
  'time',
  'select-one',
  'select-many',
  'likert',
  'rank',
  'note',
  'consent',
  'contact',
  'place',
  'recording',
  'photo',
  'occupation',
  'qualification',
  'repeat',
  'calculated',
] as const satisfies readonly QuestionType[]

type Kind = 'text' | 'number' | 'boolean' | 'list' | 'object'
type Fields = { readonly [name: string]: Kind }

const sectionFields: Fields = { id: 'text', title: 'text', questions: 'list' }
const questionFields: Fields = { name: 'text', type: 'text', label: 'text' }
const optionalFields: Fields = {
  hint: 'text',
  guidance: 'text',
  checks: 'list',
  mayDecline: 'list',
  lines: 'number',
  maxLength: 'number',
  min: 'number',
  max: 'number',
  places: 'number',
  top: 'number',
  unit: 'text',
  earliest: 'text',
  latest: 'text',
}
const fieldsOfType: { readonly [type in QuestionType]?: Fields } = {
  'select-one': { choices: 'text' },
  'select-many': { choices: 'text' },
  rank: { choices: 'text' },
  place: { choices: 'text' },
  likert: { choices: 'text', rows: 'list' },
  contact: { parts: 'list' },
  repeat: { questions: 'list', entryLabel: 'text' },
}

/**
 * What is not even of the right form: a list where a text belongs, a question without a name. Everything else that is
 * looked for in a definition rests on there being none of this; names, references and expressions come after.
 */
export function shapeProblems(definition: unknown): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const look = new Look(problems)
  if (
    !look.has(definition, '', {
      id: 'text',
      version: 'number',
      title: 'text',
      language: 'text',
      sections: 'list',
      choices: 'object',
    })
  )
    return problems
  if (definition['contract'] !== 1) look.problem('contract', 'wrong-contract')
  look.mayHave(definition, '', { introduction: 'text', retired: 'object' })
  look.each(definition['sections'], 'sections', limits.sections, (section, path) => {
    if (!look.has(section, path, sectionFields)) return
    look.mayHave(section, `${path}.`, { introduction: 'text' })
    look.each(section['questions'], `${path}.questions`, limits.questions, (question, at) =>
      look.question(question, at, true),
    )
  })
  for (const [list, choices] of Object.entries(definition['choices'] as object))
    look.each(choices, `choices.${list.slice(0, 100)}`, limits.choices, (choice, path) => {
      if (look.has(choice, path, { code: 'text', label: 'text' }))
        look.mayHave(choice, `${path}.`, { exclusive: 'boolean', attributes: 'object' })
    })
  const retired = definition['retired']
  if (isA('object', retired)) look.retired(retired)
  return problems
}

type Fielded = Readonly<Record<string, unknown>>

class Look {
  readonly problems: DefinitionProblem[]

  constructor(problems: DefinitionProblem[]) {
    this.problems = problems
  }

  problem(path: string, code: DefinitionProblemCode, params?: DefinitionProblem['params']): void {
    if (this.problems.length < 100) this.problems.push(params === undefined ? { path, code } : { path, code, params })
  }

  has(value: unknown, path: string, fields: Fields): value is Fielded {
    if (!isA('object', value)) {
      this.problem(path, 'wrong-shape', { expected: 'object' })
      return false
    }
    const before = this.problems.length
    const prefix = path === '' ? '' : `${path}.`
    for (const [name, kind] of Object.entries(fields)) this.field(value, name, kind, prefix)
    return this.problems.length === before
  }

  mayHave(value: Fielded, prefix: string, fields: Fields): void {
    for (const [name, kind] of Object.entries(fields))
      if (value[name] !== undefined) this.field(value, name, kind, prefix)
  }

  field(value: Fielded, name: string, kind: Kind, prefix: string): void {
    const found = Object.hasOwn(value, name) ? value[name] : undefined
    if (!isA(kind, found)) this.problem(prefix + name, 'wrong-shape', { expected: kind })
    else if (typeof found === 'string' && found.length > limits.text)
      this.problem(prefix + name, 'too-long', { limit: limits.text })
  }

  each(list: unknown, path: string, limit: number, look: (value: unknown, path: string) => void): void {
    if (!Array.isArray(list)) return this.problem(path, 'wrong-shape', { expected: 'list' })
    if (list.length > limit) return this.problem(path, 'too-many', { limit })
    for (let at = 0; at < list.length; at++) look(list[at], `${path}[${at}]`)
  }

  texts(list: unknown, path: string): void {
    this.each(list, path, limits.text, (value, at) => {
      if (typeof value !== 'string') this.problem(at, 'wrong-shape', { expected: 'text' })
    })
  }

  question(question: unknown, path: string, mayRepeat: boolean): void {
    if (!this.has(question, path, questionFields)) return
    const type = questionTypes.find((each) => each === question['type'])
    if (type === undefined) return this.problem(`${path}.type`, 'unknown-type', { type: shown(question['type']) })
    this.mayHave(question, `${path}.`, optionalFields)
    if (!this.has(question, path, fieldsOfType[type] ?? {})) return
    if (question['checks'] !== undefined)
      this.each(question['checks'], `${path}.checks`, limits.rows, (check, at) => {
        this.has(check, at, { code: 'text', message: 'text' })
      })
    if (question['mayDecline'] !== undefined) this.texts(question['mayDecline'], `${path}.mayDecline`)
    const { type: known, ...rest } = question as unknown as Question
    if (known === 'likert')
      this.each(question['rows'], `${path}.rows`, limits.rows, (row, at) => {
        this.has(row, at, { name: 'text', label: 'text' })
      })
    if (known === 'contact') this.texts(question['parts'], `${path}.parts`)
    if (known === 'calculated' && !('value' in rest))
      this.problem(`${path}.value`, 'wrong-shape', { expected: 'expression' })
    if (known !== 'repeat' || !mayRepeat) return
    this.each(question['questions'], `${path}.questions`, limits.questions, (inner, at) =>
      this.question(inner, at, false),
    )
  }

  retired(retired: Fielded): void {
    if (retired['questions'] !== undefined) this.texts(retired['questions'], 'retired.questions')
    const lists = retired['choices']
    if (lists === undefined) return
    if (!isA('object', lists)) return this.problem('retired.choices', 'wrong-shape', { expected: 'object' })
    for (const [list, codes] of Object.entries(lists)) this.texts(codes, `retired.choices.${list.slice(0, 100)}`)
  }
}

function isA(kind: 'object', value: unknown): value is Fielded
function isA(kind: Kind, value: unknown): boolean
function isA(kind: Kind, value: unknown): boolean {
  if (kind === 'list') return Array.isArray(value)
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  if (kind === 'number') return Number.isFinite(value)
  return kind === 'text' ? typeof value === 'string' : typeof value === 'boolean'
}
