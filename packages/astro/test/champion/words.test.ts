import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { championWords } from '../../src/champion/words/catalogue.ts'
import { notes, type ChampionWordKey } from '../../src/champion/words/notes.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('the page of a champion in %s', (language) => {
  const { review, words } = championWords[language]
  it('have every word and no other', () => expect(Object.keys(words).sort()).toEqual(Object.keys(notes).sort()))
  it('have the parameters of the English in each', () => {
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(championWords.en.words[key as ChampionWordKey])])
  })
  it('say whether a speaker has checked them', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('are not English in disguise', () => {
    const same = Object.entries(words).filter(([key, text]) => championWords.en.words[key as ChampionWordKey] === text)
    expect(language === 'en' || same.length < 2).toBe(true)
  })
})
