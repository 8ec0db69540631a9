import type { Choice, Definition, Expression, Question } from '@use-it-cities/questionnaire-schema'
import { holds, type KnownAnswer } from './possible.ts'

/** A question as it stands on paper, in order. */
export interface Stop {
  readonly question: Question
  readonly number: number
  /** The conditions of its section and its own, each of which must hold. */
  readonly conditions: readonly Expression[]
}

/** One way to answer a question with a single answer. */
export interface Way {
  readonly key: string
  readonly answer: KnownAnswer
}

/** Where a pen goes next: to another question, past the last one, or nowhere because the interview stops. */
export type Next = { readonly to: number } | 'end' | 'stop'

/** Every question that is printed, in the order of the definition. What is calculated is not. */
export function stopsOf(definition: Definition, numbers: ReadonlyMap<string, number>): readonly Stop[] {
  return definition.sections.flatMap((section) =>
    section.questions
      .filter(({ type }) => type !== 'calculated')
      .map((question) => ({
        question,
        number: numbers.get(question.name) ?? 0,
        conditions: [section.when, question.when].flatMap((when) => (when === undefined ? [] : parts(when))),
      })),
  )
}

/** The conditions that must all hold for this one to hold. */
export const parts = (condition: Expression): readonly Expression[] =>
  condition !== null && typeof condition === 'object' && 'and' in condition ? condition.and.flatMap(parts) : [condition]

/** The ways to answer a question that takes one answer; none for every other question. */
export function waysOf(definition: Definition, question: Question): readonly Way[] {
  const declines = (question.mayDecline ?? []).map((missing): Way => ({ key: missing, answer: { missing } }))
  if (question.type === 'consent')
    return [{ key: 'yes', answer: { value: true } }, { key: 'no', answer: { value: false } }, ...declines]
  if (question.type !== 'select-one' && question.type !== 'place') return []
  const filter = question.type === 'select-one' ? question.filter : undefined
  const codes = choicesOf(definition, question.choices, filter).map(({ code }): Way => ({
    key: `choice ${code}`,
    answer: { value: code },
  }))
  return [...codes, ...declines]
}

/** The choices that can ever be on offer: those that a filter rules out whatever was answered are not printed. */
export function choicesOf(definition: Definition, list: string, filter?: Expression): readonly Choice[] {
  const choices = Object.hasOwn(definition.choices, list) ? (definition.choices[list] ?? []) : []
  return choices.filter(({ attributes }) => holds(filter, { answers: new Map(), choice: attributes ?? {} }) !== 'no')
}

/**
 * The next question after answering one of them in one way: the first that is not certain to be left out. What is passed
 * over was not asked, so whatever depends on it is passed over too.
 */
export function nextAfter(stops: readonly Stop[], at: number, { answer }: Way): Next {
  const from = stops[at]
  if (!from) return 'end'
  if (stopsTheInterview(from.question, answer)) return 'stop'
  const answers = new Map<string, KnownAnswer>([[from.question.name, answer]])
  for (let to = at + 1; to < stops.length; to += 1) {
    const { question, conditions } = stops[to] as Stop
    const left = conditions.some((condition) => holds(condition, { answers }) === 'no')
    if (!left) return { to }
    answers.set(question.name, { missing: 'not-asked' })
  }
  return 'end'
}

const stopsTheInterview = ({ type, required }: Question, answer: KnownAnswer): boolean =>
  type === 'consent' && required === true && !('value' in answer && answer.value === true)
