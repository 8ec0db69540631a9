import type { Expression, Literal } from '../../contract/index.ts'

type OneOf<Union> = Union extends unknown ? keyof Union : never

/** The name of an operation: the one key of its object. */
export type Operator = OneOf<Exclude<Expression, Literal>>

/** An operation from its name and what it works on, once the caller has made sure that they fit. */
export const operation = (operator: Operator, operands: unknown): Expression =>
  ({ [operator]: operands }) as unknown as Expression

export const isLiteral = (expression: Expression): expression is Literal =>
  expression === null || typeof expression !== 'object'

/** The expressions directly inside an expression, each with its place in the JSON. */
export function operandsOf(expression: Expression): readonly { readonly path: string; readonly operand: Expression }[] {
  if (isLiteral(expression)) return []
  const list = (key: string, operands: readonly Expression[]) =>
    operands.map((operand, at) => ({ path: `.${key}[${at}]`, operand }))
  if ('and' in expression) return list('and', expression.and)
  if ('or' in expression) return list('or', expression.or)
  if ('not' in expression) return [{ path: '.not', operand: expression.not }]
  if ('eq' in expression) return list('eq', expression.eq)
  if ('ne' in expression) return list('ne', expression.ne)
  if ('lt' in expression) return list('lt', expression.lt)
  if ('le' in expression) return list('le', expression.le)
  if ('gt' in expression) return list('gt', expression.gt)
  if ('ge' in expression) return list('ge', expression.ge)
  if ('in' in expression) return [{ path: '.in[0]', operand: expression.in[0] }]
  if ('countWhere' in expression) return [{ path: '.countWhere[1]', operand: expression.countWhere[1] }]
  if ('add' in expression) return list('add', expression.add)
  if ('subtract' in expression) return list('subtract', expression.subtract)
  if ('multiply' in expression) return list('multiply', expression.multiply)
  if ('divide' in expression) return list('divide', expression.divide)
  if ('min' in expression) return list('min', expression.min)
  if ('max' in expression) return list('max', expression.max)
  if ('round' in expression) return [{ path: '.round', operand: expression.round }]
  if ('if' in expression) return list('if', expression.if)
  if ('coalesce' in expression) return list('coalesce', expression.coalesce)
  if ('length' in expression) return [{ path: '.length', operand: expression.length }]
  if ('join' in expression) return list('join', expression.join)
  if ('yearsSince' in expression) return [{ path: '.yearsSince', operand: expression.yearsSince }]
  return []
}

/** Names of questions that this one operation looks at, without what is inside it. */
export function ownNames(expression: Expression): readonly string[] {
  if (isLiteral(expression)) return []
  if ('answer' in expression) return [expression.answer]
  if ('answered' in expression) return [expression.answered]
  if ('isMissing' in expression) return [expression.isMissing[0]]
  if ('has' in expression) return [expression.has[0]]
  if ('count' in expression) return [expression.count]
  if ('countWhere' in expression) return [expression.countWhere[0]]
  if ('sum' in expression) return expression.sum
  return []
}

/** Names of every question an expression looks at, each once, in order of appearance. */
export function namesIn(expression: Expression): readonly string[] {
  const inside = operandsOf(expression).flatMap(({ operand }) => namesIn(operand))
  return [...new Set([...ownNames(expression), ...inside])]
}

/** Visits an expression and everything in it, the outside first. */
export function visit(expression: Expression, see: (node: Expression, path: string) => void, path = ''): void {
  see(expression, path)
  for (const { path: step, operand } of operandsOf(expression)) visit(operand, see, `${path}${step}`)
}

/** The same expression with every node changed from the inside out. */
export function mapExpression(expression: Expression, change: (node: Expression) => Expression): Expression {
  if (isLiteral(expression)) return change(expression)
  const into = (operand: Expression) => mapExpression(operand, change)
  const [operator = '', value] = Object.entries(expression)[0] ?? []
  const keepsItsNames = ['answer', 'choice', 'answered', 'isMissing', 'has', 'count', 'sum', 'today']
  if (keepsItsNames.includes(operator)) return change(expression)
  if ('in' in expression) return change({ in: [into(expression.in[0]), expression.in[1]] })
  if ('countWhere' in expression)
    return change({ countWhere: [expression.countWhere[0], into(expression.countWhere[1])] })
  const changed: unknown = Array.isArray(value) ? value.map(into) : into(value as Expression)
  return change(operation(operator as Operator, changed))
}
