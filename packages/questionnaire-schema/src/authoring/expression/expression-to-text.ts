import type { Expression, Pair } from '../../contract/index.ts'
import { binding, comparisons, functions, functionsOfOne, reservedWords } from './grammar.ts'
import { isLiteral } from './operands.ts'

interface Printed {
  readonly text: string
  readonly binds: number
}

const single = (text: string): Printed => ({ text, binds: binding.single })

const nameText = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !reservedWords.includes(name)
    ? name
    : `\`${JSON.stringify(name).slice(1, -1).replaceAll('`', '\\u0060')}\``

const literalText = (literal: string | number | boolean | null): string =>
  literal === null ? 'nothing' : JSON.stringify(literal)

const signs = Object.fromEntries(Object.entries(comparisons).map(([sign, operator]) => [operator, sign]))
const functionNames = Object.fromEntries(
  [...Object.entries(functions), ...Object.entries(functionsOfOne)].map(([word, operator]) => [operator, word]),
)

/**
 * An expression as a sentence that people can read and type: `works is "yes" and hours < 16`,
 * `skills includes "cooking"`, `members where age >= 16 count > 2`. `textToExpression` reads it back to the same data.
 */
export const expressionToText = (expression: Expression): string => print(expression).text

function print(expression: Expression): Printed {
  if (isLiteral(expression)) return single(literalText(expression))
  if ('answer' in expression) return single(nameText(expression.answer))
  if ('choice' in expression) return single(`choice ${nameText(expression.choice)}`)
  if ('answered' in expression) return { text: `${nameText(expression.answered)} is answered`, binds: binding.compare }
  if ('isMissing' in expression) {
    const [name, reason] = expression.isMissing
    return { text: `${nameText(name)} is missing because ${literalText(reason)}`, binds: binding.compare }
  }
  if ('has' in expression) {
    const [name, code] = expression.has
    return { text: `${nameText(name)} includes ${literalText(code)}`, binds: binding.compare }
  }
  if ('in' in expression) {
    const [value, codes] = expression.in
    return {
      text: `${operand(value, binding.compare)} is one of (${codes.map(literalText).join(', ')})`,
      binds: binding.compare,
    }
  }
  if ('count' in expression) return single(`${nameText(expression.count)} count`)
  if ('countWhere' in expression) {
    const [repeat, condition] = expression.countWhere
    return single(`${nameText(repeat)} where ${closed(print(condition).text)} count`)
  }
  if ('sum' in expression) return single(`${nameText(expression.sum[0])} sum ${nameText(expression.sum[1])}`)
  if ('and' in expression) return chain(expression.and, 'and', 'and', binding.and)
  if ('or' in expression) return chain(expression.or, 'or', 'or', binding.or)
  if ('add' in expression) return chain(expression.add, 'add', '+', binding.add)
  if ('multiply' in expression) return chain(expression.multiply, 'multiply', '*', binding.multiply)
  if ('subtract' in expression) return pair(expression.subtract, '-', binding.add)
  if ('divide' in expression) return pair(expression.divide, '/', binding.multiply)
  if ('not' in expression) return { text: `not ${operand(expression.not, binding.compare)}`, binds: binding.not }
  if ('if' in expression) {
    const [condition, then, otherwise] = expression.if.map((part) => operand(part, binding.if))
    return { text: `if ${condition} then ${then} else ${otherwise}`, binds: binding.if }
  }
  if ('today' in expression) return single('today')
  const [operator = '', value] = Object.entries(expression)[0] ?? []
  const sign = signs[operator]
  if (sign) return pair(value as Pair, sign, binding.compare)
  const operands = Array.isArray(value) ? (value as Expression[]) : [value as Expression]
  return call(functionNames[operator] ?? operator, operands)
}

/** In brackets when it ends with a name: `b count` would be read as one thing. */
const closed = (text: string): string => {
  const last = /(?:[A-Za-z_]\w*|`)$/.exec(text)?.[0]
  return last === undefined || reservedWords.includes(last) ? text : `(${text})`
}

/** What is inside, in brackets unless it binds tighter. */
const operand = (expression: Expression, than: number): string => {
  const { text, binds } = print(expression)
  return binds > than ? text : `(${text})`
}

const pair = ([left, right]: Pair, sign: string, binds: number): Printed => ({
  text: `${operand(left, binds)} ${sign} ${operand(right, binds)}`,
  binds,
})

const chain = (operands: readonly Expression[], operator: string, sign: string, binds: number): Printed =>
  operands.length < 2
    ? call(functionNames[operator] ?? operator, operands)
    : { text: operands.map((each) => operand(each, binds)).join(` ${sign} `), binds }

const call = (word: string, operands: readonly Expression[]): Printed =>
  single(`${word}(${operands.map((each) => print(each).text).join(', ')})`)
