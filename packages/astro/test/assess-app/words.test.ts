import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { assessWords } from '../../src/check/app/words/catalogue.ts'
import type { AppWord } from '../../src/check/app/words/say.ts'
import { words } from '../our-words.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('answering in %s', (language) => {
  const { review, words } = assessWords[language]
  it('has every word and no other', () =>
    expect(Object.keys(words).sort()).toEqual(Object.keys(assessWords.en.words).sort()))
  it('has the parameters of the English in each', () => {
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(assessWords.en.words[key as AppWord])])
  })
  it('says whether a speaker has checked it', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('is not English in disguise', () => {
    const same = Object.entries(words).filter(([key, text]) => assessWords.en.words[key as AppWord] === text)
    expect(language === 'en' ? [] : same.slice(1)).toEqual([])
  })
})

it('keeps the direction of what is put in, from right to left, and what has no value stays in sight', () => {
  expect(words.assess('ur')('copyOf', { name: 'x' })).toContain('\u2068x\u2069')
  expect(words.assess('en')('copyOf')).toBe('{name} (second copy)')
})
