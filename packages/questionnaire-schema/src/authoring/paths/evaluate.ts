import type { Choice, Expression, Literal } from '../../contract/index.ts'
import { isLiteral, operandsOf } from '../expression/operands.ts'
import { compare, type Comparison } from './compare.ts'
import {
  any,
  between,
  eitherWay,
  exactly,
  joined,
  mayBe,
  notKnown,
  some,
  type Cell,
  type Possible,
} from './possible.ts'

/** Answers as far as they are known, by the name of the question. What is not there is `any`. */
export type Known = ReadonlyMap<string, Cell>

export interface Surroundings {
  readonly known: Known
  /** The choice that a filter looks at. */
  readonly choice?: Choice | undefined
  /** Told what each expression may be, with its place: how a linter learns what is never true. */
  readonly trace?: ((path: string, possible: Possible) => void) | undefined
}

/** What an expression may be. Always at least what it really is: nothing that can happen is left out. */
export function evaluate(expression: Expression, around: Surroundings, path = ''): Possible {
  const possible = evaluateOne(expression, around, path)
  around.trace?.(path, possible)
  return possible
}

const comparisonNames = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const

function evaluateOne(expression: Expression, around: Surroundings, path: string): Possible {
  if (isLiteral(expression)) return exactly(expression)
  const cellOf = (name: string): Cell => around.known.get(name) ?? any
  if ('answer' in expression) return valueOf(cellOf(expression.answer))
  if ('answered' in expression) return isAnswered(cellOf(expression.answered))
  if ('isMissing' in expression) return isMissing(cellOf(expression.isMissing[0]), expression.isMissing[1])
  if ('has' in expression) return has(cellOf(expression.has[0]), expression.has[1])
  if ('count' in expression) return countOf(cellOf(expression.count))
  if ('choice' in expression) return attributeOf(around.choice, expression.choice)
  if ('countWhere' in expression) {
    const cell = cellOf(expression.countWhere[0])
    if (cell.kind === 'none') return notKnown
    return any
  }
  if ('sum' in expression || 'today' in expression) return 'today' in expression ? some : any

  const parts = operandsOf(expression).map(({ path: step, operand }) => evaluate(operand, around, `${path}${step}`))
  if ('and' in expression) return every(parts)
  if ('or' in expression) return negated(every(parts.map(negated)))
  const [first = any, second = any, third = any] = parts
  if ('not' in expression) return negated(first)
  if ('if' in expression) return chosen(first, second, third)
  if ('coalesce' in expression) return firstKnown(parts)
  if ('in' in expression) {
    const found = expression.in[1].map((code) => compare('eq', first, exactly(code)))
    return found.length === 0 ? any : negated(every(found.map(negated)))
  }
  const operator = comparisonNames.find((name) => name in expression) as Comparison | undefined
  if (operator) return compare(operator, first, second)
  return parts.some((part) => part.kind === 'set' && part.values.every((value) => value === null)) ? exactly(null) : any
}

function valueOf(cell: Cell): Possible {
  if (cell.kind === 'none') return notKnown
  return cell.kind === 'codes' || cell.kind === 'entries' ? some : cell
}

function isAnswered(cell: Cell): Possible {
  if (cell.kind === 'none') return exactly(false)
  if (cell.kind === 'any') return eitherWay
  if (cell.kind === 'set' && cell.values.includes(null)) return eitherWay
  return exactly(true)
}

function isMissing(cell: Cell, reason: string): Possible {
  if (cell.kind === 'none') return exactly(cell.reason === reason)
  if (cell.kind === 'any') return eitherWay
  return cell.kind === 'set' && cell.values.includes(null) ? eitherWay : exactly(false)
}

function has(cell: Cell, code: string): Possible {
  if (cell.kind === 'none') return notKnown
  return cell.kind === 'codes' ? exactly(cell.chosen.includes(code)) : any
}

function countOf(cell: Cell): Possible {
  if (cell.kind === 'none') return notKnown
  return cell.kind === 'codes' || cell.kind === 'entries' ? between(cell.least, cell.most) : any
}

function attributeOf(choice: Choice | undefined, name: string): Possible {
  if (!choice) return any
  const attributes = choice.attributes ?? {}
  return exactly(Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null)
}

const outcomesOf = (possible: Possible): readonly Literal[] =>
  possible.kind === 'set' ? possible.values : possible.kind === 'some' ? [true, false] : [true, false, null]

function negated(possible: Possible): Possible {
  return exactly(...outcomesOf(possible).map((value) => (typeof value === 'boolean' ? !value : null)))
}

/** True when all are true, false as soon as one is false, otherwise not known. */
function every(parts: readonly Possible[]): Possible {
  const may = (value: boolean | null) => parts.some((part) => mayBe(part, value) || isOdd(part, value))
  const outcomes: Literal[] = []
  if (parts.every((part) => mayBe(part, true))) outcomes.push(true)
  if (may(false)) outcomes.push(false)
  const noneMustBeFalse = parts.every((part) => mayBe(part, true) || mayBe(part, null) || isOdd(part, null))
  if (may(null) && noneMustBeFalse) outcomes.push(null)
  return exactly(...outcomes)
}

/** A part that is no truth value: how it counts is not for us to say. */
const isOdd = (part: Possible, value: boolean | null): boolean =>
  value !== true &&
  (part.kind === 'range' ||
    (part.kind === 'set' && part.values.some((each) => each !== null && typeof each !== 'boolean')))

function chosen(condition: Possible, then: Possible, otherwise: Possible): Possible {
  const branches = [
    ...(mayBe(condition, true) ? [then] : []),
    ...(mayBe(condition, false) ? [otherwise] : []),
    ...(outcomesOf(condition).every((outcome) => typeof outcome === 'boolean') ? [] : [notKnown]),
  ]
  return branches.reduce(joined, branches[0] ?? notKnown)
}

function firstKnown(parts: readonly Possible[]): Possible {
  const at = parts.findIndex((part) => !mayBe(part, null))
  const candidates = at < 0 ? parts : parts.slice(0, at + 1)
  if (candidates.length === 0) return notKnown
  const all = candidates.reduce(joined)
  return at >= 0 && all.kind === 'set' ? exactly(...all.values.filter((value) => value !== null)) : at >= 0 ? some : all
}
