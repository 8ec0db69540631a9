import { languageCodes } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { dayIn, moneyIn } from '../src/words/formats.ts'
import { sayIn } from '../src/words/say.ts'
import { locales, type WordKey } from '../src/words/words.ts'

const keys = Object.keys(locales.en.words) as WordKey[]
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

describe.each(languageCodes)('the frame in %s', (language) => {
  const { words, review } = locales[language]

  test('says everything, and puts in the same things', () => {
    expect(Object.keys(words)).toEqual(keys)
    for (const key of keys) {
      expect(words[key].trim()).not.toBe('')
      expect(placeholders(words[key])).toEqual(placeholders(locales.en.words[key]))
    }
  })

  test('says whether a speaker has checked it', () => {
    expect(review.status).toBe(language === 'en' ? 'reviewed' : 'unreviewed')
  })

  test('writes days and money in the figures of the letters people get', () => {
    expect(dayIn(language, '2026-11-21')).toMatch(/21/)
    expect(dayIn(language, '2026-11-21')).toMatch(/2026/)
    expect(moneyIn(language, 2000, 'GBP')).toMatch(/20/)
  })
})

test('what is put into a sentence is kept apart from it', () => {
  expect(sayIn('ur')('goTo', { n: 14 })).toContain('\u206814\u2069')
})

test('an unknown day or currency is shown as it came', () => {
  expect(dayIn('en', '2026-13-45')).toBe('2026-13-45')
  expect(moneyIn('en', 2000, 'pounds')).toBe('2000 pounds')
})
