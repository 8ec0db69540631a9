import { languageCodes, languages } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { notes } from '../src/words/notes.ts'
import { ourWords, words } from './our-words.ts'

const catalogue = ourWords.site
const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('%s', (language) => {
  const { review, words } = catalogue[language]
  const entries = Object.entries(words) as [keyof typeof notes, string][]

  it('has every word and no other', () => expect(Object.keys(words)).toEqual(Object.keys(notes)))
  it.each(entries)('%s has the parameters of the English', (key, text) => {
    expect(parameters(text)).toEqual(parameters(catalogue.en.words[key]))
  })
  it('says whether a speaker has checked it', () =>
    expect(review).toEqual({ status: language === 'en' ? 'source' : 'unreviewed' }))
  it('is written in its script', () => {
    const script = new RegExp(`\\p{Script=${languages[language].script}}`, 'u')
    for (const [key, text] of entries) expect([key, text]).toEqual([key, expect.stringMatching(script)])
  })
  it('is not English in disguise', () => {
    const same = entries.filter(([key, text]) => catalogue.en.words[key] === text)
    expect(language === 'en' || same.length < 3).toBe(true)
  })
  it('keeps a count apart from the word it counts, because languages have up to six plural forms', () => {
    for (const [key, text] of entries)
      if (text.includes('{count}')) expect([key, text]).toEqual([key, expect.stringMatching(/: \{count\}$/)])
  })
})

it('fills in parameters as text and leaves unknown ones', () => {
  expect(words.site('en')('list.page', { page: '$&<b>' })).toBe('Page $&<b> of {pages}')
})

it('keeps the direction of words that are put in, from right to left', () => {
  expect(words.site('ar')('search.none', { query: 'nurse (A)' })).toContain('\u2068nurse (A)\u2069')
  expect(words.site('ar')('list.page', { page: 2, pages: 3 })).toBe('صفحة 2 من 3')
})
