import { describe, expect, test } from 'vitest'
import * as build from '../src/index.ts'
import type { Answers, Expression, Question } from '../src/index.ts'
import { aDefinition, integer, repeat, text } from './support/a-definition.ts'
import { compiled } from './support/compiled.ts'

const asked: readonly Question[] = [
  integer('n', { mayDecline: ['dont-know', 'refused'] }),
  integer('zero'),
  text('word'),
  { type: 'date', name: 'day', label: 'day' },
  { type: 'consent', name: 'yes', label: 'yes' },
  { type: 'select-many', name: 'many', label: 'many', choices: 'yes-no' },
  text('hidden', { when: { eq: [{ answer: 'word' }, 'never'] } }),
  repeat('people', [integer('age'), integer('earns', { when: { ge: [{ answer: 'age' }, 16] } })]),
]
const given = {
  zero: 0,
  word: 'naïve 🧵',
  day: '2008-02-29',
  yes: true,
  many: ['yes'],
  hidden: 'kept in the draft',
  people: [{ age: 40, earns: 10 }, { age: 7 }],
} as const

/** What an expression comes to, as the answer of a calculated question. Null: not known. */
function valueOf(expression: Expression, answers: object = {}): unknown {
  const definition = aDefinition([...asked, { type: 'calculated', name: 'result', label: 'result', value: expression }])
  const verdict = compiled(definition).validate({ ...given, ...answers } as unknown as Answers, { on: '2025-02-28' })
  return verdict.answers['result'] ?? null
}
const n = { answer: 'n' }
const zero = { answer: 'zero' }
const age = { answer: 'age' }
const unknown = { eq: [n, 1] } as const

describe('three-valued: what is not known is not nought, and not false', () => {
  test.each<[Expression, unknown]>([
    [n, null],
    [{ lt: [n, 16] }, null],
    [{ not: { lt: [n, 16] } }, null],
    [{ ne: [n, 5] }, null],
    [{ eq: [n, null] }, null],
    [{ add: [n, 1] }, null],
    [{ in: [n, [1, 2]] }, null],
    [{ and: [unknown, false] }, false],
    [{ and: [unknown, true] }, null],
    [{ or: [unknown, true] }, true],
    [{ or: [unknown, false] }, null],
    [{ and: [] }, true],
    [{ or: [] }, false],
    [{ if: [unknown, 1, 2] }, null],
    [{ coalesce: [n, zero, 3] }, 0],
    [{ answered: 'n' }, false],
    [{ isMissing: ['n', 'unanswered'] }, true],
    [{ isMissing: ['n', 'refused'] }, false],
    [{ lt: [zero, 16] }, true],
    [{ answered: 'zero' }, true],
    [{ isMissing: ['zero', 'unanswered'] }, false],
    [{ answer: 'hidden' }, null],
    [{ answered: 'hidden' }, false],
    [{ isMissing: ['hidden', 'not-asked'] }, true],
  ])('%j is %j', (expression, value) => expect(valueOf(expression)).toBe(value))

  test('said in other ways', () => {
    expect(valueOf({ isMissing: ['n', 'refused'] }, { n: { missing: 'refused' } })).toBe(true)
    expect(valueOf({ isMissing: ['n', 'dont-know'] }, { n: { missing: 'refused' } })).toBe(false)
    expect(valueOf({ answered: 'n' }, { n: { missing: 'refused' } })).toBe(false)
    expect(valueOf(n, { n: 'no number' })).toBe(null)
  })
})

