import type { MissingReason, QuestionType } from '../contract/index.ts'
import { isId } from '../define/names.ts'
import type { EntryFrame, Evaluate, Value } from './evaluate.ts'
import { resolve, type Known, type Scope } from './scope.ts'

const lists: readonly QuestionType[] = ['select-many', 'rank']
const noValue: readonly QuestionType[] = [...lists, 'likert', 'contact', 'repeat', 'note']
const missingReasons: readonly unknown[] = ['dont-know', 'refused', 'not-asked', 'unanswered'] satisfies MissingReason[]

/** The operations that name a question. Null when something is wrong; `scope.problem` then says what. */
export function reference(
  operation: 'answer' | 'answered' | 'isMissing' | 'has' | 'count' | 'sum',
  given: unknown,
  scope: Scope,
  path: string,
): Evaluate | null {
  switch (operation) {
    case 'answer':
      return answerOf(given, scope, path)
    case 'answered': {
      const slot = resolve(scope, given, path)?.slot
      return slot === undefined ? null : ({ values }) => values[slot] !== null
    }
    case 'isMissing': {
      const [name, reason] = couple(given)
      if (!missingReasons.includes(reason)) return wrong(scope, path, 'question and reason')
      const slot = resolve(scope, name, path)?.slot
      return slot === undefined ? null : ({ reasons }) => reasons[slot] === reason
    }
    case 'has': {
      const [name, code] = couple(given)
      if (typeof code !== 'string') return wrong(scope, path, 'question and code')
      const slot = ofType(resolve(scope, name, path), lists, 'not-a-list', scope, path)?.slot
      if (slot === undefined) return null
      return ({ values }) => {
        const codes = values[slot] as readonly string[] | null
        return codes && codes.includes(code)
      }
    }
    case 'count': {
      const slot = ofType(resolve(scope, given, path), [...lists, 'repeat'], 'not-a-list', scope, path)?.slot
      if (slot === undefined) return null
      return ({ values }) => (values[slot] as readonly unknown[] | null)?.length ?? null
    }
    case 'sum':
      return sumOf(given, scope, path)
  }
}

function answerOf(given: unknown, scope: Scope, path: string): Evaluate | null {
  const known = resolve(scope, given, path)
  if (!known) return null
  const { slot, name, type } = known
  if (noValue.includes(type)) {
    scope.problem(path, 'not-a-value', { name, type })
    return null
  }
  if (type === 'occupation') return ({ values }) => (values[slot] as { words: string } | null)?.words ?? null
  return ({ values }) => values[slot] as Value
}

/** Not known when one entry's answer is not known; 0 for a repeat with no entries. */
function sumOf(given: unknown, scope: Scope, path: string): Evaluate | null {
  const [name, question] = couple(given)
  const repeat = ofType(resolve(scope, name, path), ['repeat'], 'not-a-repeat', scope, path)
  if (!repeat) return null
  const inner = typeof question === 'string' ? scope.questions.get(question) : undefined
  if (inner?.repeat !== repeat) {
    scope.problem(path, 'unknown-reference', { name: String(question).slice(0, 100) })
    return null
  }
  const { slot } = repeat
  const at = inner.slot - slot - 1
  return ({ values }) => {
    const entries = values[slot] as readonly EntryFrame[] | null
    if (!entries) return null
    let total = 0
    for (const entry of entries) {
      const value = entry.values[at]
      if (typeof value !== 'number') return null
      total += value
    }
    return Number.isFinite(total) ? total : null
  }
}

/**
 * `countWhere`: each entry is put in its place, one after the other, and the condition asked. Not known when the
 * condition is not known for an entry; 0 for a repeat with no entries.
 */
export function countWhere(
  given: unknown,
  scope: Scope,
  path: string,
  compile: (condition: unknown, within: Scope) => Evaluate,
): Evaluate | null {
  const [name, condition] = couple(given)
  if (condition === undefined) return wrong(scope, path, 'repeat and condition')
  const repeat = ofType(resolve(scope, name, path), ['repeat'], 'not-a-repeat', scope, path)
  if (!repeat) return null
  if (scope.inside === repeat) {
    scope.problem(path, 'not-in-repeat', { type: 'countWhere' })
    return null
  }
  const holds = compile(condition, { ...scope, inside: repeat })
  const { slot } = repeat
  return (frame) => {
    const entries = frame.values[slot] as readonly EntryFrame[] | null
    if (!entries) return null
    let total: number | null = 0
    for (const { values, reasons } of entries) {
      for (let at = 0; at < values.length; at++) {
        frame.values[slot + 1 + at] = values[at]
        frame.reasons[slot + 1 + at] = reasons[at] ?? null
      }
      const outcome = holds(frame)
      if (typeof outcome !== 'boolean') total = null
      else if (outcome && total !== null) total++
    }
    return total
  }
}

/** `choice`: an attribute of the choice that a filter looks at. */
export function aboutChoice(given: unknown, scope: Scope, path: string): Evaluate | null {
  if (typeof given !== 'string' || !isId(given)) return wrong(scope, path, 'attribute')
  if (scope.isFilter)
    return ({ choice }) =>
      choice?.attributes && Object.hasOwn(choice.attributes, given) ? (choice.attributes[given] ?? null) : null
  scope.problem(path, 'choice-outside-filter')
  return null
}

function ofType(
  known: Known | null,
  types: readonly QuestionType[],
  code: 'not-a-list' | 'not-a-repeat',
  scope: Scope,
  path: string,
): Known | null {
  if (known === null || types.includes(known.type)) return known
  scope.problem(path, code, { name: known.name, type: known.type })
  return null
}

const couple = (given: unknown): readonly [unknown?, unknown?] =>
  Array.isArray(given) && given.length === 2 ? [given[0], given[1]] : []

function wrong(scope: Scope, path: string, expected: string): null {
  scope.problem(path, 'wrong-shape', { expected })
  return null
}
