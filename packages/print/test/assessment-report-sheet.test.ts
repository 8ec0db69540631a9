import type { AssessmentFile } from '@use-it-cities/assessment'
import { catPolicyCatalogue as cat } from '@use-it-cities/cat-policy-checklist/data'
import { keepItLocalCatalogue as keepItLocal } from '@use-it-cities/keep-it-local-scoring/data'
import { expect, test } from 'vitest'
import type { Line } from '../src/assessment-report/report-sheet.ts'
import { reportSheetOf } from '../src/assessment-report/report-sheet-of.ts'
import { city } from './support/a-questionnaire.ts'
import { anAssessment, resultOf } from './support/an-assessment.ts'

// What a report says, before it is set: the pages themselves are in `assessment-report.test.ts`.

const sheetOf = (file: AssessmentFile, catalogue = cat) =>
  reportSheetOf(city, { result: resultOf(file, catalogue), catalogue })
const plain = (line: Line) =>
  line
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')
    .replace(/[\u200b\u2066-\u2069]/g, '')
const ofKeepItLocal = { catalogue: 'keep-it-local', profile: undefined } as const
const all = (level: 0 | 1 | 2 | 3 | 4) => Object.fromEntries(keepItLocal.items.map(({ id }) => [id, level]))

test('one assessor has no range beside the result, two have one each', () => {
  expect(sheetOf(anAssessment({ a: { 'CAT-C-01': 'met' } })).assessors).toBeNull()
  const two = sheetOf(anAssessment({ a: { 'CAT-C-01': 'met' }, b: { 'CAT-C-01': 'not-met' } })).assessors
  expect(two?.rows.map(([who = []]) => plain(who))).toEqual(['a', 'b'])
})

test('those who are furthest apart come first, and who did not look after those who disagree', () => {
  const said = { 'KIL-1.1': 1, 'KIL-1.2': 0, 'KIL-1.3': 4 } as const
  const file = anAssessment({ a: said, b: { 'KIL-1.1': 2, 'KIL-1.2': 4 } }, ofKeepItLocal)
  const rows = sheetOf(file, keepItLocal).spread?.rows.map(([item = []]) => plain(item).slice(0, 7))
  expect(rows).toEqual(['KIL-1.2', 'KIL-1.1', 'KIL-1.3'])
})

test('the summary of a score that is known is one number, and of one that is not it is two', () => {
  const known = sheetOf(anAssessment({ a: all(2) }, ofKeepItLocal), keepItLocal).result
  expect(known).toMatchObject({ low: 0.5, high: 0.5 })
  expect(known.summary).toMatch(/^50%/)
  expect(sheetOf(anAssessment({ a: {} }, ofKeepItLocal), keepItLocal).result.summary).toMatch(/^Between 0% and 100%/)
})

test('a weight that would change the label is named with that label', () => {
  const file = anAssessment({ a: { ...all(2), 'KIL-3.1': 1, 'KIL-1.1': 3 } }, ofKeepItLocal)
  const { labelChanges } = resultOf(file, keepItLocal).sensitivity
  const [, ...lines] = sheetOf(file, keepItLocal).sensitivity.lines.map(plain)
  expect(labelChanges.length).toBeGreaterThan(0)
  expect(lines).toHaveLength(labelChanges.length)
  for (const [at, { id, of }] of labelChanges.entries()) if (of === 'item') expect(lines[at]).toContain(id)
})

test('the drawing has the lowest and the highest, the first group at the top', () => {
  const { radar } = sheetOf(anAssessment({ a: {} }, ofKeepItLocal), keepItLocal).groups
  expect(radar?.low.every(([x, y]) => Math.abs(x) + Math.abs(y) === 0)).toBe(true)
  expect(radar?.high).toEqual(radar?.ends)
  expect(radar?.ends[0]).toEqual([0, -1])
})

test('a source says its own day and the day it was read, once where they are the same', () => {
  const sources = Object.fromEntries(
    Object.entries(cat.sources).map(([id, source]) => [
      id,
      { ...source, contentDate: '2020', retrieved: '2026-11-21' },
    ]),
  ) as typeof cat.sources
  const when = (catalogue: typeof cat) =>
    sheetOf(anAssessment({ a: {} }), catalogue).sources.list.map((each) => plain(each.when))
  expect(new Set(when({ ...cat, sources }))).toEqual(new Set(['2020As read on 21 November 2026.']))
  const same = Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [id, { ...source, contentDate: '2026-11-21' }]),
  )
  expect(new Set(when({ ...cat, sources: same }))).toEqual(new Set(['As read on 21 November 2026.']))
})
