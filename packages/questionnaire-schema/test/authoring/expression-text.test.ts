import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionToText, textToExpression } from '../../src/authoring.ts'
import type { Expression } from '../../src/contract/index.ts'
import { anyExpression } from './support/any-expression.ts'

const answer = (name: string): Expression => ({ answer: name })

describe('what people read and type', () => {
  test.each<[string, Expression]>([
    ['works is "yes" and hours < 16', { and: [{ eq: [answer('works'), 'yes'] }, { lt: [answer('hours'), 16] }] }],
    ['skills includes "cooking"', { has: ['skills', 'cooking'] }],
    ['members where age >= 16 count', { countWhere: ['members', { ge: [answer('age'), 16] }] }],
    ['members where (age >= limit) count', { countWhere: ['members', { ge: [answer('age'), answer('limit')] }] }],
    ['members count > 2', { gt: [{ count: 'members' }, 2] }],
    ['members sum hours / members count', { divide: [{ sum: ['members', 'hours'] }, { count: 'members' }] }],
    ['a or b and c', { or: [answer('a'), { and: [answer('b'), answer('c')] }] }],
    ['(a or b) and c', { and: [{ or: [answer('a'), answer('b')] }, answer('c')] }],
    ['not (works is "yes")', { not: { eq: [answer('works'), 'yes'] } }],
    ['income is missing because "refused"', { isMissing: ['income', 'refused'] }],
    ['email is answered', { answered: 'email' }],
    ['status is one of ("a", 2)', { in: [answer('status'), ['a', 2]] }],
    ['choice area is place', { eq: [{ choice: 'area' }, answer('place')] }],
    ['1 + 2 * 3 - 4', { subtract: [{ add: [1, { multiply: [2, 3] }] }, 4] }],
    ['a - (b - c)', { subtract: [answer('a'), { subtract: [answer('b'), answer('c')] }] }],
    ['years_since(born) >= 16', { ge: [{ yearsSince: answer('born') }, 16] }],
    ['if a then 1 else 2', { if: [answer('a'), 1, 2] }],
    ['day <= today', { le: [answer('day'), { today: true }] }],
    ['`count` > -3', { gt: [answer('count'), -3] }],
    ['joined(first_known(a, "?"), " ", b)', { join: [{ coalesce: [answer('a'), '?'] }, ' ', answer('b')] }],
    ['all()', { and: [] }],
    ['nothing', null],
  ])('%s', (text, expression) => {
    expect(textToExpression(text)).toEqual({ ok: true, value: expression })
    expect(textToExpression(expressionToText(expression))).toEqual({ ok: true, value: expression })
  })

  test.each<[string, string]>([
    ['works = "yes"', 'works is "yes"'],
    ['works != “no”', 'works is not "no"'],
    ['hours ≤ 16', 'hours <= 16'],
    ['((a))', 'a'],
    ['a - b - c', '(a - b) - c'],
  ])('%s is another way to type %s', (typed, written) => {
    const read = textToExpression(typed)
    expect(read.ok && expressionToText(read.value)).toBe(written)
  })
})

describe('a mistake says where it is and what was expected', () => {
  test.each<[string, string, number, string]>([
    ['works is "yes', 'quote-not-closed', 9, 'a closing "'],
    ['works is', 'unexpected-end', 8, 'a question name'],
    ['works is "yes" hours', 'left-over', 15, 'and, or'],
    ['1 < hours < 16', 'compared-twice', 10, 'and, or'],
    ['hours ; 16', 'unknown-character', 6, 'a sign'],
    ['skills includes cooking', 'unexpected', 16, 'a code in quotes'],
    ['"skills" includes "cooking"', 'name-expected', 9, 'the name of a question'],
    ['income is missing because "shy"', 'unexpected', 26, '"refused"'],
    ['count > 3', 'unexpected', 0, 'is written `count`'],
    ['maximum(1, 2)', 'unexpected', 0, 'max'],
    ['round(1, 2)', 'unexpected', 10, 'one value'],
    ['(a and b', 'unexpected-end', 8, ')'],
    ['', 'unexpected-end', 0, 'a question name'],
    ['if a then b', 'unexpected-end', 11, 'else'],
    ['"\\x"', 'bad-quoting', 0, 'quotes'],
  ])('%s', (text, code, at, expected) => {
    const read = textToExpression(text)
    expect(read).toMatchObject({ ok: false, error: { code, at } })
    expect(!read.ok && read.error.expected).toContain(expected)
  })

  test('brackets without an end are refused, not followed', () => {
    expect(textToExpression('('.repeat(5000))).toMatchObject({ ok: false, error: { code: 'too-deep' } })
    expect(textToExpression(' '.repeat(20_000))).toMatchObject({ ok: false, error: { code: 'too-long' } })
  })
})

describe('laws', () => {
  test('what is printed is read back as the same data', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(textToExpression(expressionToText(expression))).toEqual({ ok: true, value: expression })
      }),
      { numRuns: 2000 },
    )
  })

  test('any text is read or refused, never thrown at', () => {
    const words = [
      'a',
      'is',
      'not',
      'and',
      '(',
      ')',
      '"x"',
      '`',
      '"',
      '1',
      '-',
      ',',
      'count',
      'where',
      'if',
      'then',
      '“',
    ]
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words)).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const read = textToExpression(text)
        if (read.ok) expect(textToExpression(expressionToText(read.value))).toEqual(read)
        else expect(read.error.at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })
})
