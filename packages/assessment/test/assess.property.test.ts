import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assess,
  defaultLabels,
  type Answer,
  type AnswerState,
  type AssessmentFile,
  type AssessmentResult,
  type AssessOptions,
  type Assessor,
  type Catalogue,
} from '../src/index.ts'
import { assessmentResultSchema } from '../src/schema.ts'
import { aCatalogue, aGroup, anItem, ladder } from './support/small-catalogue.ts'

interface Given {
  readonly catalogue: Catalogue
  readonly file: AssessmentFile
}

const evidence = [{ title: 'a paper', collectedOn: '2026-01-01' }] as const
const states: readonly AnswerState[] = ['met', 'partly', 'not-met', 'not-applicable', 'unknown', 'not-assessed']
const whole = fc.record({
  weight: fc.integer({ min: 1, max: 9 }),
  gate: fc.boolean(),
  ladder: fc.boolean(),
  group: fc.constantFrom('G1', 'G2'),
})

const answerFor = (hasLadder: boolean): fc.Arbitrary<Answer> =>
  fc
    .record({
      answer: fc.constantFrom(...states),
      level: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      bare: fc.boolean(),
    })
    .map(({ answer, level, bare }) => {
      const isSettled = answer === 'met' || answer === 'partly' || answer === 'not-met'
      const said =
        !hasLadder || level === undefined || !isSettled
          ? answer
          : level === 4
            ? 'met'
            : level === 0
              ? 'not-met'
              : 'partly'
      return {
        answer: said,
        ...(hasLadder && isSettled && { level }),
        evidence: bare ? [] : evidence,
        ...(answer === 'not-applicable' && { justification: 'a reason' }),
      }
    })

const given = (most: number, assessors: number): fc.Arbitrary<Given> =>
  fc.array(whole, { minLength: 1, maxLength: most }).chain((shapes) => {
    const items = shapes.map((shape, at) => anItem(`i${at}`, { ...shape, ladder: shape.ladder ? ladder : undefined }))
    const one = fc.tuple(...items.map((item) => answerFor(item.ladder !== undefined)))
    return fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.array(one, { minLength: 1, maxLength: assessors }))
      .map(([weight, sheets]) => ({
        catalogue: aCatalogue(items, { groups: [aGroup('G1'), aGroup('G2', weight)] }),
        file: {
          catalogue: 'test',
          version: '2',
          on: '2026-11-21',
          body: { name: 'Example Council' },
          assessors: sheets.map((answers, which): Assessor => {
            return { id: `a${which}`, answers: Object.fromEntries(answers.map((answer, at) => [`i${at}`, answer])) }
          }),
        },
      }))
  })

