import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { checkWords } from '../src/check/words/catalogue.ts'
import { notes, type CheckWordKey } from '../src/check/words/notes.ts'
import { words } from './our-words.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('the pages about assessments in %s', (language) => {
  const { review, words } = checkWords[language]
  it('have every word and no other', () => expect(Object.keys(words).sort()).toEqual(Object.keys(notes).sort()))
  it('have the parameters of the English in each', () => {
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(checkWords.en.words[key as CheckWordKey])])
  })
  it('say whether a speaker has checked them', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('are not English in disguise', () => {
    const same = Object.entries(words).filter(([key, text]) => checkWords.en.words[key as CheckWordKey] === text)
    expect(language === 'en' || same.length < 2).toBe(true)
  })
  it('have no word twice beside each other where two things are meant', () => {
    expect(words['form.law']).not.toBe(words.published)
    expect(words.ours).not.toBe(words['basis.ours'])
  })
})

it('keeps the direction of what is put in, from right to left', () => {
  expect(words.check('en')('published.on', { date: '1 May' })).toBe('As on 1 May')
  expect(words.check('ur')('published.on', { date: '1 May' })).toContain('\u20681 May\u2069')
})
