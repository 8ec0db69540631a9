import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { faultCodes } from '../../src/guide/questions/form/fault.ts'
import { guideQuestionWords } from '../../src/guide/questions/words/catalogue.ts'
import { notes, type QuestionWordKey } from '../../src/guide/questions/words/notes.ts'
import { words } from '../our-words.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('%s', (language) => {
  const { review, words } = guideQuestionWords[language]
  it('has every word and no other', () => expect(Object.keys(words)).toEqual(Object.keys(notes)))
  it('has the parameters of the English in each', () => {
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(guideQuestionWords.en.words[key as QuestionWordKey])])
  })
  it('says whether a speaker has checked it', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('is not English in disguise', () => {
    const same = Object.entries(words).filter(
      ([key, text]) => guideQuestionWords.en.words[key as QuestionWordKey] === text,
    )
    expect(language === 'en' ? [] : same.map(([key]) => key)).toEqual([])
  })
})

it('has a sentence for every fault', () => {
  for (const code of faultCodes) expect(notes).toHaveProperty([`fault.${code}`])
})

it('keeps the direction of what is put in, from right to left', () => {
  expect(words.guideQuestions('en')('sitting', { number: 1 })).toBe('Test 1')
  expect(words.guideQuestions('ur')('sitting', { number: 1 })).toBe('ٹیسٹ 1')
})
