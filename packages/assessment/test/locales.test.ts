import { languageCodes, type Language } from '@use-it-cities/core'
import { bundleOf } from '@use-it-cities/tooling/bundle'
import { describe, expect, test } from 'vitest'
import { labelIn, locales, reasonIn, wordsFor, type WordKey, type Words } from '../src/locales.ts'
import { anAssessmentInEveryState } from './support/every-state.ts'

const wordsOf = (language: Language): Words['words'] => {
  const words = locales[language]?.words
  if (!words) throw new Error(`no words in ${language}`)
  return words
}
const keys = Object.keys(locales.en.words) as WordKey[]
/** The sentences of a key: one, or one for each plural. */
const formsOf = (words: Words['words'], key: WordKey): Readonly<Record<string, string>> => {
  const found = words[key]
  if (typeof found === 'string') return { only: found }
  const { by: _, ...forms } = found
  return forms
}
const braces = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(languageCodes)('%s', (language) => {
  const words = wordsOf(language)

  test('has every sentence, with the same values in each form of it', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort())
    for (const key of keys) {
      const english = Object.values(formsOf(locales.en.words, key))[0] ?? ''
      for (const [form, sentence] of Object.entries(formsOf(words, key))) {
        expect(sentence.trim(), `${key} ${form}`).not.toBe('')
        expect(braces(sentence), `${key} ${form}`).toEqual(braces(english))
      }
    }
  })

  test('counts in the plurals it has, and by the same thing', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const key of keys) {
      const [english, here] = [locales.en.words[key], words[key]]
      expect(typeof here, key).toBe(typeof english)
      if (typeof here === 'string' || typeof english === 'string') continue
      expect(here.by).toBe(english.by)
      expect(Object.keys(formsOf(words, key)).sort(), key).toEqual([...pluralCategories].sort())
    }
  })

  test('says whether a speaker has checked it, and is not English under another name', () => {
    expect(locales[language]?.review.status).toBe(language === 'en' ? 'source' : 'unreviewed')
    const same = keys.filter((key) => JSON.stringify(words[key]) === JSON.stringify(locales.en.words[key]))
    if (language !== 'en') expect(same).toEqual([])
  })

  test('leaves no braces in any reason of an assessment', () => {
    const { items } = anAssessmentInEveryState()
    const reasons = items.flatMap(({ because, nextStep, law }) => [
      because,
      ...(nextStep ? [nextStep] : []),
      ...law.map((each) => each.because),
    ])
    expect(new Set(reasons.map(({ key }) => key)).size).toBeGreaterThan(12)
    for (const reason of reasons) expect(reasonIn(reason, language), reason.key).not.toMatch(/[{}]/)
  })
})

const steps = (count: number, language: Language) =>
  wordsFor({ key: 'report.change-set', params: { label: labelIn('strong', language), steps: count } }, language)

test('one, two, five and twenty-one steps are said as people say them', () => {
  expect([1, 2].map((count) => steps(count, 'en'))).toEqual(['To reach “Strong”: 1 step', 'To reach “Strong”: 2 steps'])
  expect([1, 2, 5, 22].map((count) => steps(count, 'pl').split(' ').at(-1))).toEqual([
    'krok',
    'kroki',
    'kroków',
    'kroki',
  ])
  expect([1, 2, 19, 20].map((count) => steps(count, 'ro').replace(/^.*: /, ''))).toEqual([
    '1 pas',
    '2 pași',
    '19 pași',
    '20 de pași',
  ])
  expect(steps(2, 'ar')).toContain('خطوتان')
  expect(steps(3, 'ar')).toContain('خطوات')
})

const range = (language: Language) => wordsFor({ key: 'report.range', params: { low: 5, high: 90 } }, language)

test('percent is written as each language writes it, in the digits on the papers here', () => {
  expect(range('en')).toBe('5% to 90%')
  expect(range('ro')).toBe('de la 5\u00a0% la 90\u00a0%')
  for (const language of languageCodes) {
    expect(range(language), language).toMatch(/5.*90/)
    expect(range(language), language).toMatch(/[%٪]/)
  }
})

test.each(languageCodes)('in %s a day is in the calendar of the papers here', (language) => {
  const day = wordsFor({ key: 'report.day', params: { on: '2026-11-21' } }, language)
  expect(day).toMatch(/2026/)
  expect(day).toMatch(/21/)
})

test('days and months are written as people write them, a bare year as it is', () => {
  const law = (date: string) => reasonIn({ key: 'law.inexact-date', params: { date } })
  expect(law('2026-02')).toContain('only February 2026,')
  expect(law('2026-02-04')).toContain('only 4 February 2026,')
  expect(law('1972')).toContain('only 1972,')
})

test('a value keeps its direction to itself, in either kind of language', () => {
  const heading = (body: string, language: Language) => wordsFor({ key: 'report.heading', params: { body } }, language)
  expect(heading('Otherton', 'ur')).toContain('\u2068Otherton\u2069')
  expect(heading('مجلس', 'en')).toContain('\u2068مجلس\u2069')
  expect(heading('Otherton', 'pl')).toBe('Ocena: Otherton')
})

test('a value that is missing stays visible, and what looks like a parameter in a value is left alone', () => {
  expect(wordsFor({ key: 'report.heading' })).toBe('Assessment of {body}')
  expect(wordsFor({ key: 'report.heading', params: { body: '{low} $& $1' } })).toBe('Assessment of {low} $& $1')
})

test('a page that counts its bytes gets one language, and learns another from a file', async () => {
  const bundle = await bundleOf(
    "export { wordsFor, learnWords } from './src/words-apart.ts'",
    `${import.meta.dirname}/..`,
  )
  expect(bundle.inputs.filter((input) => input.includes('locales/'))).toEqual(['locales/en.json'])
})
