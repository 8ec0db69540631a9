import { beforeAll, describe, expect, test } from 'vitest'
import { guideIndex, readings } from '../src/data.ts'
import { isCountry } from '../src/answers.ts'
import { factsOf, type AnyFact, type Profession } from '../src/index.ts'
import { readingsSchema } from '../src/schema.ts'
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

describe('the file of readings', () => {
  test('is of the form its schema says', () => {
    expect(readingsSchema.safeParse(readings).error?.issues).toBeUndefined()
  })

  test.each<[why: string, from: RegExp, to: string, path: string]>([
    ['a country that is none', /"GB"/, '"UK"', 'routes.nmc-international.trainedOutside'],
    ['a group nobody listed', /"eea-or-swiss","holds"/, '"moon","holds"', 'relevant-european-qualification.trainedIn'],
    ['a paper nobody asks about', /"sponsor-offer"/, '"a-medal"', 'routes.doctor/sponsorship.holds'],
    ['a nation that is none', /"GB-NIR"/, '"GB-CON"', 'regulators.pharmacist'],
    ['a misspelt field', /"withinMonths"/, '"withinMonth"', 'english.nmc.combining'],
    ['one sitting combined', /"sittings":2/, '"sittings":1', 'english.nmc.combining.sittings'],
    ['days below nothing', /"days":30/, '"days":-30', 'recency.hcpc.bands.1.days'],
    ['two ends of one band', /"upTo":5/, '"upTo":5,"under":4', 'recency.hcpc.bands.1'],
    ['a source that is no address', /"source":"https:/, '"source":"', 'groups.eea.source'],
  ])('with %s is refused, and the place named', (_, from, to, path) => {
    const file = JSON.stringify(readings)
    const spoiled = file.replace(from, to)
    expect(spoiled).not.toBe(file)
    const { error } = readingsSchema.safeParse(JSON.parse(spoiled))
    expect(error?.issues.map((issue) => issue.path.join('.')).join(' ')).toContain(path)
  })
})
