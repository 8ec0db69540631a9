import fc from 'fast-check'
import type { Expression, MissingReason } from '../../../src/contract/index.ts'

const name = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('a', 'b1', 'works', 'one', 'of', 'count', 'years_since', 'min', 'is', 'where'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1 }) },
)
const text = fc.oneof(fc.constantFrom('yes', 'no', ''), fc.string({ unit: 'binary' }))
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (value === 0 ? 0 : value))
const reason = fc.constantFrom<MissingReason>('dont-know', 'refused', 'not-asked', 'unanswered')

/** Any expression there is, however odd: names like words of the language, empty lists, control characters. */
export const anyExpression = fc.letrec<{ node: Expression }>((tie) => {
  const node = tie('node')
  const list = fc.array(node, { maxLength: 3 })
  const pair = fc.tuple(node, node)
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.record({ answer: name }),
    fc.record({ choice: name }),
    fc.record({ answered: name }),
    fc.record({ isMissing: fc.tuple(name, reason) }),
    fc.record({ has: fc.tuple(name, text) }),
    fc.record({ count: name }),
    fc.record({ sum: fc.tuple(name, name) }),
    fc.constant({ today: true as const }),
  )
  return {
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 6 },
      leaf,
      fc.record({ and: list }),
      fc.record({ or: list }),
      fc.record({ not: node }),
      fc.record({ eq: pair }),
      fc.record({ ne: pair }),
      fc.record({ lt: pair }),
      fc.record({ le: pair }),
      fc.record({ gt: pair }),
      fc.record({ ge: pair }),
      fc.record({ in: fc.tuple(node, fc.array(fc.oneof(text, number), { maxLength: 3 })) }),
      fc.record({ countWhere: fc.tuple(name, node) }),
      fc.record({ add: list }),
      fc.record({ subtract: pair }),
      fc.record({ multiply: list }),
      fc.record({ divide: pair }),
      fc.record({ min: list }),
      fc.record({ max: list }),
      fc.record({ round: node }),
      fc.record({ if: fc.tuple(node, node, node) }),
      fc.record({ coalesce: list }),
      fc.record({ length: node }),
      fc.record({ join: list }),
      fc.record({ yearsSince: node }),
    ),
  }
}).node
