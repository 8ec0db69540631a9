import { existsSync } from 'node:fs'
import { languageCodes } from '@use-it-cities/core'
import { defineCity } from '@use-it-cities/core/city'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { useIt } from '../src/integration/use-it.ts'
import { areaNames, areas } from '../src/words/areas.ts'
import { cataloguesWith, changed } from '../src/words/catalogues.ts'
import { cityWords } from '../src/words/city-words.ts'
import type { WordChanges } from '../src/words/word-changes.ts'
import { wordFolders } from '../src/words/word-fault.ts'
import { ourWords } from './our-words.ts'

const speaker = { status: 'reviewed', by: 'Synthetic speaker' } as const

describe('a city that corrects words', () => {
  it('has its own in the area, the language and the place it names, and ours everywhere else', () => {
    const catalogues = cataloguesWith({
      site: { en: { words: { stories: 'Tales' } } },
      contact: { ur: { words: { title: 'کسی سے بات کریں' } } },
    })
    const words = cityWords(catalogues)
    expect(words.site('en')('stories')).toBe('Tales')
    expect(words.contact('ur')('title')).toBe('کسی سے بات کریں')
    expect(catalogues.contact.ur.words).toEqual({ ...ourWords.contact.ur.words, title: 'کسی سے بات کریں' })
    expect({ ...catalogues, site: null, contact: null }).toEqual({ ...ourWords, site: null, contact: null })
    expect(catalogues.contact.en).toEqual(ourWords.contact.en)
  })

  it('is said to be unchecked, until it says who checked the words of the area', () => {
    const title = 'کسی سے بات کریں'
    const unsaid = cataloguesWith({ contact: { ur: { words: { title } } } })
    expect(unsaid.contact.ur.review).toEqual({ status: 'unreviewed' })
    const said = cataloguesWith({ contact: { ur: { review: speaker, words: { title } } } })
    expect(said.contact.ur.review).toEqual(speaker)
    expect(said.teller.ur.review).toEqual({ status: 'unreviewed' })
  })

  it('takes away the review of ours with a word that nobody says they checked, and never the name of a source', () => {
    const words = { title: 'Ours', lead: 'Ours too' }
    expect(changed({ review: speaker, words }, { words: { title: 'Theirs' } })).toEqual({
      review: { status: 'unreviewed' },
      words: { title: 'Theirs', lead: 'Ours too' },
    })
    for (const change of [undefined, { words: {} }])
      expect(changed({ review: speaker, words }, change).review).toEqual(speaker)
    expect(changed({ review: { status: 'source' }, words }, { words: { title: 'Theirs' } }).review.status).toBe(
      'source',
    )
  })
})

describe('the build', () => {
  const city = defineCity({
    id: 'testham',
    name: { en: 'Testham' },
    title: { en: 'Testham tells' },
    summary: { en: 'What people did.' },
    languages: ['en', 'ur'],
    timeZone: 'Europe/London',
    currency: 'GBP',
    contact: { note: { en: 'Ask at the library.' } },
    partners: [],
    strands: [],
    themes: [],
    places: [{ id: 'testham', title: { en: 'Testham' }, kind: 'city' }],
    colours: { brand: '#0f4c4a', onBrand: '#ffffff', accent: '#b4470f' },
  })
  const building = (words: unknown) => () => useIt(city, { words: words as WordChanges })

  it('is not even begun with a key that an editor can see is wrong', () => {
    // @ts-expect-error: no word of contact has this name
    const misspelt: WordChanges = { contact: { ur: { words: { titel: 'رابطہ' } } } }
    // @ts-expect-error: words stand in an area
    const unplaced: WordChanges = { ur: { words: { title: 'رابطہ' } } }
    for (const words of [misspelt, unplaced]) expect(building(words)).toThrow('The options of useIt() are not right.')
  })

  it('takes a correction of every area', () => {
    for (const area of areaNames) {
      const [[key = '', text = ''] = []] = Object.entries(areas[area].ur.words)
      expect(building({ [area]: { ur: { words: { [key]: text } } } })).not.toThrow()
    }
  })

  it.each([
    [
      'a word that is not there',
      { contact: { ur: { words: { titel: 'رابطہ' } } } },
      'Expected a word of "contact", got "titel". Take its name from src/contact/words/en.json of @use-it-cities/astro.\n  → at words.contact.ur.words.titel',
    ],
    [
      'a word of another area',
      { champion: { en: { words: { 'home.lead': 'Hello' } } } },
      'Expected a word of "champion", got "home.lead".',
    ],
    [
      'no words',
      { contact: { en: { words: { title: ' ' } } } },
      'Expected words in place of "Talk to a person", got none. To keep ours, leave the line out.',
    ],
    [
      'a slip in braces',
      { outreach: { en: { words: { until: 'Open to {dya}' } } } },
      'Expected {day}, got {dya}. Put in braces what ours has: "Open until {day}".',
    ],
    ['braces left out', { outreach: { en: { words: { until: 'Open' } } } }, 'Expected {day}, got nothing in braces.'],
    [
      'braces where there are none',
      { contact: { en: { words: { title: 'Contact {name}' } } } },
      'Expected nothing in braces, got {name}. Put in braces what ours has: "Talk to a person".',
    ],
    [
      'a count before its word, which is wrong for one or for two',
      { outreach: { en: { words: { 'like.found': '{count} stories' } } } },
      'Expected the count at the end, after a colon, got "{count} stories". Write it as in "Stories found: {count}", so that it is right for every number.',
    ],
    ['an area that is not there', { kontakt: {} }, 'Expected an area of words, one of site, outreach, champion,'],
    ['a language in place of an area', { en: { words: { stories: 'Tales' } } }, 'got en.\n  → at words'],
    ['a language we do not have', { contact: { xx: { words: {} } } }, 'Expected a language, one of en, ur, pa, bn,'],
  ])('refuses %s, and says what to do', (_what, words, sentence) => {
    expect(building(words)).toThrow(sentence)
  })

  it('names a file that is there for every area', () => {
    for (const area of areaNames)
      expect(existsSync(new URL(`../${wordFolders[area]}/en.json`, import.meta.url))).toBe(true)
  })
})

it('every word of every area can be corrected, is shown as it was written, and only with the braces of ours', () => {
  const everyWord = areaNames.flatMap((area) =>
    Object.entries(areas[area].en.words).map(([key, ours]) => [area, key, ours] as const),
  )
  const plain = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[{}]/.test(text))
  fc.assert(
    fc.property(
      fc.constantFrom(...everyWord),
      fc.constantFrom(...languageCodes),
      plain,
      ([area, key, ours], language, text) => {
        const change = (word: string) => ({ [area]: { [language]: { words: { [key]: word } } } }) as WordChanges
        const theirs = `${text} ${ours}`
        const catalogues = cataloguesWith(change(theirs))
        const shown: Readonly<Record<string, string>> = catalogues[area][language].words
        expect(shown[key]).toBe(theirs)
        expect(Object.keys(shown)).toEqual(Object.keys(areas[area][language].words))
        expect(() => cataloguesWith(change(`${theirs} {no such}`))).toThrow('got')
        if (ours.includes('{')) expect(() => cataloguesWith(change(text))).toThrow('Expected {')
      },
    ),
  )
})
