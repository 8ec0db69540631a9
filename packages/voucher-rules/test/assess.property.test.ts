import type { LocalDate } from '@use-it-cities/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessVouchers, type Assessment, type Facts, type VoucherPolicy } from '../src/index.ts'
import { anyEvents, anyRoutes, anyTerms } from './support/arbitraries.ts'
import { anEvent, aPolicy } from './support/records.ts'

const on: LocalDate = '2018-03-31'
const assess = (facts: Facts, terms: Partial<VoucherPolicy> = {}): readonly Assessment[] => {
  const assessed = assessVouchers([aPolicy(terms)], facts, { on })
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error))
  return assessed.value
}
const sum = (all: readonly Assessment[], amount: (one: Assessment) => number) => all.reduce((a, b) => a + amount(b), 0)
const entitledOf = (all: readonly Assessment[], name: string) =>
  all.find(({ researcher }) => researcher === name)?.entitledMinor ?? 0
const shuffledSubset = (count: number) => fc.array(fc.nat(), { minLength: count, maxLength: count })
const shuffle = <Item>(items: readonly Item[], keys: readonly number[]) =>
  items
    .map((item, at) => ({ item, key: keys[at % keys.length] ?? 0, at }))
    .sort((a, b) => a.key - b.key || b.at - a.at)
    .map(({ item }) => item)

test('the order of events and decisions never matters, to the byte', () => {
  fc.assert(
    fc.property(
      anyEvents,
      anyRoutes,
      anyTerms,
      shuffledSubset(31),
      fc.option(fc.nat(30_000)),
      (submissions, routes, terms, keys, left) => {
        const budget = left === null ? {} : { budgetLeftMinor: left }
        const one = assess({ submissions, routes, ...budget }, terms)
        const other = assess(
          { submissions: shuffle(submissions, keys), routes: shuffle(routes, keys), ...budget },
          terms,
        )
        expect(JSON.stringify(other)).toBe(JSON.stringify(one))
      },
    ),
  )
})

test('every event is in the answer, and none of them twice', () => {
  fc.assert(
    fc.property(anyEvents, anyTerms, (submissions, terms) => {
      const all = assess({ submissions, routes: [] }, terms)
      const seen = all.flatMap(({ counted, excluded }) => [...counted, ...excluded.map(({ submission }) => submission)])
      expect(seen.sort()).toEqual(submissions.map(({ submission }) => submission).sort())
      const counted = all.flatMap((each) => each.counted)
      expect(new Set(counted).size).toBe(counted.length)
    }),
  )
})

test('another valid questionnaire never lowers what anybody is entitled to', () => {
  fc.assert(
    fc.property(anyEvents, anyTerms, fc.constantFrom('2017-12-31', '2018-01-12'), (submissions, terms, day) => {
      const more = anEvent({ submission: 'q-new', interviewedAt: day, validatedAt: day })
      const before = assess({ submissions, routes: [] }, terms)
      const after = assess({ submissions: [...submissions, more], routes: [] }, terms)
      for (const { researcher, entitledMinor } of before) {
        expect(entitledOf(after, String(researcher))).toBeGreaterThanOrEqual(researcher === null ? 0 : entitledMinor)
      }
    }),
  )
})

test('sending again, or copies of what is there, never raises anything', () => {
  fc.assert(
    fc.property(anyEvents, fc.array(fc.nat(), { maxLength: 20 }), fc.boolean(), (submissions, picks, isMarked) => {
      const again = picks.flatMap((pick, at) => {
        const event = submissions[pick % Math.max(1, submissions.length)]
        if (!event) return []
        return [isMarked ? { ...event, submission: `copy-${at}`, duplicateOf: event.submission } : event]
      })
      const before = assess({ submissions, routes: [] })
      const after = assess({ submissions: [...submissions, ...again], routes: [] })
      for (const { researcher, entitledMinor } of after) {
        expect(entitledMinor).toBeLessThanOrEqual(entitledOf(before, String(researcher)))
      }
    }),
  )
})

test('all vouchers together are within cap and budget, and whole', () => {
  fc.assert(
    fc.property(anyEvents, anyRoutes, anyTerms, fc.nat(30_000), (submissions, routes, terms, budgetLeftMinor) => {
      const all = assess({ submissions, routes, budgetLeftMinor }, { ...terms, capPeriod: 'project' })
      const cap = terms.capMinor ?? 1e9
      expect(sum(all, ({ entitledMinor }) => entitledMinor)).toBeLessThanOrEqual(cap * all.length)
      expect(sum(all, ({ dueMinor }) => dueMinor)).toBeLessThanOrEqual(budgetLeftMinor)
      for (const { entitledMinor, awardedMinor, heldMinor, route, counted, remainder, surplus } of all) {
        expect([entitledMinor % 2000, awardedMinor % 2000, heldMinor % 2000]).toEqual([0, 0, 0])
        expect(awardedMinor + heldMinor).toBe(route === null || route === 'voucher' ? entitledMinor : 0)
        if (route !== 'voucher') expect(awardedMinor).toBe(0)
        expect((entitledMinor / 2000) * terms.unitsPerVoucher + remainder + surplus).toBe(counted.length)
      }
    }),
  )
})

test('facts and policies are only read', () => {
  fc.assert(
    fc.property(anyEvents, anyRoutes, (submissions, routes) => {
      const before = structuredClone({ submissions, routes })
      assess({ submissions: Object.freeze(submissions), routes: Object.freeze(routes) })
      expect({ submissions, routes }).toEqual(before)
    }),
  )
})
