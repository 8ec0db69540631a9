import { assess, gap, type AnswerState, type AssessmentFile } from '@use-it-cities/assessment'
import { catalogueSchema, checkCatalogue } from '@use-it-cities/assessment/schema'
import { readCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catPolicyCatalogue as catalogue } from '@use-it-cities/cat-policy-checklist/data'

type Answers = Readonly<Record<string, AnswerState>>

const anAssessment = (kind: 'council' | 'organisation', answers: Answers, profile?: string): AssessmentFile => ({
  catalogue: catalogue.id,
  version: catalogue.version,
  ...(profile !== undefined && { profile }),
  on: '2026-11-21',
  body: { name: 'Otherton', kind },
  assessors: [
    {
      id: 'a-1',
      answers: Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [
          id,
          { answer, evidence: [{ title: 'A note', collectedOn: '2026-11-01' as const }], justification: 'Not here' },
        ]),
      ),
    },
  ],
})

const resultOf = (file: AssessmentFile) => {
  const result = assess(catalogue, file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const all = (of: (id: string) => boolean, state: AnswerState): Answers =>
  Object.fromEntries(catalogue.items.filter(({ id }) => of(id)).map(({ id }) => [id, state]))

test('has the form of a catalogue, and its parts fit together', () => {
  expect(catalogueSchema.parse(catalogue)).toEqual(catalogue)
  expect(checkCatalogue(catalogue)).toEqual([])
})

describe.each(['council', 'locality-six-principles', 'policy-only', 'organisation-readiness', 'two-sided'])(
  '%s',
  (profile) => {
    const kind = profile === 'organisation-readiness' ? 'organisation' : 'council'

    test('is open while nobody has answered, and certain once everybody has', () => {
      expect(resultOf(anAssessment(kind, {}, profile))).toMatchObject({
        score: { low: 0, high: 1 },
        coverage: 0,
        label: 'open',
      })
      const met = resultOf(
        anAssessment(
          kind,
          all(() => true, 'met'),
          profile,
        ),
      )
      expect(met).toMatchObject({ score: { low: 1, high: 1 }, coverage: 1, label: 'strong' })
    })

    test('counts every one of its items', () => {
      const { items } = resultOf(anAssessment(kind, {}, profile))
      fc.assert(
        fc.property(fc.constantFrom(...items), ({ id }) => {
          expect(resultOf(anAssessment(kind, { [id]: 'met' }, profile)).score.low).toBeGreaterThan(0)
          expect(resultOf(anAssessment(kind, { [id]: 'not-met' }, profile)).score.high).toBeLessThan(1)
        }),
      )
    })
  },
)

test('one gate that is not met makes a council not ready at 98 % and more', () => {
  const gates = catalogue.items.filter(({ gate, appliesTo }) => gate && appliesTo === 'council').map(({ id }) => id)
  fc.assert(
    fc.property(fc.constantFrom(...gates), (gate) => {
      const answers = { ...all((id) => id.startsWith('CAT-C'), 'met'), [gate]: 'not-met' as const }
      const { label, score } = resultOf(anAssessment('council', answers, 'council'))
      expect(label).toBe('not-ready')
      expect(score.low).toBeGreaterThan(0.97)
    }),
  )
})

describe('what a council does not have leaves the sum', () => {
  test('no open space and no staff that move, with the reason', () => {
    const answers = {
      ...all((id) => id.startsWith('CAT-C'), 'met'),
      'CAT-C-17': 'not-applicable',
      'CAT-C-48': 'not-applicable',
    } as const
    expect(resultOf(anAssessment('council', answers, 'council'))).toMatchObject({
      score: { low: 1, high: 1 },
      coverage: 1,
    })
  })
})

interface Sides {
  readonly council: Answers
  readonly organisation: Answers
}

describe('the same matters from two sides', () => {
  const cases = readCases<Sides, object>(new URL('./cases/two-sides.yaml', import.meta.url))
  test.each(cases)('$name', ({ given, expect: expected }) => {
    const found = gap(
      resultOf(anAssessment('council', given.council, 'two-sided')),
      resultOf(anAssessment('organisation', given.organisation, 'two-sided')),
      catalogue.pairings ?? [],
    )
    if (!found.ok) throw new Error(JSON.stringify(found.error))
    expect(found.value).toHaveLength(23)
    const sure = found.value.filter(({ finding }) => finding !== 'cannot-tell')
    expect(Object.fromEntries(sure.map(({ id, finding }) => [id, finding]))).toEqual(expected)
  })
})
