import type { Expression, Literal, MissingReason } from '@use-it-cities/questionnaire-schema'

/** What is known when a person stands at one question with a pen: some answers, and nothing of the rest. */
export interface Known {
  readonly answers: ReadonlyMap<string, KnownAnswer>
  /** Attributes of the choice that a filter looks at. */
  readonly choice?: Readonly<Record<string, string | number>> | undefined
}
export type KnownAnswer = { readonly value: Literal } | { readonly missing: MissingReason }

/** What an expression can come to: one value (null: not known, as in `Expression`), not true whatever follows, or anything. */
type Possible = { readonly value: Literal } | 'never-true' | 'any'

const notKnown: Possible = { value: null }
const of = (value: Literal): Possible => ({ value })
const isValue = (possible: Possible): possible is { readonly value: Literal } => typeof possible === 'object'

/** Whether a condition holds whatever else is answered, fails whatever else is answered, or still depends. */
export function holds(condition: Expression | undefined, known: Known): 'yes' | 'no' | 'depends' {
  if (condition === undefined) return 'yes'
  const possible = possibleValue(condition, known)
  if (possible === 'any') return 'depends'
  return isValue(possible) && possible.value === true ? 'yes' : 'no'
}

function possibleValue(expression: Expression, known: Known): Possible {
  if (expression === null || typeof expression !== 'object') return of(expression)
  if ('answer' in expression) {
    const answer = known.answers.get(expression.answer)
    if (!answer) return 'any'
    return 'value' in answer ? of(answer.value) : notKnown
  }
  if ('choice' in expression) return of(known.choice?.[expression.choice] ?? null)
  if ('answered' in expression) {
    const answer = known.answers.get(expression.answered)
    return answer ? of('value' in answer) : 'any'
  }
  if ('isMissing' in expression) {
    const [name, reason] = expression.isMissing
    const answer = known.answers.get(name)
    return answer ? of('missing' in answer && answer.missing === reason) : 'any'
  }
  if ('and' in expression) return every(expression.and.map((part) => possibleValue(part, known)))
  if ('or' in expression) return some(expression.or.map((part) => possibleValue(part, known)))
  if ('not' in expression) return opposite(possibleValue(expression.not, known))
  if ('eq' in expression) return compare(expression.eq, known, (a, b) => a === b)
  if ('ne' in expression) return compare(expression.ne, known, (a, b) => a !== b)
  if ('lt' in expression) return compare(expression.lt, known, (a, b) => a < b)
  if ('le' in expression) return compare(expression.le, known, (a, b) => a <= b)
  if ('gt' in expression) return compare(expression.gt, known, (a, b) => a > b)
  if ('ge' in expression) return compare(expression.ge, known, (a, b) => a >= b)
  if ('in' in expression) {
    const value = possibleValue(expression.in[0], known)
    if (!isValue(value)) return 'any'
    return value.value === null ? notKnown : of(expression.in[1].some((code) => code === value.value))
  }
  return notAsked(expression, known) ? notKnown : 'any'
}

/** A list that was never asked has no codes. */
function notAsked(expression: object, { answers }: Known): boolean {
  if (!('has' in expression && Array.isArray(expression.has))) return false
  const answer = answers.get(String(expression.has[0]))
  return answer !== undefined && 'missing' in answer
}

type Pair = readonly [Expression, Expression]
type Comparable = string | number | boolean

function compare([left, right]: Pair, known: Known, holdsFor: (a: Comparable, b: Comparable) => boolean): Possible {
  const [a, b] = [possibleValue(left, known), possibleValue(right, known)]
  const aKnown = isValue(a) ? a.value : undefined
  const bKnown = isValue(b) ? b.value : undefined
  if (aKnown === null || bKnown === null) return notKnown
  return aKnown === undefined || bKnown === undefined ? 'any' : of(holdsFor(aKnown, bKnown))
}

function every(parts: readonly Possible[]): Possible {
  if (parts.some((part) => isValue(part) && part.value === false)) return of(false)
  if (parts.some((part) => part === 'never-true' || (isValue(part) && part.value === null))) return 'never-true'
  return parts.includes('any') ? 'any' : of(true)
}

function some(parts: readonly Possible[]): Possible {
  if (parts.some((part) => isValue(part) && part.value === true)) return of(true)
  if (parts.includes('any')) return 'any'
  return parts.every((part) => isValue(part) && part.value === false) ? of(false) : 'never-true'
}

function opposite(part: Possible): Possible {
  if (!isValue(part)) return 'any'
  return part.value === null ? notKnown : of(!part.value)
}
