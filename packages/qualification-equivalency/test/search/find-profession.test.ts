import { languageCodes } from '@use-it-cities/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findProfession, titleIn } from '../../src/search.ts'
import { professionIds, titlesByLanguage } from '../../src/search/titles.ts'

const first = (words: string) => findProfession(words)[0]
const ids = (words: string) => findProfession(words).map(({ profession }) => profession)

describe('why a profession was found', () => {
  test.each([
    ['Nurse', 'nurse', 'exact'],
    ['i am a NURSE', 'nurse', 'exact'],
    ['tooth doctor', 'dentist', 'synonym'],
    ['HCA', 'healthcare-support-worker', 'abbreviation'],
    ['G.P.', 'doctor', 'abbreviation'],
    ['physitoherapist', 'physiotherapist', 'misspelling'],
    ['saydali', 'pharmacist', 'other-script'],
    ['a midwife in Damascus', 'midwife', 'part'],
    ['paramed', 'paramedic', 'part'],
    ['look after disabled people', 'care-worker', 'part'],
    ['اشتغلت بصيدلية', 'pharmacist', 'part'],
    ['নার্সের', 'nurse', 'part'],
    ['Krankenschwester', 'nurse', 'synonym'],
  ])('"%s": %s, %s', (words, profession, why) => {
    expect(first(words)).toMatchObject({ profession, why })
  })
})

test('a word of many titles brings its own profession first, then the others', () => {
  expect(ids('nurse')[0]).toBe('nurse')
  expect(ids('nurse')).toEqual(expect.arrayContaining(['nursing-associate', 'dental-nurse']))
  expect(ids('therapist')).toEqual(expect.arrayContaining(['occupational-therapist', 'physiotherapist']))
  expect(ids('optician').slice(0, 2).sort()).toEqual(['dispensing-optician', 'optometrist'])
})

test('titles come in the language of the page, whatever language was typed', () => {
  expect(findProfession('nurse', { language: 'pl' })[0]).toMatchObject({ title: 'Pielęgniarka', matched: 'Nurse' })
  expect(findProfession('pielęgniarka')[0]).toMatchObject({ title: 'Nurse', matched: 'Pielęgniarka' })
})

test('a job outside the guide takes the hint from the words beside it, and not a title', () => {
  expect(ids('hospital cook')).toEqual([])
  expect(ids('nurse and interpreter')[0]).toBe('nurse')
})

test('no more are given than asked for', () => {
  expect(findProfession('nurse', { limit: 2 })).toHaveLength(2)
  expect(findProfession('nurse', { limit: 0 })).toEqual([])
  expect(findProfession('nurse', { limit: -1 })).toEqual([])
})

describe('laws', () => {
  const anyTitle = fc
    .tuple(fc.constantFrom(...professionIds), fc.constantFrom(...languageCodes))
    .map(([profession, language]) => ({ profession, language, title: titleIn(profession, language) }))

  test('every title finds its own profession first', () => {
    for (const language of languageCodes)
      for (const profession of professionIds)
        expect(findProfession(titleIn(profession, language), { language })[0]).toMatchObject({
          profession,
          why: 'exact',
        })
  })

  test('every word in the nine files finds its profession', () => {
    const lost = languageCodes.flatMap((language) =>
      Object.entries(titlesByLanguage[language].titles).flatMap(
        ([profession, { title, also = [], short = [], latin = [], abroad = [] }]) =>
          [title, ...also, ...short, ...latin, ...abroad].filter(
            (words) => !findProfession(words, { language }).some((match) => match.profession === profession),
          ),
      ),
    )
    expect(lost).toEqual([])
  })

  test('capitals, spaces, accents, vowel marks and stretched letters never lose a title', () => {
    const changes: readonly ((title: string) => string)[] = [
      (title) => title.toUpperCase(),
      (title) => title.toLowerCase(),
      (title) => `  ${title.split(' ').join(' \t\u00a0 ')}\n`,
      (title) => title.normalize('NFD'),
      (title) => title.normalize('NFC'),
      (title) => title.normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0652]/g, ''),
      (title) => title.replace(/ا/g, 'ـاـ').replace(/ي/g, 'ی').replace(/ک/g, 'ك'),
      (title) => `\u200f${title}\u200e`,
      (title) => title.split(' ').reverse().join(' '),
    ]
    fc.assert(
      fc.property(anyTitle, fc.constantFrom(...changes), ({ profession, language, title }, change) => {
        expect(findProfession(change(title), { language, limit: 3 }).map((match) => match.profession)).toContain(
          profession,
        )
      }),
      { numRuns: 500 },
    )
  })

  test('any text is answered, best first, each profession once, with scores from 0.25 to 1', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
      fc.array(anyTitle, { maxLength: 6 }).map((titles) => titles.map(({ title }) => title).join(' ')),
    )
    fc.assert(
      fc.property(anyText, fc.option(fc.constantFrom(...languageCodes), { nil: undefined }), (text, language) => {
        const found = findProfession(text, language && { language })
        const scores = found.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(scores.every((score) => score >= 0.25 && score <= 1)).toBe(true)
        expect(new Set(found.map(({ profession }) => profession)).size).toBe(found.length)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['ten thousand words', 'nurse '.repeat(10_000)],
    ['ten thousand vowel marks', '\u064e'.repeat(10_000)],
    ['a ligature that unfolds', '\ufdfa'.repeat(10_000)],
    ['half a character', '\ud83d nurse \udc00'],
    ['names every object has', 'constructor __proto__ toString'],
  ])('%s', (_, text) => {
    expect(Array.isArray(findProfession(text))).toBe(true)
  })
})
