import { readCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { householdQuestionnaire } from '../../src/household.ts'
import type { Answer } from '../../src/index.ts'
import { changed, dayOf, household } from './support/household.ts'

type Changes = Readonly<Record<string, Answer | null>>

interface Expected {
  readonly asks?: readonly string[]
  readonly skips?: readonly string[]
  readonly offers?: Readonly<Record<string, readonly string[]>>
  readonly worksOut?: Readonly<Record<string, string | number | null>>
}

const stories = readCases<Changes, Expected>(new URL('stories.yaml', import.meta.url))

describe('answer this, expect that question', () => {
  test.each(stories.map((story) => [story.name, story] as const))('%s', (_, { on, given, expect: expected }) => {
    const { asks = [], skips = [], offers = {}, worksOut = {} } = expected
    const states = household.states(changed({ consent: true }, given), { on: dayOf(on) })
    const stateOf = (name: string) => {
      const state = states.find(({ path }) => path === name)
      if (!state) throw new Error(`The story names “${name}”, but there is no such question.`)
      return state
    }
    expect({
      asks: asks.filter((name) => stateOf(name).isAsked),
      skips: skips.filter((name) => !stateOf(name).isAsked),
      offers: Object.fromEntries(Object.keys(offers).map((name) => [name, stateOf(name).codes])),
      worksOut: Object.fromEntries(Object.keys(worksOut).map((name) => [name, stateOf(name).answer ?? null])),
    }).toEqual({ asks, skips, offers, worksOut })
  })
})

test('every question that is asked only of some has a story where it is asked and one where it is not', () => {
  const [asked, skipped] = [named('asks'), named('skips')]
  const ofSome = householdQuestionnaire.definition.sections.flatMap(({ questions }) =>
    questions.flatMap(({ name, when }) => (when === undefined ? [] : [name])),
  )
  expect(ofSome.filter((name) => !asked.has(name))).toEqual([])
  expect(ofSome.filter((name) => !skipped.has(name))).toEqual([])
})

const named = (key: 'asks' | 'skips') => new Set(stories.flatMap(({ expect: expected }) => expected[key] ?? []))
