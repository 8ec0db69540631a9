import { assess, type AnswerState, type AssessmentFile, type Catalogue } from '@use-it-cities/assessment'
import { catalogueSchema, checkCatalogue } from '@use-it-cities/assessment/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepItLocalCatalogue } from '@use-it-cities/keep-it-local-scoring/data'
import { socialActionCatalogue } from '@use-it-cities/keep-it-local-scoring/social-action'
import { transferReadinessCatalogue } from '@use-it-cities/keep-it-local-scoring/transfer-readiness'

const catalogues = [keepItLocalCatalogue, socialActionCatalogue, transferReadinessCatalogue]
const evidence = [{ title: 'A note', collectedOn: '2026-11-01' as const }]

const aFile = (catalogue: Catalogue, answers: Readonly<Record<string, AnswerState>>): AssessmentFile => ({
  catalogue: catalogue.id,
  version: catalogue.version,
  on: '2026-11-21',
  body: { name: 'Otherton', kind: 'council' },
  assessors: [
    {
      id: 'a-1',
      answers: Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => {
          const hasLadder = catalogue.items.some((item) => item.id === id && item.ladder)
          const level = { met: 4, partly: 2, 'not-met': 0 }[answer as string]
          return [
            id,
            {
              answer,
              evidence,
              justification: 'No such thing here',
              ...(hasLadder && level !== undefined && { level }),
            },
          ]
        }),
      ),
    },
  ],
})

const resultOf = (catalogue: Catalogue, file: AssessmentFile) => {
  const result = assess(catalogue, file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe.each(catalogues)('$id', (catalogue) => {
  test('has the form of a catalogue, and its parts fit together', () => {
    expect(catalogueSchema.parse(catalogue)).toEqual(catalogue)
    expect(checkCatalogue(catalogue)).toEqual([])
  })

  test('says whose each weight is, and has every item in a profile and every group in use', () => {
    expect(catalogue.items.filter(({ weightBasis }) => weightBasis !== 'ours')).toEqual([])
    expect(catalogue.profiles.some(({ items }) => items === 'all')).toBe(true)
    const used = new Set(catalogue.items.map(({ group }) => group))
    expect(catalogue.groups.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })

  test('gives everyone a next step and something to show', () => {
    const bare = catalogue.items.filter(({ nextStep, evidenceExamples }) => !nextStep || evidenceExamples.length === 0)
    expect(bare).toEqual([])
  })

  test('is anything from nothing to everything while nobody has answered', () => {
    expect(resultOf(catalogue, aFile(catalogue, {}))).toMatchObject({ score: { low: 0, high: 1 }, coverage: 0 })
  })

  test('reaches both ends: each item counts', () => {
    const all = (state: AnswerState) =>
      aFile(catalogue, Object.fromEntries(catalogue.items.map(({ id }) => [id, state])))
    expect(resultOf(catalogue, all('met'))).toMatchObject({ score: { low: 1, high: 1 }, coverage: 1 })
    expect(resultOf(catalogue, all('not-met'))).toMatchObject({ score: { low: 0, high: 0 }, coverage: 1 })
  })

  test('moves with each item, and with no item alone to an end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue.items), ({ id }) => {
        const { score, items } = resultOf(catalogue, aFile(catalogue, { [id]: 'met' }))
        expect(items.find((item) => item.id === id)?.outcome).toBe('met')
        expect(score.low).toBeGreaterThan(0)
        expect(score.low).toBeLessThan(1)
      }),
    )
  })
})

test('the catalogues made of reports have the sizes they should', () => {
  expect(socialActionCatalogue.groups).toHaveLength(8)
  expect(socialActionCatalogue.items).toHaveLength(27)
  expect(transferReadinessCatalogue.groups).toHaveLength(5)
  expect(transferReadinessCatalogue.items).toHaveLength(23)
})

test('before the order of 2026 nobody is asked whether small contracts are reserved', () => {
  const answers = { 'KIL-3.3': 'met' } as const
  const file = aFile(keepItLocalCatalogue, answers)
  const outcomeOn = (on: '2026-02-03' | '2026-02-04') => {
    const dated = { ...file, on, assessors: file.assessors.map((each) => ({ ...each, answers: {} })) }
    const item = resultOf(keepItLocalCatalogue, dated).items.find(({ id }) => id === 'KIL-3.3')
    return [item?.outcome, item?.law.find(({ id }) => id === 'LAW-23')?.state]
  }
  expect(outcomeOn('2026-02-03')).toEqual(['not-in-effect', 'not-yet'])
  expect(outcomeOn('2026-02-04')).toEqual(['not-assessed', 'in-force'])
})
