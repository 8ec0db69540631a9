import type { Expression } from '../contract/index.ts'
import { limits } from '../define/limits.ts'
import type { Evaluate } from './evaluate.ts'
import * as operations from './operations.ts'
import { aboutChoice, countWhere, reference } from './references.ts'
import { shown, type Scope } from './scope.ts'

const notKnown: Evaluate = () => null

/**
 * Turns an expression into a closure, once. What is wrong with it goes to `scope.problem`; the closure is then one that
 * knows nothing, so that the rest can be looked at too.
 */
export function compileExpression(expression: Expression, scope: Scope, path: string, depth = 0): Evaluate {
  if (depth > limits.depth) return refuse(scope, path, 'too-deep', { limit: limits.depth })
  if (expression === null || typeof expression === 'boolean') return () => expression
  if (typeof expression === 'number')
    return Number.isFinite(expression) ? () => expression : refuse(scope, path, 'wrong-shape', { expected: 'number' })
  if (typeof expression === 'string')
    return expression.length <= limits.text ? () => expression : refuse(scope, path, 'too-long', { limit: limits.text })
  const keys = typeof expression === 'object' && !Array.isArray(expression) ? Object.keys(expression) : []
  const [operation] = keys
  if (operation === undefined || keys.length > 1) return refuse(scope, path, 'wrong-shape', { expected: 'expression' })
  const given: unknown = (expression as Readonly<Record<string, unknown>>)[operation]
  const at = `${path}.${operation}`

  const inner = (value: unknown, where: string) => compileExpression(value as Expression, scope, where, depth + 1)
  const wrong = (expected: string) => refuse(scope, at, 'wrong-shape', { expected })
  const list = (then: (parts: readonly Evaluate[]) => Evaluate) =>
    Array.isArray(given) && given.length <= limits.text
      ? then(given.map((each, index) => inner(each, `${at}[${index}]`)))
      : wrong('list of expressions')
  const pair = (then: (left: Evaluate, right: Evaluate) => Evaluate) =>
    Array.isArray(given) && given.length === 2
      ? then(inner(given[0], `${at}[0]`), inner(given[1], `${at}[1]`))
      : wrong('two expressions')
  const one = (then: (value: Evaluate) => Evaluate) => then(inner(given, at))

  switch (operation) {
    case 'answer':
    case 'answered':
    case 'isMissing':
    case 'has':
    case 'count':
    case 'sum':
      return reference(operation, given, scope, at) ?? notKnown
    case 'countWhere':
      return (
        countWhere(given, scope, at, (condition, within) =>
          compileExpression(condition as Expression, within, `${at}[1]`, depth + 1),
        ) ?? notKnown
      )
    case 'choice':
      return aboutChoice(given, scope, at) ?? notKnown
    case 'and':
      return list(operations.all)
    case 'or':
      return list(operations.any)
    case 'not':
      return one((value) => (frame) => operations.negated(value(frame)))
    case 'eq': {
      const wanted: unknown = Array.isArray(given) ? given[1] : null
      return pair((left, right) =>
        typeof wanted === 'string' ? operations.isText(left, wanted) : operations.both(left, right, operations.isEqual),
      )
    }
    case 'ne':
      return pair((left, right) => operations.both(left, right, operations.isDifferent))
    case 'lt':
      return pair((left, right) => operations.both(left, right, operations.isLess))
    case 'le':
      return pair((left, right) => operations.both(left, right, operations.isLessOrEqual))
    case 'gt':
      return pair((left, right) => operations.both(right, left, operations.isLess))
    case 'ge':
      return pair((left, right) => operations.both(right, left, operations.isLessOrEqual))
    case 'in': {
      const codes: unknown = Array.isArray(given) && given.length === 2 ? given[1] : null
      if (!Array.isArray(given) || !Array.isArray(codes) || !codes.every(isCode)) return wrong('expression and codes')
      const among = new Set<unknown>(codes)
      const value = inner(given[0], `${at}[0]`)
      return (frame) => {
        const found = value(frame)
        return found === null ? null : among.has(found)
      }
    }
    case 'add':
      return list((parts) => operations.reduce(parts, 0, operations.plus))
    case 'multiply':
      return list((parts) => operations.reduce(parts, 1, operations.times))
    case 'subtract':
      return pair((left, right) => operations.reduce([left, right], null, operations.minus))
    case 'divide':
      return pair((left, right) => operations.reduce([left, right], null, operations.dividedBy))
    case 'min':
      return list((parts) => operations.reduce(parts, null, Math.min))
    case 'max':
      return list((parts) => operations.reduce(parts, null, Math.max))
    case 'round':
      return one((value) => (frame) => operations.rounded(value(frame)))
    case 'if': {
      if (!Array.isArray(given) || given.length !== 3) return wrong('condition and two expressions')
      const [condition, then, otherwise] = given.map((each, index) => inner(each, `${at}[${index}]`))
      if (!condition || !then || !otherwise) return notKnown
      return (frame) => {
        const holds = condition(frame)
        return holds === true ? then(frame) : holds === false ? otherwise(frame) : null
      }
    }
    case 'coalesce':
      return list((parts) => (frame) => {
        for (const part of parts) {
          const value = part(frame)
          if (value !== null) return value
        }
        return null
      })
    case 'length':
      return one((value) => (frame) => operations.lengthOf(value(frame)))
    case 'join':
      return list(operations.joined)
    case 'today':
      return given === true ? (frame) => frame.on : wrong('true')
    case 'yearsSince':
      return one((value) => (frame) => operations.wholeYears(value(frame), frame.on))
    default:
      return refuse(scope, path, 'unknown-operation', { operation: shown(operation) })
  }
}

function refuse(
  scope: Scope,
  path: string,
  ...problem: Parameters<Scope['problem']> extends [string, ...infer Rest] ? Rest : never
): Evaluate {
  scope.problem(path, ...problem)
  return notKnown
}

const isCode = (code: unknown) => typeof code === 'string' || typeof code === 'number'
