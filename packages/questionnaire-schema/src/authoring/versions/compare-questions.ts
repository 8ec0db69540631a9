import type { Choice, Definition, Expression, Question } from '../../contract/index.ts'
import { expressionToText } from '../expression/expression-to-text.ts'
import { choicesFor, type Placed } from '../walk.ts'
import { change, type Change, type ChangeCode } from './change.ts'
import { compareLimits } from './compare-limits.ts'

/** Every difference between two questions that are the same one in two versions. */
export function compareQuestions(
  [before, then]: readonly [Definition, Placed],
  [after, now]: readonly [Definition, Placed],
): readonly Change[] {
  const [old, question] = [then.question, now.question]
  const { name } = question
  const about = `question.${name}`
  const when = (is: boolean, code: ChangeCode, params: Change['params'] = {}) =>
    is ? [change(code, about, { name, ...params })] : []
  return [
    ...compareTypes(old, question, about),
    ...when(Boolean(then.repeat) !== Boolean(now.repeat), 'moved-into-repeat'),
    ...when(listOf(old) !== listOf(question) && old.type === question.type, 'list-changed', {
      before: listOf(old),
      after: listOf(question),
    }),
    ...when(isScaleChanged([before, old], [after, question]), 'scale-changed'),
    ...compareRows(old, question, about),
    ...when(unitOf(old) !== unitOf(question), 'unit-changed', { before: unitOf(old), after: unitOf(question) }),
    ...compareLimits(old, question, about),
    ...compareRequired(old, question, about),
    ...when(isOther(old.when, question.when), 'condition-changed', texts(old.when, question.when)),
    ...when(isOther(filterOf(old), filterOf(question)), 'filter-changed', texts(filterOf(old), filterOf(question))),
    ...when(
      old.type === 'calculated' && question.type === 'calculated' && isOther(old.value, question.value),
      'calculation-changed',
      texts(valueOf(old), valueOf(question)),
    ),
    ...compareChecks(old, question, about),
    ...when(sorted(old.mayDecline) !== sorted(question.mayDecline), 'decline-changed'),
    ...when(
      old.type === 'contact' && question.type === 'contact' && sorted(old.parts) !== sorted(question.parts),
      'contact-parts-changed',
    ),
  ]
}

/** Every old answer is one of the new type as it stands. */
const widenings = [
  'integer decimal',
  'select-one place',
  'place select-one',
  'date text',
  'time text',
  'qualification text',
  'text qualification',
]
/** Old answers can be converted, with loss or by hand. */
const narrowings = [
  'decimal integer',
  'select-one select-many',
  'select-many select-one',
  'rank select-many',
  'text date',
  'text time',
  'text integer',
  'text decimal',
  'occupation text',
  'text occupation',
]

function compareTypes(then: Question, now: Question, about: string): readonly Change[] {
  if (then.type === now.type) return []
  const way = `${then.type} ${now.type}`
  const code = widenings.includes(way) ? 'type-widened' : narrowings.includes(way) ? 'type-narrowed' : 'type-changed'
  return [change(code, about, { name: now.name, before: then.type, after: now.type })]
}

/** The steps of a scale and their order are its meaning. */
function isScaleChanged(
  [before, then]: readonly [Definition, Question],
  [after, now]: readonly [Definition, Question],
) {
  if (then.type !== 'likert' || now.type !== 'likert') return false
  const steps = (choices: readonly Choice[]) => choices.map(({ code }) => code).join('\n')
  return steps(choicesFor(before, then)) !== steps(choicesFor(after, now))
}

function compareRows(then: Question, now: Question, about: string): readonly Change[] {
  if (then.type !== 'likert' || now.type !== 'likert') return []
  const { name } = now
  return [
    ...now.rows.flatMap((row) => {
      const old = then.rows.find((each) => each.name === row.name)
      if (!old) return [change('row-added', about, { name, row: row.name })]
      const isReversed = Boolean(old.reverse) !== Boolean(row.reverse)
      return isReversed ? [change('row-reversed', about, { name, row: row.name })] : []
    }),
    ...then.rows
      .filter((row) => !now.rows.some((each) => each.name === row.name))
      .map((row) => change('row-removed', about, { name, row: row.name })),
  ]
}

function compareRequired(then: Question, now: Question, about: string): readonly Change[] {
  const [old, required] = [then.required ?? false, now.required ?? false]
  if (!isOther(old, required)) return []
  return [change(required === false ? 'became-optional' : 'became-required', about, { name: now.name })]
}

function compareChecks(then: Question, now: Question, about: string): readonly Change[] {
  const { name } = now
  const [old, checks] = [then.checks ?? [], now.checks ?? []]
  return [
    ...checks.flatMap(({ code, test }) => {
      const before = old.find((each) => each.code === code)
      if (!before) return [change('check-added', about, { name, check: code })]
      return isOther(before.test, test) ? [change('check-changed', about, { name, check: code })] : []
    }),
    ...old
      .filter(({ code }) => !checks.some((each) => each.code === code))
      .map(({ code }) => change('check-removed', about, { name, check: code })),
  ]
}

const listOf = (question: Question): string => ('choices' in question ? question.choices : '')
const unitOf = (question: Question): string => ('unit' in question ? (question.unit ?? '') : '')
const filterOf = (question: Question): Expression | undefined => ('filter' in question ? question.filter : undefined)
const valueOf = (question: Question): Expression | undefined =>
  question.type === 'calculated' ? question.value : undefined
const sorted = (parts: readonly string[] | undefined): string => [...(parts ?? [])].sort().join(' ')

export const isOther = (then: Expression | undefined, now: Expression | undefined): boolean =>
  textOfExpression(then) !== textOfExpression(now)

const textOfExpression = (expression: Expression | undefined): string =>
  expression === undefined ? 'always' : expressionToText(expression)

export const texts = (then: Expression | undefined, now: Expression | undefined) => ({
  before: textOfExpression(then),
  after: textOfExpression(now),
})
