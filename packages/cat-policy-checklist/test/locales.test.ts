import { languageCodes } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { locales, pointerWarning, pointerWarningIn, policyErrorSentence } from '../src/locales.ts'

const keys = Object.keys(locales.en.words) as (keyof typeof locales.en.words)[]
const braces = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(languageCodes)('%s', (language) => {
  const { review, words } = locales[language]

  test('has every sentence, with the same values in it, and says whether a speaker has checked it', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort())
    for (const key of keys) expect(braces(words[key]), key).toEqual(braces(locales.en.words[key]))
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed')
    if (language !== 'en') expect(keys.filter((key) => words[key] === locales.en.words[key])).toEqual([])
  })

  test('says what is wrong with a policy, with nothing left open', () => {
    const params = { atMost: 4_000_000, characters: 4_000_001 }
    const sentence = policyErrorSentence({ code: 'policy.too-long', params }, language)
    expect(sentence).not.toMatch(/[{}]/)
    expect(sentence.replace(/\D/g, '')).toMatch(/^40000004000001$|^40000014000000$/)
    expect(pointerWarningIn(language)).toBe(words['pointer-warning'])
  })
})

test('English is what is said where no language is named', () => {
  expect(policyErrorSentence({ code: 'policy.not-text', params: { at: 1200 } })).toBe(
    'Expected plain text, but there is something else at character 1,200. Save the document as text (.txt) first.',
  )
  expect(pointerWarning).toBe(pointerWarningIn('en'))
})

test('a number in a sentence from right to left keeps its direction to itself', () => {
  const error = { code: 'policy.not-text', params: { at: 1200 } } as const
  expect(policyErrorSentence(error, 'ur')).toContain('\u20681,200\u2069')
  expect(policyErrorSentence(error, 'pl')).not.toMatch(/[\u2068\u2069]/)
})
