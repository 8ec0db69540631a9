import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { guideWords } from '../src/guide/words/catalogue.ts'
import { notes, type GuideWordKey } from '../src/guide/words/notes.ts'
import { words } from './our-words.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('the guide in %s', (language) => {
  const { review, words } = guideWords[language]
  it('has every word and no other', () => expect(Object.keys(words).sort()).toEqual(Object.keys(notes).sort()))
  it('has the parameters of the English in each', () => {
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(guideWords.en.words[key as GuideWordKey])])
  })
  it('says whether a speaker has checked it', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('is not English in disguise', () => {
    const same = Object.entries(words).filter(([key, text]) => guideWords.en.words[key as GuideWordKey] === text)
    expect(language === 'en' || same.length < 2).toBe(true)
  })
})

it('keeps the direction of what is put in, from right to left', () => {
  expect(words.guide('en')('search.none', { query: 'x' })).toBe('We could not find “x”.')
  expect(words.guide('ur')('search.none', { query: 'x' })).toContain('\u2068x\u2069')
})
