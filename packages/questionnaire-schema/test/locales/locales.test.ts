import { directionOf, languageCodes } from '@use-it-cities/core'
import { placeholdersOf } from '../../src/index.ts'
import { messageFor, reviewStatus, sentences, type SentenceKey, type Sentences } from '../../src/locales.ts'
import { describe, expect, expectTypeOf, test } from 'vitest'

const keys = Object.keys(sentences.en) as SentenceKey[]
const labels = ['dont-know', 'refused', 'not-asked', 'unanswered']

describe.each(languageCodes)('the sentences in %s', (language) => {
  test('are there, each of them, and no others', () => {
    expect(Object.keys(sentences[language])).toEqual(keys)
  })

  test.each(keys)('%s has the placeholders of the English', (key) => {
    expect([...placeholdersOf(sentences[language][key])].sort()).toEqual([...placeholdersOf(sentences.en[key])].sort())
  })

  test('are sentences; what somebody may say instead of an answer is not', () => {
    for (const key of keys) expect(/[.।۔]$/u.test(sentences[language][key]), key).toBe(!labels.includes(key))
  })

  test('say that no speaker has checked them, until one has', () => {
    expect(reviewStatus[language]).toBe(language === 'en' ? 'source' : 'unreviewed')
  })

  test('write a number and a day with nothing left in braces', () => {
    const message = messageFor(language)
    const isolated = (text: string) => (directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text)
    expect(message('too-large', { max: 20 })).toContain(isolated('20'))
    expect(message('too-early', { earliest: '2026-11-21' })).toMatch(/21.*2026|2026.*21/u)
    expect(message('too-early', { earliest: '2026-11-21' })).not.toMatch(/[{}]/)
  })
})

test.each(languageCodes.filter((language) => language !== 'en'))('nothing in %s was left in English', (language) => {
  for (const key of keys) expect(sentences[language][key], key).not.toBe(sentences.en[key])
})

test('a language with a sentence missing does not compile', () => {
  expectTypeOf<Omit<Sentences, 'required'>>().not.toExtend<Sentences>()
})

test('an answer of the wrong form is told the right one', () => {
  const message = messageFor('en')
  expect(message('wrong-type', { expected: 'integer' })).toBe('Please write a number, for example 3.')
  expect(message('wrong-type', { expected: 'select-one' })).toBe('Please choose one answer.')
  expect(message('wrong-type', { expected: 'contact', part: 'phone' })).toBe(
    'This answer does not have the right form. Please answer again.',
  )
  expect(message('wrong-type', { expected: 'constructor' })).toBe(message('wrong-type'))
})

test('a parameter that is missing stays in braces, and a strange one is harmless', () => {
  expect(messageFor('en')('too-small')).toBe('This must be {min} or more.')
  expect(messageFor('en')('too-small', { min: '$&constructor' })).toBe('This must be $&constructor or more.')
})
