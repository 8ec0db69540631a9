import { languageCodes, type Language } from '@use-it-cities/core'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { guideIndex } from '../src/data.ts'
import { factsOf, sharedFacts, showing, type ReasonCode } from '../src/index.ts'
import { dateIn, locales, questionIn, wordsFor, type WordKey } from '../src/locales.ts'
import { allProfessions } from './support/guide.ts'

const english = locales.en.words
const keys = Object.keys(english) as WordKey[]
const bracesIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([braces]) => braces).sort()

describe.each(languageCodes)('%s', (language: Language) => {
  const { review, words } = locales[language]

  test('has every word of English with the same braces, and no other', () => {
    expect(Object.keys(words)).toEqual(keys)
    for (const key of keys) expect(bracesIn(words[key]), key).toEqual(bracesIn(english[key]))
  })

  test('says whether a speaker has checked it', () => {
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed')
  })

  test('is not English under another name', () => {
    const same = keys.filter((key) => words[key] === english[key])
    expect(language === 'en' ? [] : same.filter((key) => !key.startsWith('nation.'))).toEqual([])
  })

  test('asks a question as one', () => {
    const questions = keys.filter((key) => key.startsWith('question.'))
    expect(questions.filter((key) => !/[?؟]( \{of\})?$/.test(words[key]))).toEqual([])
  })

  test('writes months in its own words, and a date no more exact than it is', () => {
    expect(dateIn('2026', language)).toMatch(/2026/)
    expect(dateIn('2026-08', language)).not.toMatch(/\d{1,2}[^\d]+2026[^\d]+\d/)
    expect(dateIn('2026-08-09', language)).toMatch(/(^|\D)9(\D|$)/)
    if (language !== 'en') expect(dateIn('2026-08', language)).not.toContain('August')
  })
})

test.each(languageCodes)('%s: amounts, numbers and dates are in Western digits', (language) => {
  const said = [
    wordsFor({ key: 'cost.at-least', params: { amountMinor: 1_234_567, currency: 'GBP' } }, language),
    wordsFor({ key: 'cost.to-check', params: { count: 9_876 } }, language),
    wordsFor({ key: 'show.as-of', params: { date: '2026-08-09' } }, language),
  ]
  for (const sentence of said) expect(sentence).not.toMatch(/(?![0-9])\p{Nd}/u)
  expect(said[0]).toMatch(/12.?345.67/)
  expect(said[0]).toContain('£')
})

test('dates in British English', () => {
  expect(['2026', '2026-07', '2026-07-01'].map((date) => dateIn(date as '2026', 'en'))).toEqual([
    '2026',
    'July 2026',
    '1 July 2026',
  ])
})

test('every reason the rules give has words', () => {
  expectTypeOf<ReasonCode>().toExtend<WordKey>()
})

test('every group and nation of the guide has words', async () => {
  const nations = new Set((await allProfessions()).flatMap((each) => each.nations))
  const groups = new Set(guideIndex.professions.map(({ group }) => group))
  const needed = [...[...nations].map((each) => `nation.${each}`), ...[...groups].map((each) => `group.${each}`)]
  expect(needed.filter((key) => !keys.includes(key as WordKey))).toEqual([])
})

test('every fact that may not be shown asks a whole question in every language', async () => {
  const facts = [...(await allProfessions()).flatMap(factsOf), ...sharedFacts(guideIndex)]
  const questions = facts
    .map((fact) => showing(fact, '2026-11-21'))
    .flatMap((shown) => (shown.show === 'check-with' ? shown.question : []))
  expect(questions.length).toBeGreaterThan(500)
  for (const language of languageCodes) {
    for (const question of questions) expect(questionIn(question, language)).not.toMatch(/[{}]|^$/)
  }
  expect(questionIn({ key: 'question.fee', params: { of: 'PLAB 1' } })).toBe('How much does this cost? PLAB 1')
})

test('amounts are money, counts are numbers, and what is missing stays visible', () => {
  expect(wordsFor({ key: 'cost.at-least', params: { amountMinor: 67838, currency: 'GBP' } })).toBe('At least £678.38')
  expect(wordsFor({ key: 'cost.at-least', params: { amountMinor: 67838 } })).toBe('At least 67,838')
  expect(wordsFor({ key: 'cost.at-least' })).toBe('At least {amountMinor}')
  expect(wordsFor({ key: 'cost.to-check', params: { count: 3 } }, 'pl')).toBe('Kwoty do sprawdzenia: 3')
  expect(wordsFor({ key: 'show.as-read', params: { date: '2022-05' } })).toBe('As read, dated May 2022. Check this.')
})

test('in a right-to-left language a value keeps its own direction', () => {
  expect(wordsFor({ key: 'show.check-with', params: { body: 'NMC' } }, 'ur')).toContain('\u2068NMC\u2069')
  expect(wordsFor({ key: 'show.check-with', params: { body: 'NMC' } }, 'pl')).not.toContain('\u2068')
})
