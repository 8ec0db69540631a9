import { languageCodes, languages } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { most } from '../../src/contact/read-contact.ts'
import { mostWord } from '../../src/contact/read-word-report.ts'
import { contactWords } from '../../src/contact/words/catalogue.ts'
import { notes, type ContactWordKey } from '../../src/contact/words/notes.ts'
import { words } from '../our-words.ts'

const parameters = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort()

describe.each(languageCodes)('the contact form in %s', (language) => {
  const { review, words } = contactWords[language]
  const entries = Object.entries(words) as [ContactWordKey, string][]
  it('has every word and no other', () => expect(Object.keys(words)).toEqual(Object.keys(notes)))
  it('has the parameters of the English in each', () => {
    for (const [key, text] of entries)
      expect([key, parameters(text)]).toEqual([key, parameters(contactWords.en.words[key])])
  })
  it('says whether a speaker has checked it', () =>
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed'))
  it('is written in its script', () => {
    const script = new RegExp(`\\p{Script=${languages[language].script}}`, 'u')
    for (const [key, text] of entries) expect([key, text]).toEqual([key, expect.stringMatching(script)])
  })
  it('is not English in disguise', () => {
    const same = entries.filter(([key, text]) => contactWords.en.words[key] === text)
    expect(language === 'en' || same.length < 2).toBe(true)
  })
  it('says how much may be written, as the fields have it', () => {
    expect(words['fault.long']).toContain(String(most.words))
    expect(words['fault.word']).toContain(String(mostWord))
    for (const key of ['fault.long', 'fault.word', 'agree.kept'] as const) expect(words[key]).toMatch(/[.۔।]$/)
  })
  it('names the button as the button is named', () => {
    for (const notice of ['quick', 'old', 'robot', 'limit', 'full', 'failed'] as const)
      expect(words[`notice.${notice}`]).toContain(words.send)
    expect(words['a.statusText']).toContain(words['a.missing'])
  })
})

it('keeps the direction of what is put in, from right to left', () => {
  const word = 'agree.who'
  expect(words.contact('en')(word, { organisation: 'A' })).toMatch(/^A reads it/)
  expect(words.contact('ar')(word, { organisation: 'A' })).toContain('\u2068A\u2069')
})
