import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess, type AssessmentFile, type AssessmentResult, type Catalogue } from '../src/index.ts'
import { anAnswer, type ShortAnswer } from './support/short-file.ts'
import { aCatalogue, anItem, ladder } from './support/small-catalogue.ts'

type Sheet = readonly (ShortAnswer | null)[]

interface Given {
  readonly catalogue: Catalogue
  /** By assessor, by item; a number is a level, `null` is not known. */
  readonly sheets: readonly Sheet[]
}

/** Up to `most` items; with ladders fewer, because every level is tried. */
const given = (most: number, assessors: number, withLadders: boolean): fc.Arbitrary<Given> =>
  fc
    .array(
      fc.record({
        weight: fc.integer({ min: 1, max: 6 }),
        isGate: fc.boolean(),
        isLadder: withLadders ? fc.boolean() : fc.constant(false),
      }),
      { minLength: 1, maxLength: most },
    )
    .chain((shapes) => {
      const items = shapes.map(({ weight, isGate, isLadder }, at) =>
        // A few gates, so that there is something else to do.
        anItem(`i${at}`, { weight, gate: isGate && at % 4 === 0, ladder: isLadder ? ladder : undefined }),
      )
      const answers = items.map((item) =>
        item.ladder
          ? fc.constantFrom<ShortAnswer | null>(0, 1, 2, 3, 4, null)
          : fc.constantFrom<ShortAnswer | null>('met', 'partly', 'not-met', null),
      )
      return fc
        .array(fc.tuple(...answers), { minLength: 1, maxLength: assessors })
        .map((sheets) => ({ catalogue: aCatalogue(items), sheets }))
    })

function assessed({ catalogue, sheets }: Given): AssessmentResult {
  const file: AssessmentFile = {
    catalogue: 'test',
    version: '2',
    on: '2026-11-21',
    body: { name: 'Example Council' },
    assessors: sheets.map((sheet, which) => ({
      id: `a${which}`,
      answers: Object.fromEntries(sheet.flatMap((short, at) => (short === null ? [] : [[`i${at}`, anAnswer(short)]]))),
    })),
  }
  const result = assess(catalogue, file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const order = ['not-ready', 'beginning', 'developing', 'strong']
const isSureOf = (result: AssessmentResult, label: string) => order.indexOf(result.labels.low) >= order.indexOf(label)
const countOf = (short: ShortAnswer | null) =>
  short === null ? 0 : typeof short === 'number' ? short / 4 : short === 'met' ? 1 : short === 'partly' ? 0.5 : 0

/** What everybody would answer if each item came to at least `values[at]`. */
const lifted = ({ catalogue, sheets }: Given, values: readonly number[]): Given => ({
  catalogue,
  sheets: sheets.map((sheet) =>
    sheet.map((short, at) => {
      const to = values[at] ?? 0
      if (countOf(short) >= to) return short
      return catalogue.items[at]?.ladder ? Math.round(to * 4) : 'met'
    }),
  ),
})

/** The fewest steps of all there are, by trying every one and assessing again. */
function fewestByTrying(each: Given, label: string): number {
  const choices = each.catalogue.items.map((item, at) => {
    const from = Math.min(...each.sheets.map((sheet) => countOf(sheet[at] ?? null)))
    if (from === 1) return [{ steps: 0, value: 0 }]
    const steps = item.ladder ? Math.round((1 - from) * 4) : 1
    return Array.from({ length: steps + 1 }, (_, step) => ({
      steps: step,
      value: step === 0 ? 0 : item.ladder ? from + step / 4 : 1,
    }))
  })
  let fewest = Infinity
  const values: number[] = []
  const tryFrom = (at: number, steps: number) => {
    if (steps >= fewest) return
    const choice = choices[at]
    if (!choice) {
      if (isSureOf(assessed(lifted(each, values)), label)) fewest = steps
      return
    }
    for (const one of choice) {
      values[at] = one.value
      tryFrom(at + 1, steps + one.steps)
    }
  }
  tryFrom(0, 0)
  return fewest
}

const isProven = (each: Given) => {
  const now = assessed(each)
  for (const set of now.changes) {
    const values = each.catalogue.items.map(({ id }) => set.items.find((item) => item.id === id)?.to ?? 0)
    const then = assessed(lifted(each, values))
    expect(isSureOf(then, set.reaches)).toBe(true)
    expect(then.score.low).toBeCloseTo(set.scoreLow, 6)
    expect(set.method).toBe('exact')
    expect(set.steps).toBe(fewestByTrying(each, set.reaches))
  }
  const open = order.slice(1).filter((label) => !isSureOf(now, label))
  expect(now.changes.map(({ reaches }) => reaches)).toEqual(open)
}

test('no smaller set of changes comes to a label: every set of up to 12 items is tried', () => {
  fc.assert(fc.property(given(12, 1, false), isProven), { numRuns: 25 })
})

test('nor with ladders, a level at a time', () => {
  fc.assert(fc.property(given(5, 1, true), isProven), { numRuns: 40 })
})

test('nor for several assessors who do not agree', () => {
  fc.assert(fc.property(given(6, 3, false), isProven), { numRuns: 40 })
  fc.assert(fc.property(given(4, 2, true), isProven), { numRuns: 30 })
})

test('where there are too many to try, the set found comes to the label and says that a smaller one may exist', () => {
  const items = Array.from({ length: 20 }, (_, at) => anItem(`i${at}`, { weight: 1 + (at % 5) }))
  const sheets = [0, 1].map((which) => items.map((_, at) => ((at + which) % 3 === 0 ? 'met' : 'not-met')))
  const each = { catalogue: aCatalogue(items), sheets }
  const { changes } = assessed(each)
  const strong = changes.at(-1)
  expect(strong).toMatchObject({ reaches: 'strong', method: 'greedy' })
  const values = items.map(({ id }) => strong?.items.find((item) => item.id === id)?.to ?? 0)
  expect(isSureOf(assessed(lifted(each, values)), 'strong')).toBe(true)
})

test('a step that closes more goes before an item that closes more with more steps', () => {
  const plain = Array.from({ length: 13 }, (_, at) => anItem(`i${at}`, { weight: 2 }))
  const items = [anItem('long', { weight: 4, ladder }), ...plain]
  const answers = Object.fromEntries(items.map(({ id }) => [id, anAnswer(id === 'long' ? 0 : 'not-met')]))
  const result = assess(aCatalogue(items), {
    catalogue: 'test',
    version: '2',
    on: '2026-11-21',
    body: { name: 'Example Council' },
    assessors: [
      { id: 'a', answers },
      { id: 'b', answers },
    ],
  })
  // 30 in all: half of it is eight plain items of 2, and the ladder would take four steps for 4.
  expect(result.ok && result.value.changes.find(({ reaches }) => reaches === 'developing')).toMatchObject({
    method: 'greedy',
    steps: 8,
  })
})
