import { languageCodes } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { errorSentence, ledgerErrorSentence, locales, sentenceFor, staffEnglish, type WordKey } from '../src/locales.ts'
import { assessmentsOf, voucherCases } from './support/voucher-cases.ts'

const braces = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
const reasons = voucherCases.flatMap(({ given, on }) =>
  assessmentsOf(given, on).flatMap(({ excluded, arithmetic, because }) => [
    ...excluded.map((each) => each.because),
    ...arithmetic,
    ...because,
  ]),
)

describe.each(languageCodes)('%s', (language) => {
  const { review, words } = locales[language]

  test('has every sentence, with the same values in it', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(locales.en.words).sort())
    for (const key of Object.keys(words) as WordKey[]) {
      expect(words[key].trim(), key).not.toBe('')
      expect(braces(words[key]), key).toEqual(braces(locales.en.words[key]))
    }
  })

  test('says whether a speaker has checked it, and is not English under another name', () => {
    expect(review.status).toBe(language === 'en' ? 'source' : 'unreviewed')
    const same = (Object.keys(words) as WordKey[]).filter((key) => words[key] === locales.en.words[key])
    if (language !== 'en') expect(same).toEqual([])
  })

  test('leaves no braces in any sentence a researcher reads', () => {
    for (const reason of reasons) expect(sentenceFor(reason, language)).not.toMatch(/[{}]/)
  })
})

test('the values of a rule are those its sentence asks for', () => {
  for (const { key, params = {} } of reasons) {
    const given = Object.keys(params).filter((name) => name !== 'currency')
    expect(given, key).toEqual(expect.arrayContaining(braces(locales.en.words[key])))
  }
})

test('money, days and periods are written as people write them', () => {
  const params = { amountMinor: 2000, currency: 'GBP' }
  expect(sentenceFor({ key: 'award.ready', params })).toBe('Ready to be given to you: £20.')
  expect(sentenceFor({ key: 'award.ready', params: { ...params, amountMinor: 2050 } })).toContain('£20.50')
  expect(sentenceFor({ key: 'award.ready', params: { amountMinor: 2000, currency: 'JPY' } })).toContain('2,000')
  expect(sentenceFor({ key: 'arithmetic.period', params: { policy: 'a@1', period: 'project' } })).toContain(
    'the whole project',
  )
  expect(sentenceFor({ key: 'notice.out-of-date', params: { date: '2027-04-01' } })).toContain('1 April 2027')
})

test.each(languageCodes)('in %s a day is in the calendar of the papers here', (language) => {
  expect(sentenceFor({ key: 'notice.out-of-date', params: { date: '2027-04-01' } }, language)).toContain('2027')
})

test('in a language that runs right to left a value keeps its direction to itself', () => {
  const sentence = sentenceFor({ key: 'excluded.duplicate', params: { of: 'q-03' } }, 'ur')
  expect(sentence).toContain('\u2068q-03\u2069')
})

test('a value that is missing stays visible, and a strange one is harmless', () => {
  expect(sentenceFor({ key: 'excluded.duplicate' })).toContain('{of}')
  expect(sentenceFor({ key: 'excluded.duplicate', params: { of: '$&constructor' } })).toContain('$&constructor')
})

test('errors say what came and what to do', () => {
  const error = { code: 'bad-event', submission: 'q-7', field: 'validatedAt', received: '10/01/2018' } as const
  expect(errorSentence(error)).toMatch(/q-7.*validatedAt.*10\/01\/2018.*2017-12-01/)
  expect(errorSentence({ code: 'no-policy-on', on: '2017-01-01' })).toContain('1 January 2017')
  expect(ledgerErrorSentence({ code: 'key-reused', key: 'award:1' })).toContain('award:1')
})

test('every sentence ends as one', () => {
  const sentences = Object.entries({ ...locales.en.words, ...staffEnglish }).filter(
    ([key]) => !key.startsWith('period.'),
  )
  for (const [key, sentence] of sentences) expect(sentence, key).toMatch(/^[A-Z{].*[.}]$/)
})
