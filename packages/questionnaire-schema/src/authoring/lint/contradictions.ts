import type { Expression } from '../../contract/index.ts'
import { expressionToText } from '../expression/expression-to-text.ts'
import { isLiteral, namesIn, visit } from '../expression/operands.ts'
import { cellsOf } from '../paths/cells.ts'
import { evaluate, type Known } from '../paths/evaluate.ts'
import { mayBe, type Cell } from '../paths/possible.ts'
import { expressionsOf } from '../walk.ts'
import { finding, type LintContext, type LintRule } from './context.ts'
import type { LintFinding } from './finding.ts'

const mostNames = 4
const mostTries = 5_000

/** Conditions that no answers at all can make true: two codes at once, `hours < 10 and hours > 20`. */
export const contradictions: LintRule = (context) =>
  expressionsOf(context.definition).flatMap(({ expression, path, use }) => {
    if (use === 'value' || use === 'filter') return []
    const found: LintFinding[] = []
    visit(expression, (node, step) => {
      const isInside = found.some(({ path: outer }) => `definition.${path}${step}`.startsWith(outer))
      if (isInside || step.includes('countWhere') || isLiteral(node) || !('and' in node)) return
      if (neverTrue(context, node))
        found.push(finding('error', 'contradiction', `${path}${step}`, { condition: expressionToText(node) }))
    })
    return found
  })

/** True only when it is proved, by trying every group of answers. */
function neverTrue(context: LintContext, expression: Expression): boolean {
  const names = namesIn(expression)
  if (names.length === 0 || names.length > mostNames) return false
  const domains = names.map((name) => domainOf(context, name))
  const tries = domains.reduce((product, domain) => product * domain.length, 1)
  if (tries === 0 || tries > mostTries) return false
  return combinations(names, domains).every((known) => !mayBe(evaluate(expression, { known }), true))
}

function domainOf({ definition, byName, lines }: LintContext, name: string): readonly Cell[] {
  const question = byName.get(name)?.question
  if (!question || question.type === 'calculated') return [{ kind: 'any' }]
  const optional = { ...question, required: false }
  return [...cellsOf(definition, optional, new Map(), lines), { kind: 'none', reason: 'not-asked' }]
}

const combinations = (names: readonly string[], domains: readonly (readonly Cell[])[]): readonly Known[] =>
  names.reduce<readonly Known[]>(
    (before, name, at) =>
      before.flatMap((known) => (domains[at] ?? []).map((cell) => new Map([...known, [name, cell]]))),
    [new Map()],
  )
