import type { LocalDate } from '@use-it-cities/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { englishWays, papersHeld, readEvidence, readEvidenceList, readPerson, statuses } from '../../src/answers.ts'
import { guideIndex, readings } from '../../src/data.ts'
import {
  costOf,
  guideFor,
  recencyOf,
  routesFor,
  staleOn,
  factsOf,
  stepsOf,
  watchList,
  type EnglishEvidence,
  type Nation,
  type Person,
} from '../../src/index.ts'
import { allProfessions } from '../support/guide.ts'
import { professionIds } from '../support/people.ts'

const professions = await allProfessions()
const nations: readonly Nation[] = ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']
const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, '2026-11-21'.length) as LocalDate)
const anyPerson: fc.Arbitrary<Person> = fc.record(
  {
    nation: fc.constantFrom(...nations),
    trainedIn: fc.constantFrom('NG', 'SY', 'PL', 'CH', 'US', 'GB', 'IN'),
    qualifiedAs: fc.constantFrom(...professionIds),
    holds: fc.subarray([...papersHeld]),
    swissRights: fc.boolean(),
    status: fc.constantFrom(...statuses),
    lastPractised: day,
  },
  { requiredKeys: ['nation'] },
)
const band = fc.integer({ min: 0, max: 18 }).map((half) => half / 2)
const anySitting: fc.Arbitrary<EnglishEvidence> = fc.record({
  test: fc.constant('ielts' as const),
  marks: fc.record({ listening: band, reading: band, writing: band, speaking: band }),
  on: day,
})
const anyEvidence = fc.array(
  fc.oneof(
    anySitting,
    fc.constantFrom(...englishWays).map((way) => ({ way })),
  ),
  { maxLength: 4 },
)
const anyProfession = fc.constantFrom(...professions)

test('every step can be reached, and every route ends', () => {
  for (const { id, routes } of professions)
    for (const route of routes) {
      const steps = stepsOf(route, {}, '2026-11-21')
      expect(steps.map((step) => step.id).sort(), `${id}/${route.id}`).toEqual(
        route.steps.map((step) => step.id).sort(),
      )
      const done = new Set<string>()
      for (const step of steps) {
        expect(
          step.after.filter((before) => !done.has(before)),
          `${id}/${route.id}/${step.id}`,
        ).toEqual([])
        done.add(step.id)
      }
      const waitedFor = new Set(steps.flatMap(({ after }) => after))
      expect(steps.filter((step) => !waitedFor.has(step.id)).length, `${id}/${route.id} has an end`).toBeGreaterThan(0)
    }
})

test('steps that wait for each other are a mistake in the data, named', () => {
  const route = professions[0]?.routes[0]
  if (!route) throw new Error('Expected a route.')
  const circle = { ...route, steps: route.steps.map((step) => ({ ...step, after: route.steps.map(({ id }) => id) })) }
  expect(() => stepsOf(circle, {}, '2026-11-21')).toThrow('check-pmq')
})

test('evidence never adds a step, a route or a cost', () => {
  fc.assert(
    fc.property(anyProfession, anyPerson, anyEvidence, anyEvidence, day, (profession, person, some, more, on) => {
      const sources = { profession, index: guideIndex, readings }
      const toDo = (evidence: readonly EnglishEvidence[]) => {
        const guide = guideFor(sources, person, evidence, on)
        return guide.routes.map(
          ({ id, steps, cost }) => [id, cost.atLeastMinor, steps.filter((step) => !step.done)] as const,
        )
      }
      const [before, after] = [toDo(some), toDo([...some, ...more])]
      expect(after.map(([id, cost]) => [id, cost])).toEqual(before.map(([id, cost]) => [id, cost]))
      for (const [nth, [, , steps]] of after.entries())
        expect(before[nth]?.[2].map(({ id }) => id)).toEqual(expect.arrayContaining(steps.map(({ id }) => id)))
    }),
    { numRuns: 60 },
  )
})

test('more evidence never takes an answer that was met away', () => {
  fc.assert(
    fc.property(anyProfession, anyPerson, anyEvidence, anyEvidence, day, (profession, person, some, more, on) => {
      const outcome = (evidence: readonly EnglishEvidence[]) =>
        guideFor({ profession, index: guideIndex, readings }, person, evidence, on).english.outcome
      if (outcome(some) === 'met') expect(outcome([...some, ...more])).toBe('met')
    }),
    { numRuns: 200 },
  )
})

test('a floor is a floor: help never makes it higher, and it never counts what is not fresh', () => {
  fc.assert(
    fc.property(anyProfession, anyPerson, day, (profession, person, on) => {
      for (const route of profession.routes) {
        const [refugee, other] = [costOf(route, { status: 'refugee' }, on), costOf(route, { status: 'other' }, on)]
        expect(refugee.atLeastMinor).toBeLessThanOrEqual(other.atLeastMinor)
        expect(refugee.atLeastMinor).toBeLessThanOrEqual(refugee.withoutHelpMinor)
        expect(other.atLeastMinor).toBe(other.withoutHelpMinor)
        const fees = stepsOf(route, person, on).flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'fee'))
        if (!fees.some(({ show }) => show === 'fresh')) expect(costOf(route, person, on).atLeastMinor).toBe(0)
      }
    }),
    { numRuns: 60 },
  )
})

