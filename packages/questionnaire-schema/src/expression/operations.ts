import type { Evaluate, Value } from './evaluate.ts'

/** False as soon as one part is false, not known as soon as one is not known, else true. */
export function all(parts: readonly Evaluate[]): Evaluate {
  return (frame) => {
    let outcome: Value = true
    for (const part of parts) {
      const value = part(frame)
      if (value === false) return false
      if (value !== true) outcome = null
    }
    return outcome
  }
}

/** True as soon as one part is true, not known as soon as one is not known, else false. */
export function any(parts: readonly Evaluate[]): Evaluate {
  return (frame) => {
    let outcome: Value = false
    for (const part of parts) {
      const value = part(frame)
      if (value === true) return true
      if (value !== false) outcome = null
    }
    return outcome
  }
}

export const isEqual = (a: Value, b: Value): Value => a === b
/** `isEqual` with a text, the commonest condition of all, in one step. */
export const isText =
  (value: Evaluate, wanted: string): Evaluate =>
  (frame) => {
    const found = value(frame)
    return found === null ? null : found === wanted
  }
export const isDifferent = (a: Value, b: Value): Value => a !== b
/** Numbers by size, texts (and so dates and times) by their characters; anything else cannot be compared. */
export const isLess = (a: Value, b: Value): Value => {
  if (typeof a === 'number' && typeof b === 'number') return a < b
  return typeof a === 'string' && typeof b === 'string' ? a < b : null
}
export const isLessOrEqual = (a: Value, b: Value): Value => {
  if (typeof a === 'number' && typeof b === 'number') return a <= b
  return typeof a === 'string' && typeof b === 'string' ? a <= b : null
}

export const plus = (a: number, b: number) => a + b
export const minus = (a: number, b: number) => a - b
export const times = (a: number, b: number) => a * b
export const dividedBy = (a: number, b: number) => a / b

/** Not known when either side is not known. */
export const both =
  (left: Evaluate, right: Evaluate, apply: (a: Value, b: Value) => Value): Evaluate =>
  (frame) => {
    const a = left(frame)
    if (a === null) return null
    const b = right(frame)
    return b === null ? null : apply(a, b)
  }

/** Numbers only, put together from left to right; a result that is no finite number is not known. */
export const reduce =
  (parts: readonly Evaluate[], first: number | null, apply: (a: number, b: number) => number): Evaluate =>
  (frame) => {
    let total = first
    for (const part of parts) {
      const value = part(frame)
      if (typeof value !== 'number') return null
      total = total === null ? value : apply(total, value)
    }
    return total !== null && Number.isFinite(total) ? total : null
  }

export const negated = (value: Value): Value => (typeof value === 'boolean' ? !value : null)
/** To a whole number; a half goes away from zero. Adding zero turns -0 into 0. */
export const rounded = (value: Value): Value =>
  typeof value === 'number' ? Math.sign(value) * Math.round(Math.abs(value)) + 0 : null
/** Characters as people count them, not the halves that some scripts are stored in. */
export const lengthOf = (value: Value): Value => (typeof value === 'string' ? [...value].length : null)

/** Somebody born on 29 February is a year older on 1 March. Below zero for a day that is still to come. */
export function wholeYears(from: Value, to: string): Value {
  if (typeof from !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(from)) return null
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}

/** Joined text never grows beyond this, however often it is joined. */
const longest = 10_000

export const joined =
  (parts: readonly Evaluate[]): Evaluate =>
  (frame) => {
    let text = ''
    for (const part of parts) {
      const value = part(frame)
      if (value === null) return null
      text += String(value)
      if (text.length > longest) return null
    }
    return text
  }
