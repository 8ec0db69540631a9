import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { questionnaireWords } from '../../src/questionnaire/words/catalogue.ts'
import { notes } from '../../src/questionnaire/words/notes.ts'
import { words } from '../our-words.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('%s', (language) => {
  const { review, words } = questionnaireWords[language]
  it('has every word and no other', () => expect(Object.keys(words)).toEqual(Object.keys(notes)))
  it('has the parameters of the English in each', () => {
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(questionnaireWords.en.words[key as keyof typeof notes])])
  })
  it('says whether a speaker has checked it', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('is not English in disguise', () => {
    const same = Object.entries(words).filter(
      ([key, text]) => questionnaireWords.en.words[key as keyof typeof notes] === text,
    )
    expect(language === 'en' || same.length < 3).toBe(true)
  })
})

it('keeps the direction of what is put in, from right to left', () => {
  expect(words.questionnaire('en')('app.code', { code: 'ABC' })).toBe('Researcher: ABC')
  expect(words.questionnaire('ur')('app.code', { code: 'ABC' })).toBe('محقق: \u2068ABC\u2069')
})
