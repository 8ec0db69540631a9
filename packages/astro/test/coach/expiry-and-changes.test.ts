import type { LocalDate } from '@use-it-cities/core'
import type { Profession } from '@use-it-cities/qualification-equivalency'
import { loadProfession } from '@use-it-cities/qualification-equivalency/data'
import { expect, it } from 'vitest'
import { newClient } from '../../src/coach/clients/client.ts'
import { changedFacts, seenNow } from '../../src/coach/guide/changed-facts.ts'
import { checkAge, englishExpiry } from '../../src/coach/guide/expiry-of.ts'
import { warningsOf } from '../../src/coach/guide/warnings-of.ts'
import { notesFault } from '../../src/coach/view/details-screen.ts'

const day = (date: string) => date as LocalDate
const today = day('2026-11-21')
const loaded = await loadProfession('midwife')
if (!loaded.ok) throw new Error('Expected the midwife in the guide.')
const midwife = loaded.value
const marks = { listening: '7', reading: '7', writing: '7', speaking: '7', overall: '' }
const taken = (on: string | null) => ({ test: 'ielts' as const, ...marks, on: on === null ? null : day(on) })

/** The midwife's tests as if their source had been read on a day of its own, so that the rule is fresh. */
const [first] = midwife.english.tests
if (!first) throw new Error('Expected a test of English for midwives.')
const fresh: Profession = {
  ...midwife,
  english: { ...midwife.english, tests: [{ ...first, asOf: '2026-11-01' } as typeof first] },
}

it('an old rule says of no result until when it counts, but to ask', () => {
  expect(englishExpiry(taken('2026-06-30'), midwife, today)).toEqual({ kind: 'ask' })
  expect(englishExpiry(taken(null), midwife, today)).toEqual({ kind: 'undated' })
  expect(englishExpiry(taken('2026-11-22'), midwife, today)).toEqual({ kind: 'future' })
})

it.each([
  ['2026-06-30', 'until', '2028-06-30'],
  ['2025-01-10', 'soon', '2027-01-10'],
  ['2024-11-21', 'soon', '2026-11-21'],
  ['2024-11-20', 'over', '2026-11-20'],
  ['2024-02-29', 'over', '2026-02-28'],
])('by a fresh rule of 24 months a result of %s is "%s" with %s', (on, kind, until) => {
  expect(englishExpiry(taken(on), fresh, today)).toEqual({ kind, on: until })
})

it.each([
  ['2025-11-21', 'fine'],
  ['2025-11-20', 'old'],
  ['2026-11-22', 'future'],
  [null, 'undated'],
])('a check of %s is %s', (on, age) => {
  expect(checkAge({ what: 'DBS', on: on === null ? null : day(on) }, today)).toBe(age)
})

it('says which facts changed, are new, and are gone since somebody looked, and nothing to who never looked', () => {
  const seen = seenNow(midwife, today)
  const [[known = '', mark = ''] = []] = Object.entries(seen)
  expect(changedFacts(midwife, seen, today)).toEqual({ changed: [], gone: 0 })
  expect(changedFacts(midwife, null, today)).toEqual({ changed: [], gone: 0 })
  expect(changedFacts(midwife, { ...seen, 'midwife/no-more': 'f.0' }, today)).toMatchObject({ changed: [], gone: 1 })
  const { [known]: _left, ...others } = seen
  expect(changedFacts(midwife, others, today).changed).toMatchObject([{ how: 'new', fact: { fact: known } }])
  const differs = changedFacts(midwife, { ...seen, [known]: `${mark}x` }, today).changed
  expect(differs).toMatchObject([{ fact: { fact: known } }])
  expect(differs[0]?.how).not.toBe('new')
})

it('warns of what ends and what has no date, in one sentence each', () => {
  const client = {
    ...newClient('00000000-0000-4000-8000-000000000001', '2026-11-21T10:00:00.000Z'),
    english: [taken('2024-11-20')],
    checks: [{ what: '<b>DBS</b>', on: null }],
  }
  expect(warningsOf(client, fresh, today)).toEqual([
    'IELTS, 20 November 2024 stopped counting on 20 November 2026, by today’s rule.',
    '<b>DBS</b> has no date.',
  ])
})

it('says when notes are longer than what is kept', () => {
  expect(notesFault('x'.repeat(100_000))).toBe('')
  expect(notesFault('x'.repeat(100_001))).toContain('100000')
})
