import { z } from 'zod'
import type { Expression } from '../contract/index.ts'
import { limits } from '../define/limits.ts'
import { shown } from '../expression/scope.ts'

/** What each operation is given. */
const operands = {
  answer: 'name',
  choice: 'name',
  answered: 'name',
  isMissing: 'name and name',
  and: 'list',
  or: 'list',
  not: 'one',
  eq: 'two',
  ne: 'two',
  lt: 'two',
  le: 'two',
  gt: 'two',
  ge: 'two',
  has: 'name and name',
  in: 'one and codes',
  count: 'name',
  countWhere: 'name and one',
  sum: 'name and name',
  add: 'list',
  subtract: 'two',
  multiply: 'list',
  divide: 'two',
  min: 'list',
  max: 'list',
  round: 'one',
  if: 'three',
  coalesce: 'list',
  length: 'one',
  join: 'list',
  today: 'true',
  yearsSince: 'one',
} as const

type Operands = (typeof operands)[keyof typeof operands]
type Complain = (path: readonly PropertyKey[], message: string) => void

/**
 * A condition, constraint or calculation. Looked at by hand rather than as a union of thirty schemas, so that a mistake
 * is told where it is, however deep, and so that something very deep is refused instead of running out of stack.
 */
export const expressionSchema = z
  .unknown()
  .superRefine((value, context) => {
    look(value, [], 0, (path, message) => {
      context.addIssue({ code: 'custom', path: [...path], message, input: value })
    })
  })
  .meta({ id: 'expression', description: 'A condition, constraint or calculation as data' }) as unknown as z.ZodType<
  Expression,
  Expression
>

function look(value: unknown, path: readonly PropertyKey[], depth: number, complain: Complain): void {
  if (depth > limits.depth) return complain(path, `Expected at most ${limits.depth} expressions inside one another.`)
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (typeof value === 'string') {
    if (value.length > limits.text) complain(path, `Expected a text of at most ${limits.text} characters.`)
    return
  }
  const keys = typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : []
  const [operation = ''] = keys
  if (keys.length !== 1)
    return complain(path, `Expected one operation, for example { "answer": "works" }, but got ${shown(value)}.`)
  if (!isOperation(operation))
    return complain(path, `Expected an operation such as answer, and, eq, has, but got ${shown(operation)}.`)
  const given: unknown = (value as Readonly<Record<string, unknown>>)[operation]
  const at = [...path, operation]
  const wrong = (expected: string) => complain(at, `Expected ${expected}, but got ${shown(given)}.`)
  const parts: readonly unknown[] = Array.isArray(given) ? given : []
  const inner = (from: number) =>
    parts.forEach((part, index) => index >= from && look(part, [...at, index], depth + 1, complain))
  const kind: Operands = operands[operation]
  switch (kind) {
    case 'name':
      return typeof given === 'string' ? undefined : wrong('a name')
    case 'one':
      return look(given, at, depth + 1, complain)
    case 'two':
      return parts.length === 2 ? inner(0) : wrong('a list of two expressions')
    case 'three':
      return parts.length === 3 ? inner(0) : wrong('a list of three expressions: condition, then, otherwise')
    case 'list':
      return Array.isArray(given) ? inner(0) : wrong('a list of expressions')
    case 'name and name':
      return parts.length === 2 && parts.every((part) => typeof part === 'string')
        ? undefined
        : wrong('a list of two names')
    case 'name and one':
      return parts.length === 2 && typeof parts[0] === 'string' ? inner(1) : wrong('a list of a repeat and a condition')
    case 'one and codes': {
      const codes = parts[1]
      const isRight = parts.length === 2 && Array.isArray(codes) && codes.every(isCode)
      return isRight
        ? look(parts[0], [...at, 0], depth + 1, complain)
        : wrong('a list of an expression and a list of codes')
    }
    case 'true':
      return given === true ? undefined : wrong('true')
  }
}

const isOperation = (text: string): text is keyof typeof operands => Object.hasOwn(operands, text)
const isCode = (code: unknown) => typeof code === 'string' || typeof code === 'number'

const self = { $ref: '#/$defs/expression' }
const name = { type: 'string' }
const tuple = (...items: readonly object[]) => ({
  type: 'array',
  prefixItems: items,
  items: false,
  minItems: items.length,
})
const jsonOf: { readonly [kind in Operands]: object } = {
  name,
  one: self,
  two: tuple(self, self),
  three: tuple(self, self, self),
  list: { type: 'array', items: self },
  'name and name': tuple(name, name),
  'name and one': tuple(name, self),
  'one and codes': tuple(self, { type: 'array', items: { type: ['string', 'number'] } }),
  true: { const: true },
}

/** The same as JSON Schema, for `z.toJSONSchema(definitionSchema, { override })`: an object with one of these keys, or a literal. */
export const expressionJsonSchema = {
  description: 'A literal, or an object with one operation',
  anyOf: [
    { type: ['string', 'number', 'boolean', 'null'] },
    ...Object.entries(operands).map(([operation, kind]) => ({
      type: 'object',
      properties: { [operation]: jsonOf[kind] },
      required: [operation],
      additionalProperties: false,
    })),
  ],
}
