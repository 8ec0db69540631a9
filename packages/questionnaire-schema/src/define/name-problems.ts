import { isLocalDate } from '@use-it-cities/core'
import type { Definition, Question } from '../contract/index.ts'
import type { Known, Scope } from '../expression/scope.ts'
import { limits } from './limits.ts'
import { isId, isName } from './names.ts'

/** A question, its place, and where it is written. */
export interface Placed {
  readonly known: Known
  readonly question: Question
  readonly path: string
  /** 0 for the first section. */
  readonly section: number
}

/** Every question in order, those of a repeat right after it; the place of each is its slot. */
export function placed({ sections }: Definition): readonly Placed[] {
  const all: Placed[] = []
  const put = (question: Question, path: string, section: number, repeat: Known | null) => {
    const known: Known = { name: question.name, type: question.type, slot: all.length, repeat }
    all.push({ known, question, path, section })
    if (question.type === 'repeat' && repeat === null)
      question.questions.forEach((inner, at) => put(inner, `${path}.questions[${at}]`, section, known))
  }
  sections.forEach((section, index) =>
    section.questions.forEach((question, at) => put(question, `sections[${index}].questions[${at}]`, index, null)),
  )
  return all
}

/** Names, codes and bounds: each once, of the right form, none of them retired, none the wrong way round. */
export function nameProblems(definition: Definition, questions: readonly Placed[], problem: Scope['problem']): void {
  if (!isId(definition.id)) problem('id', 'bad-name', { name: definition.id.slice(0, 100) })
  if (questions.length > limits.questions) problem('sections', 'too-many', { limit: limits.questions })
  const sections = new Set<string>()
  definition.sections.forEach(({ id }, at) => {
    if (!isId(id)) problem(`sections[${at}].id`, 'bad-name', { name: id.slice(0, 100) })
    else if (sections.has(id)) problem(`sections[${at}].id`, 'duplicate-section', { id })
    sections.add(id)
  })
  listProblems(definition, problem)
  const retired = new Set(definition.retired?.questions)
  const names = new Set<string>()
  for (const { question, path, known } of questions) {
    const { name, type } = question
    if (!isName(name)) problem(`${path}.name`, 'bad-name', { name: name.slice(0, 100) })
    else if (names.has(name)) problem(`${path}.name`, 'duplicate-name', { name })
    else if (retired.has(name)) problem(`${path}.name`, 'retired-name', { name })
    names.add(name)
    if (known.repeat && (type === 'repeat' || type === 'consent' || type === 'contact'))
      problem(`${path}.type`, 'not-in-repeat', { type })
    questionProblems(definition, question, path, problem)
  }
}

function listProblems(definition: Definition, problem: Scope['problem']): void {
  for (const [list, choices] of Object.entries(definition.choices)) {
    const at = `choices.${list.slice(0, 100)}`
    if (!isName(list) && !isId(list)) problem(at, 'bad-name', { name: list.slice(0, 100) })
    const retired = new Set(
      definition.retired?.choices && Object.hasOwn(definition.retired.choices, list)
        ? definition.retired.choices[list]
        : [],
    )
    const codes = new Set<string>()
    choices.forEach(({ code }, index) => {
      const path = `${at}[${index}].code`
      if (!isId(code)) problem(path, 'bad-name', { name: code.slice(0, 100) })
      else if (codes.has(code)) problem(path, 'duplicate-code', { list, code })
      else if (retired.has(code)) problem(path, 'retired-code', { list, code })
      codes.add(code)
    })
  }
}

function questionProblems(definition: Definition, question: Question, path: string, problem: Scope['problem']): void {
  const once = (
    list: readonly string[],
    where: string,
    code: 'duplicate-check' | 'duplicate-row',
    isRight: (text: string) => boolean,
  ) =>
    list.forEach((text, at) => {
      const name = text.slice(0, 100)
      if (!isRight(text)) problem(`${path}.${where}[${at}]`, 'bad-name', { name })
      else if (list.indexOf(text) < at)
        problem(`${path}.${where}[${at}]`, code, code === 'duplicate-row' ? { name } : { code: name })
    })
  once(
    (question.checks ?? []).map(({ code }) => code),
    'checks',
    'duplicate-check',
    isId,
  )
  if (question.type === 'likert')
    once(
      question.rows.map(({ name }) => name),
      'rows',
      'duplicate-row',
      isName,
    )
  if ('choices' in question && !Object.hasOwn(definition.choices, question.choices))
    problem(`${path}.choices`, 'unknown-choice-list', { list: question.choices.slice(0, 100) })
  if ('min' in question && question.min !== undefined && question.max !== undefined && question.min > question.max)
    problem(path, 'bad-bounds', { min: question.min, max: question.max })
  if (question.type === 'repeat' && Math.max(question.min ?? 0, question.max ?? 0) > limits.entries)
    problem(path, 'too-many', { limit: limits.entries })
  if (question.type !== 'date') return
  const { earliest, latest } = question
  for (const [field, day] of Object.entries({ earliest, latest }))
    if (day !== undefined && day !== 'today' && !isLocalDate(day))
      problem(`${path}.${field}`, 'bad-date', { date: day.slice(0, 100) })
  if (isLocalDate(earliest) && isLocalDate(latest) && earliest > latest)
    problem(path, 'bad-bounds', { min: earliest, max: latest })
}
