import { readCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Verdict } from '../../src/index.ts'
import { aWholeInterview } from './support/a-whole-interview.ts'
import { changed, dayOf, household } from './support/household.ts'

interface Expected {
  readonly status: Verdict['status']
  /** `area required`: the question and the code. */
  readonly errors?: readonly string[]
  readonly dropped?: readonly string[]
  /** Questions whose answer is kept apart. */
  readonly contact?: readonly string[]
  /** Don't know and refused, not what was simply not asked. */
  readonly missing?: Readonly<Record<string, string>>
}

const cases = readCases<Readonly<Record<string, Answer | null>>, Expected>(new URL('verdicts.yaml', import.meta.url))

describe('a whole interview, changed in one thing', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, { on, given, expect: expected }) => {
    const verdict = household.validate(changed(aWholeInterview, given), { on: dayOf(on) })
    const said = Object.entries(verdict.missing).filter(([, why]) => why === 'dont-know' || why === 'refused')
    const declined = verdict.status === 'declined'
    expect({
      status: verdict.status,
      errors: verdict.errors.map(({ question, code }) => `${question} ${code}`),
      dropped: declined ? [] : verdict.dropped,
      contact: Object.keys(verdict.contact),
      missing: Object.fromEntries(said),
    }).toEqual({ errors: [], dropped: [], contact: [], missing: {}, ...expected })
  })
})

test('a no at the start leaves only the no', () => {
  const verdict = household.validate(changed(aWholeInterview, { consent: false }), { on: '2026-11-21' })
  expect(verdict.answers).toEqual({ consent: false })
  expect(verdict.contact).toEqual({})
})

test('what is worked out is in the record', () => {
  const { answers } = household.validate(aWholeInterview, { on: '2026-11-21' })
  expect(answers).toMatchObject({ household_size: 3, overseas_health_or_care: 'yes' })
})

test('law: the order in which answers were given changes nothing', () => {
  const inOrder = household.validate(aWholeInterview, { on: '2026-11-21' })
  const entries = Object.entries(aWholeInterview)
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(household.validate(Object.fromEntries(shuffled), { on: '2026-11-21' })).toEqual(inOrder)
    }),
    { numRuns: 20 },
  )
})

test('law: taking answers away never makes a whole interview invalid, only incomplete', () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(aWholeInterview).filter((name) => name !== 'others_at_home')), (names) => {
      const without = changed(aWholeInterview, Object.fromEntries(names.map((name) => [name, null])))
      expect(['complete', 'incomplete']).toContain(household.validate(without, { on: '2026-11-21' }).status)
    }),
    { numRuns: 50 },
  )
})
