import { beforeAll, describe, expect, test } from 'vitest'
import { guideIndex, readings } from '../src/data.ts'
import { isCountry } from '../src/answers.ts'
import { factsOf, type AnyFact, type Profession } from '../src/index.ts'
import { allProfessions } from './support/guide.ts'

let professions: Profession[] = []
beforeAll(async () => {
  professions = await allProfessions()
})

/** The fact a reading names, in each profession of the regulator it is filed under. */
const namedFacts = (regulator: string, id: string): AnyFact[] =>
  professions
    .filter((each) => each.regulator === regulator)
    .flatMap((each) => factsOf(each).filter((fact) => fact.id === `${each.id}/${id}`))

describe('what sentences say, for a program, is read from sentences that are there and confirmed:', () => {
  test('English', () => {
    const named = Object.entries(readings.english).flatMap(
      ([regulator, { combining, ways = {}, onlyFor = {}, notFor = {} }]) => {
        const rules = [combining?.rule, ...(combining?.unless ?? []), ...Object.values(ways)]
        const tests = [...Object.keys(onlyFor), ...Object.keys(notFor)]
        return [...rules, ...tests].flatMap((id) =>
          id === undefined ? [] : { regulator, id, isRead: id === combining?.rule },
        )
      },
    )
    for (const { regulator, id, isRead } of named) {
      const facts = namedFacts(regulator, id)
      expect(facts.length, `${regulator}: ${id}`).toBeGreaterThan(0)
      if (isRead) expect(facts.filter(({ confidence }) => confidence !== 'confirmed')).toEqual([])
    }
  })

  test('recent practice', () => {
    for (const [regulator, { rule, unless }] of Object.entries(readings.recency)) {
      const facts = namedFacts(regulator, rule)
      expect(facts.length, `${regulator}: ${rule}`).toBeGreaterThan(0)
      expect(facts.filter(({ confidence }) => confidence !== 'confirmed')).toEqual([])
      for (const id of unless) expect(namedFacts(regulator, id).length, `${regulator}: ${id}`).toBeGreaterThan(0)
    }
  })

  test('routes', () => {
    for (const name of Object.keys(readings.routes)) {
      const routes = professions.flatMap((each) =>
        each.routes.filter((route) => route.sharedRouteId === name || `${each.id}/${route.id}` === name),
      )
      expect(routes.length, name).toBeGreaterThan(0)
      expect(routes.filter(({ whoFor }) => whoFor.confidence !== 'confirmed').map(({ name }) => name)).toEqual([])
    }
  })
})

test('every country, profession, regulator and nation a reading names is one', () => {
  const countries = [
    ...Object.values(readings.groups).flatMap((group) => group.countries),
    ...Object.values(readings.routes).flatMap(({ trainedIn, trainedOutside }) =>
      [trainedIn, trainedOutside].flatMap((each) => (typeof each === 'object' ? each : [])),
    ),
  ]
  expect(countries.filter((each) => !isCountry(each))).toEqual([])
  const groups = Object.values(readings.routes).flatMap(({ trainedIn, trainedOutside }) =>
    [trainedIn, trainedOutside].filter((each) => typeof each === 'string'),
  )
  expect(groups.filter((each) => !Object.hasOwn(readings.groups, each))).toEqual([])
  const regulators = guideIndex.regulators.map(({ id }) => id)
  const named = [...Object.keys(readings.english), ...Object.keys(readings.recency)]
  for (const [profession, byNation] of Object.entries(readings.regulators)) {
    expect(professions.map(({ id }) => id)).toContain(profession)
    for (const [nation, regulator] of Object.entries(byNation)) {
      expect(guideIndex.regulators.find(({ id }) => id === regulator)?.nations).toContain(nation)
    }
  }
  expect(named.filter((each) => !regulators.includes(each))).toEqual([])
})
