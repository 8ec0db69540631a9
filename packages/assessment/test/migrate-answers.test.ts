import { expect, test } from 'vitest'
import { assess, migrateAnswers, type Answer } from '../src/index.ts'
import { aFile } from './support/short-file.ts'
import { smallCatalogue } from './support/small-catalogue.ts'

const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

test('answers move to the next version, and what changed its meaning is asked again', () => {
  const file = aFile(
    { version: '1', answers: { a: { old: 'met', split: 'partly', dropped: 'met', 'gate-1': 'met' } } },
    '2026-11-21',
  )
  const moved = valueOf(migrateAnswers(file, smallCatalogue))
  expect(moved.file.version).toBe('2')
  const answers = moved.file.assessors[0]?.answers ?? {}
  expect(Object.fromEntries(Object.entries(answers).map(([id, { answer }]) => [id, answer]))).toEqual({
    'plain-1': 'met',
    'plain-2': 'partly',
    'plain-3': 'not-assessed',
    'gate-1': 'met',
  })
  expect(answers['plain-3']?.note).toBe('1: partly')
  expect(moved.notes).toEqual([
    { code: 'moved', assessor: 'a', item: 'old', to: ['plain-1'] },
    { code: 'moved', assessor: 'a', item: 'split', to: ['plain-2', 'plain-3'] },
    { code: 'asks-again', assessor: 'a', item: 'split', to: ['plain-3'] },
    { code: 'gone', assessor: 'a', item: 'dropped', to: [] },
  ])
  expect(assess(smallCatalogue, moved.file).ok).toBe(true)
})

test('two unlike answers that meet in one item are asked again, in whichever order they come', () => {
  const at = (answers: Record<string, string>) => {
    const moved = migrateAnswers(aFile({ version: '1', answers: { a: answers } }, '2026-11-21'), smallCatalogue)
    return valueOf(moved).file.assessors[0]?.answers['plain-1']?.answer
  }
  expect([at({ old: 'met', 'plain-1': 'not-met' }), at({ 'plain-1': 'not-met', old: 'met' })]).toEqual([
    'not-assessed',
    'not-assessed',
  ])
  expect(at({ old: 'met', 'plain-1': 'met' })).toBe('met')
})

test('what people wrote beside answers that meet in one item, or are asked again, stays', () => {
  const said = (answer: Answer['answer'], more: Partial<Answer> = {}): Answer => ({ answer, evidence: [], ...more })
  const moved = (answers: Readonly<Record<string, Answer>>) => {
    const file = { ...aFile({ version: '1', answers: {} }, '2026-11-21'), assessors: [{ id: 'a', answers }] }
    return valueOf(migrateAnswers(file, smallCatalogue)).file.assessors[0]?.answers
  }
  const alike = moved({ old: said('met', { note: 'one' }), 'plain-1': said('met', { note: 'two' }) })
  expect(alike?.['plain-1']).toEqual(said('met', { note: 'one. two' }))
  const unlike = moved({ old: said('met', { note: 'one' }), 'plain-1': said('not-met', { note: 'two' }) })
  expect(unlike?.['plain-1']?.note).toBe('1: met. one. 1: not-met. two')
  const why = { justification: 'No such buildings' }
  expect(moved({ 'plain-3': said('not-applicable', why) })?.['plain-3']?.note).toBe(
    '1: not-applicable. No such buildings',
  )
  const twice = moved({ old: said('not-applicable', why), 'plain-1': said('not-applicable', { justification: 'Let' }) })
  expect(twice?.['plain-1']).toEqual(said('not-applicable', { justification: 'No such buildings. Let' }))
})

test('without a way from version to version nothing is guessed', () => {
  const file = aFile({ version: '0', answers: { a: {} } }, '2026-11-21')
  expect(migrateAnswers(file, smallCatalogue)).toEqual({
    ok: false,
    error: { code: 'no-migration', params: { expected: '2', received: '0' } },
  })
  const other = migrateAnswers({ ...file, catalogue: 'other' }, smallCatalogue)
  expect(other.ok ? null : other.error.code).toBe('other-catalogue')
})

test('evidence of answers that meet in one item stays, and another level is another answer', () => {
  const paper = (title: string) => [{ title, collectedOn: '2026-01-01' }] as const
  const migrations = [{ from: '1', to: '2', moved: { old: ['ladder-1'] }, asksAgain: [] }]
  const moved = (level: number) => {
    const answers: Record<string, Answer> = {
      old: { answer: 'partly', level: 2, evidence: paper('one') },
      'ladder-1': { answer: 'partly', level, evidence: paper('two') },
    }
    const file = { ...aFile({ version: '1', answers: {} }, '2026-11-21'), assessors: [{ id: 'a', answers }] }
    return valueOf(migrateAnswers(file, { ...smallCatalogue, migrations })).file.assessors[0]?.answers['ladder-1']
  }
  expect(moved(2)).toMatchObject({ answer: 'partly', level: 2, evidence: [...paper('one'), ...paper('two')] })
  expect(moved(3)).toMatchObject({ answer: 'not-assessed', note: '1: partly (2). 1: partly (3)' })
  expect(moved(3)?.evidence).toHaveLength(2)
})

test('versions that lead back to themselves lead nowhere', () => {
  const step = (from: string, to: string) => ({ from, to, moved: {}, asksAgain: [] })
  const catalogue = { ...smallCatalogue, migrations: [step('0', '1'), step('1', '0')] }
  const moved = migrateAnswers(aFile({ version: '0', answers: { a: {} } }, '2026-11-21'), catalogue)
  expect(moved.ok ? null : moved.error.code).toBe('no-migration')
})
