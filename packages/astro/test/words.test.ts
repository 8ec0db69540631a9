import { describe, expect, it } from 'vitest'
import { catalogueWith, translator } from '../src/words/catalogue.ts'
import { notes } from '../src/words/notes.ts'

const catalogue = catalogueWith()
const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(Object.entries(catalogue))('%s', (_language, { words }) => {
  it('has every word and no other', () => expect(Object.keys(words)).toEqual(Object.keys(notes)))
  it.each(Object.entries(words))('%s has the parameters of the English', (key, text) => {
    expect(parameters(text)).toEqual(parameters(catalogue.en?.words[key as keyof typeof notes] ?? ''))
  })
})

it('says that nobody has checked the Urdu', () => expect(catalogue.ur?.review.status).toBe('unreviewed'))

it('takes the words a city changes', () => {
  const { en } = catalogueWith({ en: { words: { stories: 'Tales' } } })
  expect(en && translator(en)('stories')).toBe('Tales')
})

it('refuses a language with words missing, and names them', () => {
  expect(() => catalogueWith({ pl: { words: { stories: 'Historie' } } })).toThrow(
    /"pl" are not complete[^]*about\.title/,
  )
})

it('fills in parameters as text and leaves unknown ones', () => {
  const { en } = catalogue
  if (!en) throw new Error('English is always there')
  expect(translator(en)('list.page', { page: '$&<b>' })).toBe('Page $&<b> of {pages}')
})
