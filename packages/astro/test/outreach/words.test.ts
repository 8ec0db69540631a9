import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { outreachWords } from '../../src/outreach/words/catalogue.ts'
import { notes, type OutreachWordKey } from '../../src/outreach/words/notes.ts'
import { words } from '../our-words.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('the pages about what there is to do in %s', (language) => {
  const { review, words } = outreachWords[language]
  it('have every word and no other', () => expect(Object.keys(words).sort()).toEqual(Object.keys(notes).sort()))
  it('have the parameters of the English in each', () => {
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(outreachWords.en.words[key as OutreachWordKey])])
  })
  it('say whether a speaker has checked them', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('are not English in disguise', () => {
    const same = Object.entries(words).filter(([key, text]) => outreachWords.en.words[key as OutreachWordKey] === text)
    expect(language === 'en' || same.length < 2).toBe(true)
  })
  it('have no word twice where two things are chosen between', () => {
    for (const prefix of ['kind.', 'eventKind.', 'like.', 'ask.']) {
      const several = Object.entries(words).flatMap(([key, text]) => (key.startsWith(prefix) ? [text] : []))
      expect(new Set(several).size).toBe(several.length)
    }
  })
})

it('keeps the direction of what is put in, from right to left', () => {
  expect(words.outreach('en')('until', { day: '1 May' })).toBe('Open until 1 May')
  expect(words.outreach('ar')('until', { day: '1 May' })).toContain('\u20681 May\u2069')
})
