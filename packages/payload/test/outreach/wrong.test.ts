import type { LocalDate } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wrongInEvent } from '../../src/outreach/check/wrong-in-event.ts'
import { wrongInOpportunity } from '../../src/outreach/check/wrong-in-opportunity.ts'
import { wrongInReferral } from '../../src/outreach/check/wrong-in-referral.ts'
import { readEvent, readOpportunity } from '../../src/outreach/to-offer.ts'
import { readReferral } from '../../src/outreach/to-referral.ts'
import type { Row } from '../../src/outreach/rows.ts'
import { testCity } from '../support/city.ts'
import { anotherText, codeData, eventData, opportunityData } from './support.ts'

interface Given {
  readonly opportunity?: Row
  readonly event?: Row
  readonly code?: Row
  readonly before?: Row
}

const surroundings = { city: testCity, slugOf: new Map([['1', 'north-trust']]) }
const shared = {
  organisation: '1',
  checkedOn: '2026-11-21',
  showFrom: '2026-11-21',
  words: [{ ...anotherText(), review: 'original' }],
}
const opportunity = (row: Row): Row => ({ ...opportunityData(shared), ...row })
const event = (row: Row): Row => ({ ...eventData(shared), ...row })
const isKnown = (opens: string, target: string) => opens === 'story' && target === 'k7mfr2wq'

describe('what an editor reads', () => {
  runCases(readCases<Given, string[]>(new URL('cases/wrong.yaml', import.meta.url)), (given, asked): string[] => {
    const on = asked as LocalDate
    const wrong = given.opportunity
      ? wrongInOpportunity(opportunity(given.opportunity), on, surroundings, given.before && opportunity(given.before))
      : given.event
        ? wrongInEvent(event(given.event), on, surroundings, given.before && event(given.before))
        : wrongInReferral({ ...codeData(), ...given.code }, on, isKnown)
    return wrong.map(({ path, message }) => `${path}: ${message}`)
  })
})

describe('whatever comes', () => {
  const anything = fc.oneof(
    fc.constant(null),
    fc.constant(undefined),
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('2026-12-05', '10:00', 'en', 'story', 'https://example.org', '0121 496 0000'),
    fc.jsonValue() as fc.Arbitrary<unknown>,
  )
  const names = [
    'kind',
    'words',
    'link',
    'contact',
    'occasions',
    'venue',
    'showFrom',
    'showUntil',
    'checkedOn',
    'themes',
  ]
  const rows = fc.dictionary(fc.constantFrom(...names), anything)

  test('what is let in can be read by the site, and what is refused names a field with a sentence', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const on = '2026-11-21' as LocalDate
        const code = 'k7mfr2wq'
        for (const [wrong, read] of [
          [
            wrongInOpportunity(opportunity(row), on, surroundings),
            readOpportunity({ ...opportunity(row), code }, surroundings),
          ],
          [wrongInEvent(event(row), on, surroundings), readEvent({ ...event(row), code }, surroundings)],
        ] as const) {
          if (wrong.length === 0) expect(read).toHaveProperty('value')
          for (const { path, message } of wrong) {
            expect(path).not.toBe('')
            expect(message).toMatch(/^Expected .*\.$/s)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the same holds for codes', () => {
    const plans = fc.dictionary(fc.constantFrom('label', 'language', 'aims', 'until'), anything)
    const lines = fc.array(fc.dictionary(fc.constantFrom('from', 'opens', 'target'), anything), { maxLength: 4 })
    fc.assert(
      fc.property(plans, lines, (row, aims) => {
        const plan = { ...codeData(), aims, ...row }
        const wrong = wrongInReferral(plan, '2026-11-21' as LocalDate, isKnown)
        if (wrong.length === 0) expect(readReferral({ ...plan, code: 'k7mfr2' })).toHaveProperty('value')
        for (const { message } of wrong) expect(message).toMatch(/^Expected .*\.$/s)
      }),
      { numRuns: 500 },
    )
  })
})