describe('each operation', () => {
  test.each<[Expression, unknown]>([
    [{ eq: [{ answer: 'word' }, 'naïve 🧵'] }, true],
    [{ eq: [zero, '0'] }, false],
    [{ eq: [{ answer: 'yes' }, true] }, true],
    [{ ne: [zero, 1] }, true],
    [{ le: [zero, 0] }, true],
    [{ gt: [zero, 0] }, false],
    [{ ge: [zero, 0] }, true],
    [{ lt: ['2024-01-01', { answer: 'day' }] }, false],
    [{ lt: [zero, 'a'] }, null],
    [{ lt: [true, false] }, null],
    [{ not: 'yes' }, null],
    [{ has: ['many', 'yes'] }, true],
    [{ has: ['many', 'no'] }, false],
    [{ count: 'many' }, 1],
    [{ count: 'people' }, 2],
    [{ in: [zero, [0, 1]] }, true],
    [{ in: [zero, ['0']] }, false],
    [{ countWhere: ['people', { lt: [age, 18] }] }, 1],
    [{ countWhere: ['people', { answered: 'earns' }] }, 1],
    [{ countWhere: ['people', { gt: [{ answer: 'earns' }, 5] }] }, null],
    [{ countWhere: ['people', { ge: [age, zero] }] }, 2],
    [{ sum: ['people', 'age'] }, 47],
    [{ sum: ['people', 'earns'] }, null],
    [{ add: [1, 2, 3] }, 6],
    [{ add: [1, 'a'] }, null],
    [{ subtract: [1, 3] }, -2],
    [{ multiply: [2, 3, 4] }, 24],
    [{ divide: [1, 4] }, 0.25],
    [{ divide: [1, zero] }, null],
    [{ divide: [0, 0] }, null],
    [{ multiply: [1e200, 1e200] }, null],
    [{ min: [3, 1, 2] }, 1],
    [{ max: [3, 1, 2] }, 3],
    [{ min: [] }, null],
    [{ round: 2.5 }, 3],
    [{ round: -2.5 }, -3],
    [{ round: -0.4 }, 0],
    [{ if: [true, 'a', 'b'] }, 'a'],
    [{ if: [false, 'a', 'b'] }, 'b'],
    [{ coalesce: [null, 'a'] }, 'a'],
    [{ length: { answer: 'word' } }, 7],
    [{ length: 5 }, null],
    [{ join: ['a', 1, true] }, 'a1true'],
    [{ join: ['a', n] }, null],
    [{ today: true }, '2025-02-28'],
    [{ yearsSince: { answer: 'day' } }, 16],
    [{ yearsSince: '2008-02-28' }, 17],
    [{ yearsSince: '2026-01-01' }, -1],
    [{ yearsSince: 'yesterday' }, null],
  ])('%j is %j', (expression, value) => expect(valueOf(expression)).toBe(value))

  test('nobody in the household is nought, a household not told is not known', () => {
    for (const expression of [
      { count: 'people' },
      { sum: ['people', 'age'] },
      { countWhere: ['people', true] },
    ] as const) {
      expect(valueOf(expression, { people: [] })).toBe(0)
      expect(valueOf(expression, { people: null })).toBe(null)
    }
  })

  test('a text cannot be made to grow without end', () => {
    const long = 'x'.repeat(9_000)
    expect(valueOf({ join: [long, long] })).toBe(null)
  })
})

test('the builders write the JSON that is read', () => {
  const { and, answer, answered, coalesce, count, countWhere, divide, eq, ge, has, ifElse, isMissing, isOneOf, not } =
    build
  expect(and(eq(answer('works'), 'yes'), not(has('skills', 'none')))).toEqual({
    and: [{ eq: [{ answer: 'works' }, 'yes'] }, { not: { has: ['skills', 'none'] } }],
  })
  expect(ifElse(answered('a'), count('b'), coalesce(answer('c'), 0))).toEqual({
    if: [{ answered: 'a' }, { count: 'b' }, { coalesce: [{ answer: 'c' }, 0] }],
  })
  expect(isOneOf(answer('a'), ['x', 1])).toEqual({ in: [{ answer: 'a' }, ['x', 1]] })
  expect(countWhere('people', ge(answer('age'), 16))).toEqual({
    countWhere: ['people', { ge: [{ answer: 'age' }, 16] }],
  })
  expect(isMissing('a', 'refused')).toEqual({ isMissing: ['a', 'refused'] })
  expect(divide(1, 2)).toEqual({ divide: [1, 2] })
})
