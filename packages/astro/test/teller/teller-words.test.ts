import { languageCodes, languages } from '@use-it-cities/core'
import { readingAgeOf } from '@use-it-cities/core/plain-words'
import { describe, expect, it } from 'vitest'
import { tellerWords } from '../../src/teller/words/catalogue.ts'
import { notes, type TellerWordKey } from '../../src/teller/words/notes.ts'
import { words } from '../our-words.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('the teller’s page in %s', (language) => {
  const { review, words } = tellerWords[language]
  it('has every word and no other', () => expect(Object.keys(words)).toEqual(Object.keys(notes)))
  it('has the parameters of the English in each', () => {
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(tellerWords.en.words[key as TellerWordKey])])
  })
  it('says whether a speaker has checked it', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('is written in its script', () => {
    const script = new RegExp(`\\p{Script=${languages[language].script}}`, 'u')
    for (const [key, text] of Object.entries(words)) expect([key, text]).toEqual([key, expect.stringMatching(script)])
  })
  it('is not English in disguise', () => {
    const same = Object.entries(words).filter(([key, text]) => tellerWords.en.words[key as TellerWordKey] === text)
    expect(language === 'en' || same.length < 2).toBe(true)
  })
})

it('is plain English', () => {
  expect(readingAgeOf(Object.values(tellerWords.en.words))).toBeLessThanOrEqual(11)
})

it('keeps the direction of what is put in, from right to left', () => {
  expect(words.teller('en')('consent.until', { date: 'x' })).toBe('Until x')
  expect(words.teller('ur')('consent.until', { date: 'x' })).toContain('\u2068x\u2069')
})
