import type { LocalDate } from '@use-it-cities/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessChecked, checkFacts } from '../src/checked.ts'
import { assessVouchers, type Facts } from '../src/index.ts'
import { anyEvents, anyRoutes, anyTerms } from './support/arbitraries.ts'
import { aPolicy, events } from './support/records.ts'

const options = { on: '2018-03-31' } as const

test('what is checked first and assessed later comes to the same as both at once', () => {
  fc.assert(
    fc.property(
      anyEvents,
      anyRoutes,
      anyTerms,
      fc.option(fc.nat(30_000)),
      fc.option(fc.constantFrom('Europe/London', 'Pacific/Kiritimati', 'America/Sao_Paulo'), { nil: undefined }),
      (submissions, routes, terms, left, zone) => {
        const facts: Facts = { submissions, routes, ...(left === null ? {} : { budgetLeftMinor: left }) }
        const policies = [
          aPolicy({ validTo: '2017-12-31' }),
          aPolicy({ ...terms, version: 'v2', validFrom: '2018-01-01' }),
        ]
        const asked = zone ? { ...options, timeZone: zone } : options
        const checked = checkFacts(facts)
        if (!checked.ok) throw new Error(checked.error.code)
        const once = assessChecked(policies, checked.value, asked)
        expect(once).toEqual(assessVouchers(policies, facts, asked))
        expect(assessChecked(policies, checked.value, asked)).toEqual(once)
      },
    ),
  )
})

test('what is checked is what came, and what has the wrong form is refused', () => {
  const facts: Facts = { submissions: events(10), routes: [] }
  expect(checkFacts(facts)).toEqual({ ok: true, value: facts })
  const [first] = facts.submissions
  const twice = { ...facts, submissions: [...facts.submissions, { ...first, status: 'approved' }] } as Facts
  expect(checkFacts(twice)).toMatchObject({ ok: false, error: { code: 'bad-event', field: 'status' } })
})

test('facts checked once answer for several days', () => {
  const checked = checkFacts({ submissions: events(10), routes: [] })
  if (!checked.ok) throw new Error(checked.error.code)
  const entitledOn = (on: LocalDate) => {
    const assessed = assessChecked([aPolicy()], checked.value, { on })
    return assessed.ok ? assessed.value[0]?.entitledMinor : assessed.error.code
  }
  expect([entitledOn('2018-01-11'), entitledOn('2018-01-12'), entitledOn('2016-01-01')]).toEqual([
    0,
    2000,
    'no-policy-on',
  ])
})
