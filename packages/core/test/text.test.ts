import { expect, test } from 'vitest'
import { directionOf, isLanguage, languageCodes, languages, textIn, type Language } from '../src/index.ts'
import { textSchema } from '../src/schema.ts'

test('the first language that has words wins, and says that it did', () => {
  expect(textIn({ en: 'Hello', ur: 'سلام' }, 'ur', 'en')).toEqual({ language: 'ur', text: 'سلام' })
  expect(textIn({ en: 'Hello', ur: '' }, 'ur', 'en')).toEqual({ language: 'en', text: 'Hello' })
  expect(textIn({ pl: 'Cześć' }, 'ur')).toEqual({ language: 'pl', text: 'Cześć' })
  expect(textIn({}, 'en')).toBeNull()
})

test.each(['constructor', '__proto__', 'toString', 'EN', 'en-GB', '', null, 5])('%j is not a language', (value) => {
  expect(isLanguage(value)).toBe(false)
  expect(textIn({ en: 'Hello' }, value as Language)).toEqual({ language: 'en', text: 'Hello' })
})

test('nine languages, each in its own script, with a direction', () => {
  expect(languageCodes).toHaveLength(9)
  expect(languageCodes.filter((code) => directionOf(code) === 'rtl')).toEqual(['ur', 'ar', 'ps'])
  for (const code of languageCodes)
    expect(new Intl.Locale(code, { script: languages[code].script }).language).toBe(code)
})

test('text needs words in at least one known language', () => {
  expect(textSchema.safeParse({ en: 'Hello' }).success).toBe(true)
  for (const bad of [{}, { en: '' }, { fr: 'Bonjour' }, JSON.parse('{"__proto__":"x"}'), 'Hello', ['Hello'], null])
    expect(textSchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
})
