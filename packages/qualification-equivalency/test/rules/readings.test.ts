import { describe, expect, test } from 'vitest'
import { guideIndex, readings } from '../../src/data.ts'
import { showing, type Fact, type Profession } from '../../src/index.ts'
import { allProfessions } from '../support/guide.ts'

const professions = await allProfessions()
const under = (regulator: string) => professions.filter((each) => each.regulator === regulator)
const sentence = (profession: Profession, id: string): string => {
  const { english, recency } = profession
  const found = [...english.rules, ...english.other, ...recency].find((each) => each.id === `${profession.id}/${id}`)
  return found ? textOf(found) : ''
}
const textOf = (fact: Fact): string => {
  const shown = showing(fact, '2026-11-21')
  return shown.show === 'check-with' ? '' : shown.value
}

describe('what a program reads in a sentence is in the sentence', () => {
  test.each(Object.entries(readings.english))('English for %s', (regulator, { combining, ways = {} }) => {
    expect(under(regulator).length).toBeGreaterThan(0)
    for (const profession of under(regulator)) {
      if (combining) {
        expect(sentence(profession, combining.rule)).toContain(`within ${combining.withinMonths} months`)
        expect(sentence(profession, combining.rule)).toMatch(combining.sittings === 2 ? /^Two / : /never/)
      }
      for (const id of Object.values(ways))
        expect(sentence(profession, id)).toMatch(/instead of a test|replaces a test/)
    }
  })

  test.each(Object.entries(readings.recency))('recent practice for %s', (regulator, reading) => {
    for (const profession of under(regulator)) {
      const text = sentence(profession, reading.rule)
      for (const { under: years, upTo, days } of reading.bands ?? []) {
        if (years !== undefined) expect(text).toContain(`under ${years} years: nothing extra`)
        if (upTo !== undefined) expect(text).toContain(`-${upTo} years: ${days} days`)
        if (years === undefined && upTo === undefined) expect(text).toContain(`Over 5 years: ${days} days`)
      }
      if (reading.asksNothing) expect(text).toMatch(/^No minimum/)
      if (reading.withinYears === 10) expect(text).toContain('last ten years')
    }
  })

  test('every route and every fact named exists', () => {
    const routes = professions.flatMap(({ id, routes: own }) =>
      own.map((each) => each.sharedRouteId ?? `${id}/${each.id}`),
    )
    expect(Object.keys(readings.routes).filter((each) => !routes.includes(each))).toEqual([])
    for (const [regulator, { unless }] of Object.entries(readings.recency))
      for (const profession of under(regulator))
        for (const id of unless) expect(profession.recency.map((each) => each.id)).toContain(`${profession.id}/${id}`)
    for (const [regulator, { combining, onlyFor = {}, notFor = {} }] of Object.entries(readings.english))
      for (const { id, english } of under(regulator)) {
        const ids = [...english.rules, ...english.tests].map((each) => each.id)
        for (const named of [...(combining?.unless ?? []), ...Object.keys(onlyFor), ...Object.keys(notFor)])
          expect(ids).toContain(`${id}/${named}`)
      }
  })

  test('a route is read only where its sentence is confirmed, or else it says nothing', () => {
    const read = professions.flatMap(({ id, routes }) =>
      routes.filter((each) => (each.sharedRouteId ?? `${id}/${each.id}`) in readings.routes),
    )
    expect(read.filter(({ whoFor }) => whoFor.confidence !== 'confirmed').map(({ whoFor }) => whoFor.id)).toEqual([])
  })

  test('who decides in another nation is a body of the list, and works there', () => {
    for (const [profession, byNation] of Object.entries(readings.regulators)) {
      expect(professions.map(({ id }) => id)).toContain(profession)
      for (const [nation, body] of Object.entries(byNation))
        expect(guideIndex.regulators.find(({ id }) => id === body)?.nations).toContain(nation)
    }
  })
})
