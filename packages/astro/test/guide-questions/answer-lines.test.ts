import { expect, it } from 'vitest'
import { readAll } from '../../src/guide/questions/read/read-all.ts'
import { answerLines } from '../../src/guide/questions/view/answer-lines.ts'
import { anAsking, typed } from './an-asking.ts'
import { words } from '../our-words.ts'

const sitting = typed({
  english: 'test',
  sittings: '1',
  'sitting1.test': 'oet',
  'sitting1.listening': 'B',
  'sitting1.reading': 'C+',
  'sitting1.writing': 'B',
  'sitting1.speaking': 'B',
  'sitting1.day': '14',
  'sitting1.month': '3',
  'sitting1.year': '2026',
})

it.each([
  ['en', ['OET', '14 March 2026', 'Listening: B', 'Reading: C+', 'Writing: B', 'Speaking: B']],
  ['pl', ['OET', '14 marca 2026', 'Słuchanie: B', 'Czytanie: C+', 'Pisanie: B', 'Mówienie: B']],
] as const)('names each mark of a test in %s, so that a slip is seen', (language, lines) => {
  const asking = anAsking('nurse', language)
  expect(answerLines('tests', asking, readAll(sitting, asking), sitting, words)).toEqual(lines)
})
