import { expect, test } from 'vitest'
import type { Profile } from '../src/index.ts'
import { parseAssessmentPublication, summaryOf } from '../src/publication.ts'
import { anAssessmentInEveryState } from './support/every-state.ts'
import { aCatalogue, anItem } from './support/small-catalogue.ts'

const options = { code: 'bcdf2345', publishedOn: '2026-11-21', organisation: 'North Trust', withItems: true } as const
const publicationOf = (summaries: readonly unknown[]) => ({
  contract: 1,
  city: 'testville',
  revision: 1,
  generatedAt: '2026-11-21T10:00:00Z',
  summaries,
})

test('what a result says to the public can be read again, in every state an item may have', () => {
  const summary = summaryOf(anAssessmentInEveryState(), aCatalogue([]), options)
  expect(new Set(summary.items?.map(({ outcome }) => outcome)).size).toBe(8)
  const read = parseAssessmentPublication(JSON.stringify(publicationOf([summary])))
  expect(read.ok && read.value.summaries).toEqual([summary])
})

test('nothing of what assessors said goes along: neither reasons nor who said what', () => {
  const result = anAssessmentInEveryState()
  const text = JSON.stringify(summaryOf(result, aCatalogue([]), options))
  expect(JSON.stringify(result)).toContain('"said"')
  for (const key of ['said', 'because', 'evidenceNeeded', 'spread', 'sensitivity', 'leftOut'])
    expect([key, text.includes(`"${key}"`)]).toEqual([key, false])
})

test('without its items nothing is named but the gates', () => {
  const gated: Profile = {
    id: 'own',
    title: 'Own',
    items: 'all',
    adds: [anItem('hall', { gate: true }), anItem('door')],
    basis: 'ours',
  }
  const summary = summaryOf(anAssessmentInEveryState(), aCatalogue([]), {
    ...options,
    withItems: false,
    profile: gated,
  })
  expect(summary.items).toBeNull()
  expect(summary.changes.flatMap(({ items }) => items)).toEqual([])
  expect(Object.keys(summary.titles)).toEqual(['hall'])
})

test.each([
  ['no JSON', '{'],
  [
    'a field too many',
    publicationOf([{ ...summaryOf(anAssessmentInEveryState(), aCatalogue([]), options), note: 'x' }]),
  ],
  ['a code twice', publicationOf(Array(2).fill(summaryOf(anAssessmentInEveryState(), aCatalogue([]), options)))],
  [
    'a score upside down',
    publicationOf([{ ...summaryOf(anAssessmentInEveryState(), aCatalogue([]), options), score: { low: 1, high: 0 } }]),
  ],
  ['another contract', { ...publicationOf([]), contract: 2 }],
])('refused: %s', (_, given) => {
  expect(parseAssessmentPublication(given)).toMatchObject({ ok: false, error: { code: 'bad-assessment-publication' } })
})
