import { keepItLocalCatalogue } from '@use-it-cities/keep-it-local-scoring/data'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { languageCodes } from '@use-it-cities/core'
import { expect, it } from 'vitest'
import { askedItems } from '../../src/check/app/model/asked-items.ts'
import { areWeights, changedWeights, usualWeights } from '../../src/check/app/model/weights.ts'
import { catalogueList } from '../../src/check/app/server/catalogue-list.ts'
import { words } from '../our-words.ts'

it.each([
  [{ a: 1, b: 2 }, true],
  [{ a: 0, b: 0.5 }, true],
  [{ a: 0, b: 0 }, false],
  [{ a: -1, b: 2 }, false],
  [{ a: 101, b: 2 }, false],
  [{ a: NaN, b: 2 }, false],
  [{ a: Infinity, b: 2 }, false],
])('weights %j can be used: %s', (weights, expected) => expect(areWeights(weights)).toBe(expected))

it('knows the usual weight of each part that is asked, the profile’s before the checklist’s', () => {
  const [profile] = keepItLocalCatalogue.profiles
  if (!profile) throw new Error('Expected a profile.')
  const groups = askedItems(keepItLocalCatalogue, profile.id, 'council')
  const [first, second] = groups.map(({ group }) => group.id)
  const own = { ...keepItLocalCatalogue, profiles: [{ ...profile, groupWeights: { [String(first)]: 7 } }] }
  const usual = usualWeights(own, profile.id, groups)
  expect(Object.keys(usual)).toEqual(groups.map(({ group }) => group.id))
  expect(usual[String(first)]).toBe(7)
  expect(changedWeights(usual, { ...usual, [String(second)]: 50 })).toEqual([second])
  expect(changedWeights(usual, usual)).toEqual([])
})

it('offers every question where no list of the checklist has them all, and only there', () => {
  const { catalogues } = catalogueList(
    [catPolicyCatalogue, keepItLocalCatalogue],
    'Europe/London',
    languageCodes,
    words,
  )
  const whole = catalogues.map(({ profiles }) => profiles.find(({ id }) => id === null))
  expect(whole[0]?.items).toBe(catPolicyCatalogue.items.length)
  expect(whole[0]?.sides).toEqual(['council', 'organisation'])
  expect(whole[1]).toBeUndefined()
})
