import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPolicy, type PolicyReading } from '@use-it-cities/cat-policy-checklist'
import { catPolicyCatalogue as catalogue } from '@use-it-cities/cat-policy-checklist/data'
import { catPolicyTerms as terms } from '@use-it-cities/cat-policy-checklist/terms'

const read = (text: string): PolicyReading => {
  const reading = readPolicy(text, catalogue, terms)
  if (!reading.ok) throw new Error(reading.error.code)
  return reading.value
}

describe('passages of a policy', () => {
  runCases(readCases<string, object>(new URL('./cases/passages.yaml', import.meta.url)), (text) =>
    Object.fromEntries(read(text).pointers.map(({ item, passages }) => [item, passages[0]?.quote])),
  )
})

describe('every one of the 62 items', () => {
  test.each(terms.items)('$item is found by the first term of each of its groups', ({ item, groups }) => {
    const text = groups.map(([first = '']) => first.replaceAll('*', '')).join(' and ')
    expect(read(text).pointers.map((pointer) => pointer.item)).toContain(item)
  })
})

const words = ['portfolio holder', 'asset transfer', 'cabinet', 'decision', 'rent', 'lease', 'review', 'policy', 'the']
const between = ['. ', ' ', '\n\n', '\n- ', '! ', '\u00A0', ', ', '\r\n', '.)', '😀']
const aPolicy = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...words), fc.string()), fc.constantFrom(...between)), { minLength: 1 })
  .map((parts) => `council ${parts.flat().join('')}`.replaceAll('\0', ''))

describe('laws', () => {
  test('a quotation stands in the text, word for word, and no two of an item overlap', () => {
    fc.assert(
      fc.property(aPolicy, (text) => {
        for (const { passages } of read(text).pointers) {
          passages.forEach(({ start, end, quote }, at) => {
            expect(text.slice(start, end)).toBe(quote)
            expect(quote.trim()).not.toBe('')
            expect(start).toBeGreaterThanOrEqual(passages[at - 1]?.end ?? 0)
          })
        }
      }),
    )
  })

  test('an item is either pointed to or not found', () => {
    fc.assert(
      fc.property(aPolicy, (text) => {
        const { pointers, notFound } = read(text)
        expect([...pointers.map(({ item }) => item), ...notFound].sort()).toEqual(terms.items.map(({ item }) => item))
      }),
    )
  })

  test('a text twice as long points to the same items at least', () => {
    fc.assert(
      fc.property(aPolicy, (text) => {
        const once = read(text).pointers.map(({ item }) => item)
        const twice = read(`${text}\n\n${text}`).pointers.map(({ item }) => item)
        expect(once.filter((item) => !twice.includes(item))).toEqual([])
      }),
    )
  })
})

describe('hostile text', () => {
  test.each([
    ['one word of two million letters', 'a'.repeat(2_000_000)],
    ['one term again and again', 'section 123 '.repeat(20_000)],
    ['half of a term again and again', 'portfolio '.repeat(50_000)],
    ['marks without letters', 'x \u0301'.repeat(50_000)],
    ['halves of characters', `council ${'\uD800'.repeat(1000)} s123`],
  ])('%s is read', (_, text) => {
    expect(read(text).kind).toBe('pointers-for-a-person')
  })

  test('quotes few passages of many and counts the rest', () => {
    const pointer = read('See section 123. '.repeat(100)).pointers.find(({ item }) => item === 'CAT-C-12')
    expect(pointer?.passages).toHaveLength(3)
    expect(pointer?.more).toBe(97)
  })

  test('quotes no more than a paragraph of a text without stops', () => {
    const [pointer] = read(`${'word '.repeat(5000)} section 123 ${'word '.repeat(5000)}`).pointers
    expect(pointer?.passages[0]?.quote.length).toBeLessThan(520)
  })
})
