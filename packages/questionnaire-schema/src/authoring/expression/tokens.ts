import { fail, ok, type Result } from '@use-it-cities/core'
import type { ExpressionTextProblem } from './problem.ts'

export interface Token {
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'sign' | 'end'
  /** The word, the name without its backticks, the text without its quotes, the digits, or the sign. */
  readonly value: string
  /** Where it begins, counted from 0. */
  readonly at: number
  /** As it was typed. */
  readonly typed: string
}

const shapes: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['name', /`(?:[^`\\]|\\[^])*`/y],
  ['text', /"(?:[^"\\]|\\[^])*"/y],
  ['text', /[“”](?:[^“”"\\]|\\[^])*[“”]/y],
  ['sign', /<=|>=|!=|==|[≤≥≠=<>+\-*/×÷(),]/y],
]

/** What people type for the same thing. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['==', '='],
  ['×', '*'],
  ['÷', '/'],
])

/** Escapes as in JSON; a quote or a backtick may also be escaped by a backslash, and a line may be broken. */
const unquote = (typed: string): string | undefined => {
  const inside = typed.slice(1, -1).replace(/\\[^]|["\n\r\t]/g, (found) => {
    if (found === '\\`') return '`'
    if (found === '\\“' || found === '\\”') return found.slice(1)
    return found.length === 1 ? JSON.stringify(found).slice(1, -1) : found
  })
  try {
    return JSON.parse(`"${inside}"`) as string
  } catch {
    return undefined
  }
}

/** Cuts the text of an expression into words, names, quoted texts, numbers and signs. */
export function tokensOf(text: string): Result<readonly Token[], ExpressionTextProblem> {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const found = shapes.flatMap(([kind, shape]) => {
      shape.lastIndex = at
      const typed = shape.exec(text)?.[0]
      return typed === undefined ? [] : [{ kind, typed }]
    })[0]
    if (!found) return fail(problemWithCharacter(text, at))
    const { kind, typed } = found
    if (kind !== 'space') {
      const value = kind === 'text' || kind === 'name' ? unquote(typed) : (sameAs.get(typed) ?? typed)
      if (value === undefined) return fail({ code: 'bad-quoting', at, received: typed, expected: 'text in quotes' })
      tokens.push({ kind, value, at, typed })
    }
    at += typed.length
  }
  return ok([...tokens, { kind: 'end', value: '', at: text.length, typed: '' }])
}

function problemWithCharacter(text: string, at: number): ExpressionTextProblem {
  const received = [...text.slice(at)][0] ?? ''
  return ['"', '“', '”', '`'].includes(received)
    ? { code: 'quote-not-closed', at, received, expected: `a closing ${received}` }
    : { code: 'unknown-character', at, received, expected: 'a question name, a text in quotes, a number or a sign' }
}
