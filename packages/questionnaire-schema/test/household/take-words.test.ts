import { describe, expect, test } from 'vitest'
import { asFile } from '../../scripts/lib/as-file.ts'
import { readWords } from '../../scripts/lib/read-words.ts'
import { takeWords } from '../../scripts/lib/take-words.ts'
import { sourceStamp, type Definition, type Translation } from '../../src/index.ts'

const definition: Definition = {
  contract: 1,
  id: 'street',
  version: 1,
  language: 'en',
  title: 'Our street',
  sections: [{ id: 'start', title: 'Start', questions: [{ name: 'trees', type: 'note', label: 'There are trees.' }] }],
  choices: {},
}
const file = [
  '# Ulica',
  'title: Nasza ulica',
  '',
  '[section]',
  'start.title: Początek',
  '[question]',
  'trees.label: Są drzewa: dwa.',
]
const words = readWords(file.join('\r\n'))

test('a text file is read line by line', () => {
  expect([...words]).toEqual([
    ['title', 'Nasza ulica'],
    ['section.start.title', 'Początek'],
    ['question.trees.label', 'Są drzewa: dwa.'],
  ])
})

describe('a text file is refused', () => {
  test.each([
    ['with a line that is neither', 'title', /Line 1: expected "key: text"/],
    ['with a key twice', 'title: a\ntitle: b', /Line 2: .*"title" is there twice/],
  ])('%s', (_, text, sentence) => {
    expect(() => readWords(text)).toThrow(sentence)
  })
})

describe('taking words', () => {
  const first = takeWords(definition, 'pl', words)
  const changed: Definition = { ...definition, title: 'Our road' }

  test('stamps each with the source of today, and says that nobody has checked them', () => {
    expect(first.review).toEqual({ status: 'unreviewed' })
    expect(first.words['title']).toEqual({ text: 'Nasza ulica', of: sourceStamp('Our street') })
    expect(Object.keys(first.words)).toEqual(['title', 'section.start.title', 'question.trees.label'])
  })

  test('leaves the stamp of text that stays, so that it is seen to be stale', () => {
    expect(takeWords(changed, 'pl', words, first).words['title']?.of).toBe(sourceStamp('Our street'))
  })

  test('stamps again what was translated again', () => {
    const again = takeWords(changed, 'pl', new Map([['title', 'Nasza droga']]), first)
    expect(again.words['title']).toEqual({ text: 'Nasza droga', of: sourceStamp('Our road') })
    expect(again.words['section.start.title']).toEqual(first.words['section.start.title'])
  })

  test('keeps a review when nothing changed, and ends it when something did', () => {
    const reviewed: Translation = { ...first, review: { status: 'reviewed', by: 'A Speaker', on: '2026-11-21' } }
    expect(takeWords(definition, 'pl', words, reviewed).review.status).toBe('reviewed')
    expect(takeWords(definition, 'pl', new Map([['title', 'Ulica']]), reviewed).review.status).toBe('unreviewed')
  })

  test('refuses a key that the questionnaire does not have', () => {
    expect(() => takeWords(definition, 'pl', new Map([['titel', 'x']]))).toThrow(/got: titel/)
  })

  test('gives a file with one piece of text a line', () => {
    expect(JSON.parse(asFile(first))).toEqual(first)
    expect(asFile(first).split('\n')).toContain(
      `    "title": { "text": "Nasza ulica", "of": "${sourceStamp('Our street')}" },`,
    )
  })
})
