import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillIn, placeholdersOf, sourceStamp, sourceWords, textOf, type Translation } from '../src/index.ts'
import { translationSchema } from '../src/schema.ts'
import { everyType } from './support/every-type.ts'

const key = 'question.works.label'
const translation = (of: string, status: 'reviewed' | 'unreviewed' = 'unreviewed'): Translation => ({
  contract: 1,
  questionnaire: 'every-type',
  language: 'pl',
  review: { status },
  words: { [key]: { text: 'Praca?', of } },
})
const shown = (...translations: readonly Translation[]) => textOf({ definition: everyType, translations }, 'pl', key)

test('a sentence in its language, with what is known about the translation', () => {
  const fresh = translation(sourceStamp('Work?'), 'reviewed')
  expect(translationSchema.parse(fresh)).toEqual(fresh)
  expect(shown(fresh)).toEqual({ text: 'Praca?', language: 'pl', isStale: false, isReviewed: true })
  expect(shown(translation(sourceStamp('Work?')))).toMatchObject({ isStale: false, isReviewed: false })
  expect(shown(translation(sourceStamp('Job?')))).toMatchObject({ text: 'Praca?', isStale: true })
})

test('no translation is the source, and says so', () => {
  const source = { text: 'Work?', language: 'en', isStale: false, isReviewed: true }
  expect(shown()).toEqual(source)
  expect(textOf({ definition: everyType, translations: [translation('')] }, 'en', key)).toEqual(source)
  expect(textOf({ definition: everyType, translations: [] }, 'pl', 'question.works.hint').text).toBe('')
})

test('every sentence has a key of its own', () => {
  const words = sourceWords(everyType)
  expect(words.get('title')).toBe('Every type of question')
  expect(words.get('section.work.title')).toBe('Work')
  expect(words.get('question.members.entry')).toBe('Person')
  expect(words.get('question.school.label')).toBe('School')
  expect(words.get('question.views.row.safe')).toBe('Safe')
  expect(words.get('question.born_on.check.sixteen')).toBe('Ask somebody of 16 or older.')
  expect(words.get('choice.skill.none')).toBe('None of these')
  expect([...words.keys()].filter((each) => !/^[a-z][a-z0-9_.-]*$/.test(each))).toEqual([])
})

test('answers put into a sentence stand apart from it, whichever way it runs', () => {
  expect(fillIn('کیا {name} کام کرتے ہیں؟', { name: 'Kim' })).toBe('کیا \u2068Kim\u2069 کام کرتے ہیں؟')
  expect(fillIn('{a} and {b}', { a: '{b}', b: '$&' })).toBe('\u2068{b}\u2069 and \u2068$&\u2069')
  expect(fillIn('{a} {constructor}', {})).toBe('\u2068…\u2069 \u2068…\u2069')
  expect(placeholdersOf('{b} {a} {b} {Not} {}')).toEqual(['b', 'a'])
})

test('a stamp is short, stays the same, and changes with the sentence', () => {
  // Translations that are published hold stamps: another function would make all of them stale.
  expect(['', 'Work?', 'کام'].map(sourceStamp)).toEqual(['0bdcb81aee8d83', '0f83c5fc2607c0', '1803ab1e39ffe7'])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(sourceStamp(one)).toMatch(/^[0-9a-f]{14}$/)
      expect(sourceStamp(one) === sourceStamp(other)).toBe(one === other)
    }),
  )
})
