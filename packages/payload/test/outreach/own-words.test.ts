import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownWords, wrongInOwnWords } from '../../src/outreach/translate/own-words.ts'
import type { Row } from '../../src/outreach/rows.ts'

const stored: readonly Row[] = [
  { id: 'stored-en', language: 'en', review: 'original', title: 'Help', summary: 'In English.', body: null },
  { id: 'stored-ur', language: 'ur', review: 'reviewed', title: 'مدد', summary: 'اردو میں۔', body: '' },
]
const spoken = ['ur', 'pa']

describe('what becomes of the words that a translator sends', () => {
  runCases(readCases<Row[], Row>(new URL('cases/own-words.yaml', import.meta.url)), (came) => {
    const wrong = wrongInOwnWords({ stored, came, spoken })
    if (wrong.length > 0) return { wrong: wrong.map(({ path, message }) => `${path}: ${message}`) }
    const words = ownWords({ stored, came, spoken })
    return {
      words: words.map(({ language, review, title }) => `${String(language)} ${String(review)} ${String(title)}`),
    }
  })
})

describe('whatever comes', () => {
  const language = fc.constantFrom('en', 'ur', 'pa', 'ar', undefined, null, ['ur'], { $gt: '' })
  const value = fc.oneof(fc.string(), fc.constant(null), fc.jsonValue() as fc.Arbitrary<unknown>)
  const row = fc.record(
    {
      id: fc.constantFrom('stored-en', 'stored-ur', 'x'),
      language,
      title: value,
      body: value,
      review: value,
      more: value,
    },
    { requiredKeys: ['language'] },
  )

  test('every stored language stays once, others untouched, and nothing but words is taken over', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (came) => {
        const words = ownWords({ stored, came, spoken })
        expect(words[0]).toBe(stored[0])
        expect(words[1]).toMatchObject({ id: 'stored-ur', language: 'ur' })
        for (const each of words.slice(2)) {
          expect(spoken).toContain(String(each.language))
          expect(each.review).toBe('unreviewed')
        }
        for (const each of words.slice(1)) expect(Object.keys(each)).not.toContain('more')
      }),
    )
  })

  test('what is let in holds each language at most once', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (came) => {
        if (wrongInOwnWords({ stored, came, spoken }).length > 0) return
        const found = ownWords({ stored, came, spoken }).map((each) => each.language)
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })
})
