import type { LocalDate } from '@use-it-cities/core'
import { readCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { assess, type AssessmentResult, type Catalogue } from '../src/index.ts'
import { aFile, type ShortFile } from './support/short-file.ts'
import { smallCatalogue } from './support/small-catalogue.ts'

type Expected = Partial<AssessmentResult> & { item?: { id: string; law?: string } & Record<string, unknown> }

const catalogue: Catalogue = {
  ...smallCatalogue,
  profiles: [...smallCatalogue.profiles, { id: 'ladder-only', title: 'One', items: ['ladder-1'], basis: 'ours' }],
}

describe('what answers come to', () => {
  for (const each of readCases<ShortFile, Expected>(new URL('../cases/assess.yaml', import.meta.url))) {
    test(each.name, () => {
      const result = assess(catalogue, aFile(each.given, each.on))
      if (!result.ok) throw new Error(JSON.stringify(result.error))
      const { item: wanted, ...fields } = each.expect
      const answer: Record<string, unknown> = { ...result.value }
      expect(Object.fromEntries(Object.keys(fields).map((field) => [field, answer[field]]))).toEqual(fields)
      if (!wanted) return
      const { law, ...itemFields } = wanted
      const item = result.value.items.find(({ id }) => id === wanted.id)
      expect(item).toMatchObject(itemFields)
      if (law !== undefined) expect(item?.law.map(({ state }) => state)).toEqual([law])
    })
  }
})

test('a reply stands beside the result and changes no score', () => {
  const file = aFile({ answers: { a: { 'gate-1': 'not-met' } } }, '2026-11-21')
  const reply = { by: 'Example Council', on: '2026-12-01', text: 'The policy is in committee.' } as const
  const [without, replied] = [assess(catalogue, file), assess(catalogue, { ...file, reply })]
  if (!without.ok || !replied.ok) throw new Error('Expected two results.')
  expect(replied.value).toEqual({ ...without.value, reply })
})

test('weights of the reader show in the result and in the score', () => {
  const file = aFile({ profile: 'gates-only', answers: { a: { 'gate-1': 'met', 'gate-2': 'not-met' } } }, '2026-11-21')
  const result = assess(catalogue, file, { weights: { 'gate-1': 2 }, groupWeights: { G1: 3 } })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  expect(result.value.weights).toEqual({ 'gate-1': 6, 'gate-2': 1 })
  expect(result.value.score).toEqual({ low: 0.857143, high: 0.857143 })
})

test('labels that leave a score without a name are a mistake in the program', () => {
  const file = aFile({ answers: { a: {} } }, '2026-11-21')
  for (const labels of [[], [{ id: 'good', atLeast: 0.5 }], [{ id: 'not-ready', atLeast: 0 }]])
    expect(() => assess(catalogue, file, { labels })).toThrow(/Expected labels from 0 up/)
})

test('a changed copy of a catalogue, another profile and another day are never answered from what was kept', () => {
  const file = aFile({ answers: { a: { 'gate-1': 'met', 'gate-2': 'not-met' } } }, '2026-11-21')
  const heavier: Catalogue = { ...catalogue, items: catalogue.items.map((item) => ({ ...item, weight: 3 })) }
  const questions = [catalogue, heavier].flatMap((one) =>
    (['2026-01-01', '2026-11-21'] as const).flatMap((on) =>
      [undefined, 'gates-only'].map((profile) => () => assess(one, { ...file, on, profile })),
    ),
  )
  const forwards = questions.map((ask) => JSON.stringify(ask()))
  const backwards = [...questions].reverse().map((ask) => JSON.stringify(ask()))
  const alone = [catalogue, heavier].flatMap((one) =>
    (['2026-01-01', '2026-11-21'] as const).flatMap((on) =>
      [undefined, 'gates-only'].map((profile) =>
        JSON.stringify(assess(structuredClone(one), { ...file, on, profile })),
      ),
    ),
  )
  expect(forwards).toEqual(alone)
  expect(backwards.reverse()).toEqual(alone)
  expect(new Set(alone).size).toBe(8)
})

test('of evidence that is all from later the first day is named, of evidence that ran out the last', () => {
  const because = (days: readonly { collectedOn: LocalDate; expiresOn?: LocalDate }[]) => {
    const evidence = days.map((each) => ({ title: 'a paper', ...each }))
    const file = aFile({ answers: {} }, '2026-11-21')
    const result = assess(catalogue, {
      ...file,
      assessors: [{ id: 'a', answers: { 'gate-1': { answer: 'met', evidence } } }],
    })
    return result.ok ? result.value.items.find(({ id }) => id === 'gate-1')?.because : null
  }
  const later = [{ collectedOn: '2027-01-02' }, { collectedOn: '2027-01-01' }, { collectedOn: '2027-01-03' }] as const
  expect(because(later)).toEqual({ key: 'evidence-later', params: { collectedOn: '2027-01-01' } })
  const ranOut = (['2026-02-01', '2026-03-01', '2026-01-01'] as const).map((expiresOn) => {
    return { collectedOn: '2025-01-01', expiresOn } as const
  })
  expect(because(ranOut)).toEqual({ key: 'evidence-expired', params: { expiresOn: '2026-03-01' } })
  expect(because([...ranOut, ...later])).toEqual({ key: 'evidence-expired', params: { expiresOn: '2026-03-01' } })
})

test('nothing has to be shown for a level at which nothing is there', () => {
  const answers = { 'ladder-1': { answer: 'not-met', level: 0, evidence: [] } } as const
  const result = assess(catalogue, { ...aFile({ answers: {} }, '2026-11-21'), assessors: [{ id: 'a', answers }] })
  expect(result.ok && result.value.items.find(({ id }) => id === 'ladder-1')?.because).toEqual({
    key: 'level',
    params: { level: 0 },
  })
})
