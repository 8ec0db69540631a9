import type { Expression, Literal, Question } from '../../contract/index.ts'
import { expressionToText } from '../expression/expression-to-text.ts'
import { isLiteral, operandsOf, visit } from '../expression/operands.ts'
import { choicesFor, expressionsOf } from '../walk.ts'
import { finding, type LintContext, type LintRule } from './context.ts'
import type { LintFinding } from './finding.ts'

/** Conditions on choices that don't exist, and comparisons of things that can never be the same. */
export const codes: LintRule = (context) =>
  expressionsOf(context.definition).flatMap(({ expression, path, of }) => {
    const found: LintFinding[] = []
    visit(expression, (node, step) => {
      found.push(...inNode(context, node, `${path}${step}`, of?.question))
    })
    return found
  })

function inNode(context: LintContext, node: Expression, path: string, of: Question | undefined): LintFinding[] {
  if (isLiteral(node)) return []
  if ('has' in node) return unknownCode(context, node.has[0], node.has[1], path)
  if ('choice' in node) return unknownAttribute(context, node.choice, path, of)
  if ('in' in node) {
    const name = answerName(node.in[0])
    return name === undefined ? [] : node.in[1].flatMap((code) => compared(context, name, code, path))
  }
  const comparison = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'].some((operator) => operator in node)
  if (!comparison) return []
  const [left, right] = operandsOf(node).map(({ operand }) => operand)
  return [...comparedOperands(context, left, right, path), ...comparedOperands(context, right, left, path)]
}

function comparedOperands(
  context: LintContext,
  one: Expression | undefined,
  other: Expression | undefined,
  path: string,
): LintFinding[] {
  const name = one === undefined ? undefined : answerName(one)
  return name === undefined || other === undefined || !isLiteral(other) || other === null
    ? []
    : compared(context, name, other, path)
}

const answerName = (expression: Expression): string | undefined =>
  !isLiteral(expression) && 'answer' in expression ? expression.answer : undefined

const kinds: { readonly [type in Question['type']]?: 'text' | 'number' | 'boolean' } = {
  text: 'text',
  date: 'text',
  time: 'text',
  place: 'text',
  'select-one': 'text',
  qualification: 'text',
  integer: 'number',
  decimal: 'number',
  consent: 'boolean',
}

/** A literal that a question's answer can never be. */
function compared(context: LintContext, name: string, literal: Literal, path: string): LintFinding[] {
  const question = context.byName.get(name)?.question
  const expected = question && kinds[question.type]
  if (!question || !expected || literal === null) return []
  const received = typeof literal === 'string' ? 'text' : typeof literal
  if (received !== expected)
    return [finding('error', 'compared-with-wrong-kind', path, { name, expected, received: expressionToText(literal) })]
  return question.type === 'select-one' || question.type === 'place'
    ? unknownCode(context, name, String(literal), path)
    : []
}

function unknownCode(context: LintContext, name: string, code: string, path: string): LintFinding[] {
  const question = context.byName.get(name)?.question
  if (!question || !('choices' in question) || !Object.hasOwn(context.definition.choices, question.choices)) return []
  const known = choicesFor(context.definition, question).map((choice) => choice.code)
  if (known.includes(code)) return []
  const params = { name, code, list: question.choices, known: known.slice(0, 10).join(', ') }
  return [finding('error', 'unknown-code', path, params)]
}

function unknownAttribute(
  context: LintContext,
  attribute: string,
  path: string,
  of: Question | undefined,
): LintFinding[] {
  const choices = of ? choicesFor(context.definition, of) : []
  const has = choices.some(({ attributes = {} }) => Object.hasOwn(attributes, attribute))
  if (has || choices.length === 0 || !of || !('choices' in of)) return []
  return [finding('error', 'unknown-attribute', path, { attribute, list: of.choices })]
}