function assessed({ catalogue, file }: Given, options: AssessOptions = {}): AssessmentResult {
  const result = assess(catalogue, file, options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const withAnswers = (
  file: AssessmentFile,
  change: (answer: Answer, item: string, at: number) => Answer,
): AssessmentFile => ({
  ...file,
  assessors: file.assessors.map((assessor) => ({
    ...assessor,
    answers: Object.fromEntries(
      Object.entries(assessor.answers).map(([item, answer], at) => [item, change(answer, item, at)]),
    ),
  })),
})
const isOpen = ({ answer }: Answer) => answer === 'unknown' || answer === 'not-assessed'
const settled = (answer: Answer, how: number, hasLadder: boolean): Answer => {
  if (!isOpen(answer)) return answer
  if (!hasLadder) return { answer: (['met', 'partly', 'not-met'] as const)[how % 3] ?? 'met', evidence }
  const level = how % 5
  return { answer: level === 4 ? 'met' : level === 0 ? 'not-met' : 'partly', level, evidence }
}
const hasLadder = ({ catalogue }: Given, id: string) =>
  catalogue.items.find((item) => item.id === id)?.ladder !== undefined

test('the range holds the score whatever the unknown turns out to be', () => {
  fc.assert(
    fc.property(given(12, 3), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (each, hows) => {
      const now = assessed(each)
      const then = assessed({
        ...each,
        file: withAnswers(each.file, (answer, item, at) => settled(answer, hows[at] ?? 0, hasLadder(each, item))),
      })
      expect(then.score.low).toBeGreaterThanOrEqual(now.score.low)
      expect(then.score.high).toBeLessThanOrEqual(now.score.high)
      const order = ['not-ready', ...defaultLabels.map(({ id }) => id)]
      expect(order.indexOf(then.labels.low)).toBeGreaterThanOrEqual(order.indexOf(now.labels.low))
      expect(order.indexOf(then.labels.high)).toBeLessThanOrEqual(order.indexOf(now.labels.high))
      for (const [at, group] of then.groups.entries()) {
        expect(group.score.low).toBeGreaterThanOrEqual(now.groups[at]?.score.low ?? 1)
        expect(group.score.high).toBeLessThanOrEqual(now.groups[at]?.score.high ?? 0)
      }
    }),
  )
})

test('more evidence that holds never widens the range, and never lowers what is covered', () => {
  fc.assert(
    fc.property(given(10, 3), fc.nat(9), (each, which) => {
      const now = assessed(each)
      const file = withAnswers(each.file, (answer, _, at) =>
        at === which
          ? { ...settled(answer, which, hasLadder(each, `i${at}`)), evidence: [...answer.evidence, ...evidence] }
          : answer,
      )
      const then = assessed({ ...each, file })
      expect(then.score.high - then.score.low).toBeLessThanOrEqual(now.score.high - now.score.low + 1e-9)
      expect(then.coverage).toBeGreaterThanOrEqual(now.coverage)
      expect(then.evidenced).toBeGreaterThanOrEqual(now.evidenced)
    }),
  )
})

test('the order of answers and of assessors changes nothing', () => {
  fc.assert(
    fc.property(given(10, 3), (each) => {
      const assessors = [...each.file.assessors].reverse().map((assessor) => ({
        ...assessor,
        answers: Object.fromEntries(Object.entries(assessor.answers).reverse()),
      }))
      expect(assessed({ ...each, file: { ...each.file, assessors } })).toEqual(assessed(each))
    }),
  )
})

test('all weights times the same number give the same score', () => {
  fc.assert(
    fc.property(given(10, 2), fc.constantFrom(2, 4, 0.5), (each, factor) => {
      const weights = Object.fromEntries(each.catalogue.items.map(({ id, weight }) => [id, weight * factor]))
      const { weights: _weights, ...scaled } = assessed(each, { weights })
      const { weights: _plain, ...plain } = assessed(each)
      expect(scaled).toEqual(plain)
    }),
  )
})

test('a result is what its schema says, and survives JSON', () => {
  fc.assert(
    fc.property(given(8, 3), (each) => {
      const result = assessed(each)
      expect(assessmentResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
    }),
  )
})

test('the span of several is from the lowest to the highest of each by themselves', () => {
  fc.assert(
    fc.property(given(8, 3), (each) => {
      const alone = each.file.assessors.map(
        (assessor) => assessed({ ...each, file: { ...each.file, assessors: [assessor] } }).score,
      )
      expect(assessed(each).score).toEqual({
        low: Math.min(...alone.map(({ low }) => low)),
        high: Math.max(...alone.map(({ high }) => high)),
      })
    }),
  )
})

test('sensitivity is what assessing again with another weight gives', () => {
  fc.assert(
    fc.property(given(6, 2), (each) => {
      const { sensitivity, weights, score } = assessed(each)
      const again = each.catalogue.items.flatMap(({ id, weight }) =>
        [0.5, 2].map((factor) => assessed(each, { weights: { [id]: weight * factor } }).score),
      )
      const isTwoGroups = new Set(each.catalogue.items.map(({ group }) => group)).size > 1
      const groups = each.catalogue.groups.flatMap(({ id, weight }) =>
        isTwoGroups ? [0.5, 2].map((factor) => assessed(each, { groupWeights: { [id]: weight * factor } }).score) : [],
      )
      const all = [score, ...again, ...groups]
      expect(sensitivity.low).toBeCloseTo(Math.min(...all.map(({ low }) => low)), 5)
      expect(sensitivity.high).toBeCloseTo(Math.max(...all.map(({ high }) => high)), 5)
      expect(Object.keys(weights)).toHaveLength(each.catalogue.items.length)
    }),
  )
})
