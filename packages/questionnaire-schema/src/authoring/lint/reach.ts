import type { Expression } from '../../contract/index.ts'
import { expressionToText } from '../expression/expression-to-text.ts'
import { isLiteral, visit } from '../expression/operands.ts'
import { choicesFor, expressionsOf, type PlacedExpression } from '../walk.ts'
import { finding, type LintContext, type LintRule } from './context.ts'
import { contradictions } from './contradictions.ts'
import type { LintFinding } from './finding.ts'

/** Sections never shown, questions never asked, checks nobody can pass, choices never on offer. */
export const reach: LintRule = (context) => {
  const contradicting = contradictions(context)
  const explained = (path: string) => contradicting.some((each) => each.path.startsWith(`definition.${path}`))
  if (!context.exploration().canBeCompleted)
    return [...contradicting, ...stuck(context), finding('error', 'cannot-be-completed', '')]
  return [
    ...contradicting,
    ...stuck(context),
    ...sections(context).filter(({ path }) => !explained(path.slice('definition.'.length))),
    ...questions(context, explained),
    ...expressionsOf(context.definition).flatMap((each) => (explained(each.path) ? [] : parts(context, each))),
    ...choices(context),
  ]
}

/** Questions that are asked with nothing to choose from. */
const stuck: LintRule = ({ exploration, placed }) =>
  placed
    .filter(({ question }) => exploration().withoutChoices.has(question.name))
    .map(({ question, path }) => finding('error', 'no-choice-left', `${path}.filter`, { name: question.name }))

const isNeverShown = ({ exploration, placed }: LintContext, section: PlacedExpression['section']): boolean => {
  const inside = placed.filter((each) => each.section === section)
  return inside.length > 0 && inside.every(({ question }) => !exploration().reachable.has(question.name))
}

const sections: LintRule = (context) =>
  context.definition.sections.flatMap((section, at) =>
    isNeverShown(context, section)
      ? [finding('error', 'section-never-shown', `sections[${at}].when`, { section: section.id })]
      : [],
  )

const questions = (context: LintContext, explained: (path: string) => boolean): LintFinding[] =>
  context.placed.flatMap(({ question, section, path }) =>
    context.exploration().reachable.has(question.name) || isNeverShown(context, section) || explained(path)
      ? []
      : [
          finding('error', 'never-asked', `${path}.when`, {
            name: question.name,
            condition: question.when === undefined ? '' : expressionToText(question.when),
          }),
        ],
  )

/** What each part of a condition or check can be, over every way through. */
function parts(context: LintContext, { expression, path, use, of }: PlacedExpression): LintFinding[] {
  const { outcomes } = context.exploration()
  const whole = outcomes.get(path)
  if (!whole || use === 'filter' || use === 'value') return []
  const params = { condition: expressionToText(expression), name: of?.question.name ?? '' }
  if (use === 'check') {
    if (!whole.mayBeTrue) return [finding('error', 'check-never-true', path, params)]
    return whole.mayBeOther ? [] : [finding('warning', 'check-always-true', path, params)]
  }
  if (!whole.mayBeTrue) return use === 'required' ? [finding('warning', 'never-required', path, params)] : []
  if (!whole.mayBeOther) return [finding('advice', 'always-true', path, params)]
  const found: LintFinding[] = []
  visit(expression, (node, step) => {
    const is = isTruth(node) ? outcomes.get(`${path}${step}`) : undefined
    if (!is || is.mayBeTrue || found.some((each) => `definition.${path}${step}`.startsWith(each.path))) return
    found.push(finding('warning', 'part-never-true', `${path}${step}`, { part: expressionToText(node) }))
  })
  return found
}

/** An operation that is true, false or not known; a bare answer of a consent is looked at as a whole only. */
const isTruth = (node: Expression): boolean =>
  !isLiteral(node) && truths.some((operator) => Object.hasOwn(node, operator))
const truths = ['and', 'or', 'not', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'has', 'in', 'answered', 'isMissing']

const choices: LintRule = ({ definition, placed, exploration }) =>
  placed
    .filter(({ question }) => 'filter' in question && exploration().reachable.has(question.name))
    .flatMap(({ question, path }) =>
      choicesFor(definition, question)
        .filter(({ code }) => !exploration().offered.has(`${question.name} ${code}`))
        .map(({ code }) => finding('warning', 'choice-never-offered', `${path}.filter`, { name: question.name, code })),
    )