test('every unknown says what would settle it, and nothing sure rests on an old fact', () => {
  fc.assert(
    fc.property(anyProfession, anyPerson, day, (profession, person, on) => {
      for (const { outcome, missing, because } of routesFor(profession, person, on, readings)) {
        expect(because).toHaveLength(1)
        if (outcome !== 'unknown') expect(missing.filter((each) => 'fact' in each)).toEqual([])
      }
      const recency = recencyOf(profession, person, on, readings)
      if (recency.outcome !== 'unknown') expect(recency.missing).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('without readings nothing is sure but where a route leads and whether it is open', () => {
  for (const profession of professions)
    for (const { outcome, because } of routesFor(profession, { nation: 'GB-ENG', trainedIn: 'NG' }, '2026-11-21'))
      if (outcome === 'not-met') expect(['route.other-nation', 'route.not-available']).toContain(because[0]?.key)
      else expect(outcome).toBe('unknown')
})

test('a guide is plain data, and says nothing about the person but the nation', () => {
  fc.assert(
    fc.property(anyProfession, anyPerson, anyEvidence, day, (profession, person, evidence, on) => {
      const guide = guideFor({ profession, index: guideIndex, readings }, person, evidence, on)
      expect(JSON.parse(JSON.stringify(guide))).toEqual(guide)
      for (const name of ['trainedIn', 'qualifiedAs', 'status', 'lastPractised', 'holds', 'swissRights', 'evidence'])
        expect(guide).not.toHaveProperty(name)
    }),
    { numRuns: 60 },
  )
})

test('every question is asked once for each place to ask it, and none is left out', () => {
  fc.assert(
    fc.property(anyProfession, anyPerson, day, (profession, person, on) => {
      const guide = guideFor({ profession, index: guideIndex, readings }, person, [], on)
      const asked = guide.toCheck.map((each) => JSON.stringify([each.kind, each.of, each.checkAt]))
      expect(new Set(asked).size).toBe(asked.length)
      const steps = guide.routes.flatMap((route) => route.steps.flatMap(({ facts }) => facts))
      for (const { kind, of, checkAt, show } of [...steps, ...guide.documents, ...guide.english.facts])
        if (show === 'check-with') expect(asked).toContain(JSON.stringify([kind, of, checkAt]))
    }),
    { numRuns: 60 },
  )
})

const anything = fc.anything({ maxDepth: 1, maxKeys: 3, withBigInt: true, withDate: true, withNullPrototype: true })
const anyAnswers = fc.dictionary(
  fc.constantFrom(
    'nation',
    'trainedIn',
    'qualifiedAs',
    'holds',
    'swissRights',
    'status',
    'lastPractised',
    '__proto__',
    'x',
  ),
  anything,
)

test('any answers at all are read or refused by field, never thrown over', () => {
  fc.assert(
    fc.property(anyAnswers, fc.string({ unit: 'binary' }), day, (answers, typed, on) => {
      const person = readPerson(answers, professionIds, on)
      if (!person.ok)
        for (const { field, example } of person.error.problems) expect([field, example]).not.toContain(undefined)
      const evidence = readEvidence(typed, on)
      expect(evidence.ok ? true : evidence.error.example.length > 0).toBe(true)
    }),
  )
  expect(
    readPerson({ nation: { toString: 1 }, holds: [Symbol.iterator], trainedIn: 7n }, professionIds, '2026-11-21').ok,
  ).toBe(false)
})

test('every mark IELTS gives is read, and no other', () => {
  for (let hundredths = -100; hundredths <= 1000; hundredths += 25) {
    const typed = `ielts:${hundredths / 100}/7/7/7@2026-01-01`
    const isMark = hundredths >= 0 && hundredths <= 900 && hundredths % 50 === 0
    expect(readEvidenceList([typed], '2026-11-21').ok, typed).toBe(isMark)
  }
})

test('what is stale is confirmed and not fresh; what changes comes in order', () => {
  const on = '2026-11-21'
  const stale = professions.flatMap((profession) => staleOn(factsOf(profession), on))
  expect(new Set(stale.map(({ show }) => show))).toEqual(new Set(['confirmed-old']))
  const changes = watchList(guideIndex, on)
  expect(changes.map(({ from, due }) => [from, due]).slice(0, 3)).toEqual([
    ['2026-12-01', 'coming'],
    ['2026-12-13', 'coming'],
    ['2027-01-01', 'coming'],
  ])
  expect(changes.slice(3).every(({ due, fact }) => due === 'to-check' && fact.show === 'check-with')).toBe(true)
})
