import { languageCodes, languages } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { catalogueWith, translator, wordChangesSchema } from '../src/words/catalogue.ts'
import { notes } from '../src/words/notes.ts'

const catalogue = catalogueWith()
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

it('takes the words a city changes, and what it says of their review', () => {
  const { en, pl } = catalogueWith({
    en: { words: { stories: 'Tales' } },
    pl: { review: { status: 'reviewed', by: 'A speaker' }, words: {} },
  })
  expect(translator(en)('stories')).toBe('Tales')
  expect(pl.review).toEqual({ status: 'reviewed', by: 'A speaker' })
  expect(pl.words).toEqual(catalogue.pl.words)
})

it('refuses a change of a word that is not there, an empty one and a language we do not have', () => {
  const refused = [{ pl: { words: { tales: 'Historie' } } }, { pl: { words: { stories: '' } } }, { xx: { words: {} } }]
  for (const change of refused) expect(wordChangesSchema.safeParse(change).success).toBe(false)
})

it('fills in parameters as text and leaves unknown ones', () => {
  expect(translator(catalogue.en)('list.page', { page: '$&<b>' })).toBe('Page $&<b> of {pages}')
})

it('keeps the direction of words that are put in, from right to left', () => {
  expect(translator(catalogue.ar, 'rtl')('search.none', { query: 'nurse (A)' })).toContain('\u2068nurse (A)\u2069')
  expect(translator(catalogue.ar, 'rtl')('list.page', { page: 2, pages: 3 })).toBe('صفحة 2 من 3')
})
