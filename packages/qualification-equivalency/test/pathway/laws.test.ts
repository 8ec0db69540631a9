import { addDays, type LocalDate } from '@use-it-cities/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkEvent,
  compareFigures,
  eventTypes,
  forgetPerson,
  historyProblems,
  indicators,
  pathwayFigures,
  referralsOf,
  stages,
  standingEvents,
  standingOf,
  stuckList,
  type PathwayEvent,
} from '../../src/pathway.ts'
import { aPerson, codeOf } from './support.ts'

const first: LocalDate = '2026-01-01'
const people = Array.from({ length: 9 }, (_, at) =>
  aPerson(codeOf(at), { cohort: at < 6 ? 'early' : 'late', group: at % 2 ? 'dental' : 'medicine' }),
)
const aDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(first, days))
const aRawEvent = fc.record({
  person: fc.constantFrom(...people.map(({ person }) => person)),
  type: fc.constantFrom(...eventTypes.filter((type) => type !== 'corrected')),
  at: aDay,
  late: fc.integer({ min: 0, max: 30 }),
  supersedes: fc.option(fc.nat(60), { freq: 6 }),
  level: fc.constantFrom('at-level' as const, 'associated' as const, 'other-work' as const),
  referrer: fc.constantFrom(...people.map(({ person }) => person)),
})

/** Records as they may come: some that no desk would take, because counting has to hold for those as well. */
const someEvents: fc.Arbitrary<PathwayEvent[]> = fc.array(aRawEvent, { maxLength: 60 }).map((raw) =>
  raw.map(({ late, supersedes, level, referrer, ...event }, at): PathwayEvent => ({
    ...event,
    id: `e${at}`,
    recordedAt: `${addDays(event.at, late)}T10:00:00.000Z`,
    by: 'a-coach',
    ...(supersedes !== null && supersedes !== at && { supersedes: `e${supersedes}` }),
    ...(event.type === 'employed' && { details: { level, sector: 'nhs' } }),
    ...(event.type === 'referred' && { details: { through: 'person', referrer, linkAgreed: true } }),
  })),
)
const shuffled = (events: PathwayEvent[]) => fc.shuffledSubarray(events, { minLength: events.length })

describe('counting people from events', () => {
  test('the order in which events came makes no difference', () => {
    fc.assert(
      fc.property(
        someEvents.chain((events) => fc.tuple(fc.constant(events), shuffled(events))),
        aDay,
        ([events, mixed], on) => {
          expect(pathwayFigures({ people, events: mixed }, { on })).toEqual(pathwayFigures({ people, events }, { on }))
          expect(stuckList(mixed, on, { afterDays: 0 })).toEqual(stuckList(events, on, { afterDays: 0 }))
          expect(referralsOf(mixed, { on })).toEqual(referralsOf(events, { on }))
        },
      ),
    )
  })

  test('an event about one person changes nothing about anybody else', () => {
    fc.assert(
      fc.property(someEvents, aRawEvent, aDay, (events, { late: _, level, referrer: __, supersedes, ...raw }, on) => {
        const added: PathwayEvent = {
          ...raw,
          id: 'added',
          recordedAt: `${raw.at}T11:00:00.000Z`,
          by: 'a-coach',
          ...(supersedes !== null && { supersedes: `e${supersedes}` }),
          ...(raw.type === 'employed' && { details: { level, sector: 'care' } }),
        }
        for (const { person } of people) {
          if (person === raw.person) continue
          const where = (all: readonly PathwayEvent[]) =>
            standingOf(
              standingEvents(all, { on }).filter((event) => event.person === person),
              on,
            )
          expect(where([...events, added])).toEqual(where(events))
        }
      }),
    )
  })

  test('counts are of distinct people: never more than there are, each stage within the one before', () => {
    fc.assert(
      fc.property(someEvents, aDay, (events, on) => {
        const { total, tracks, outcomes } = pathwayFigures({ people, events }, { on })
        const shown = stages.flatMap((stage) => total[stage] ?? [])
        const distinct = new Set(standingEvents(events, { on }).map(({ person }) => person)).size
        expect([distinct, ...shown]).toEqual([distinct, ...shown].sort((a, b) => b - a))
        for (const { begun, finished } of tracks) {
          expect(begun ?? 0).toBeLessThanOrEqual(distinct)
          expect(finished ?? 0).toBeLessThanOrEqual(begun ?? 0)
        }
        const working = Object.values(outcomes).reduce<number>((sum, each) => sum + (each ?? 0), 0)
        expect(working).toBeLessThanOrEqual(distinct)
      }),
    )
  })

  test('writing the same event down twice changes nothing', () => {
    fc.assert(
      fc.property(someEvents, aDay, (events, on) => {
        const twice = [...events, ...events]
        expect(pathwayFigures({ people, events: twice }, { on })).toEqual(pathwayFigures({ people, events }, { on }))
      }),
    )
  })

  test('as a day goes on, nobody who was counted is uncounted', () => {
    fc.assert(
      fc.property(someEvents, aDay, aDay, (events, one, other) => {
        const [before, after] = one <= other ? [one, other] : [other, one]
        const counted = (on: LocalDate) =>
          people
            .map(({ person }) => standingEvents(events, { on }).filter((event) => event.person === person))
            .filter((standing) => standing.some(({ type }) => indicators.identified.madeBy.includes(type))).length
        expect(counted(after)).toBeGreaterThanOrEqual(counted(before))
      }),
    )
  })

  test('a record into which each event was let by the check has no problem in it', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const today: LocalDate = '2027-12-31'
        const taken: PathwayEvent[] = []
        for (const event of events) if (checkEvent(event, taken, today).length === 0) taken.push(event)
        for (const { person } of people)
          expect(
            historyProblems(
              taken.filter((event) => event.person === person),
              today,
            ),
          ).toEqual([])
      }),
    )
  })
})

describe('somebody who is forgotten', () => {
  test('counts as before, and nothing that was known of them is left in their events', () => {
    fc.assert(
      fc.property(someEvents, aDay, fc.constantFrom(...people), (events, on, { person }) => {
        const newCode = codeOf(999_999)
        const rich = events.map((event) => ({ ...event, evidence: 'certificate-seen' as const, by: 'the-coach' }))
        const after = forgetPerson(rich, person, newCode)
        const afterPeople = people.map((each) => (each.person === person ? { ...each, person: newCode } : each))
        const { referrals: _, ...before } = pathwayFigures({ people, events: rich }, { on })
        const { referrals: __, ...now } = pathwayFigures({ people: afterPeople, events: after }, { on })
        expect(now).toEqual(before)
        expect(JSON.stringify(after)).not.toContain(person)
        for (const event of after.filter((each) => each.person === newCode)) {
          expect([event.by, event.evidence, event.details?.sector]).toEqual(['forgotten', undefined, undefined])
        }
      }),
    )
  })
})

describe('figures side by side', () => {
  const bounds = fc.constantFrom('exact' as const, 'more-than' as const, 'almost' as const, 'about' as const)
  test('only when they count the same thing, and never closer than their sources say', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), bounds, bounds, fc.boolean(), (one, other, bound, otherBound, isSame) => {
        const compared = compareFigures(
          { definition: 'a', value: one, bound },
          { definition: isSame ? 'a' : 'b', value: other, bound: otherBound },
        )
        expect(compared.ok).toBe(isSame)
        if (!compared.ok) return
        const { atLeast, atMost } = compared.value
        if (bound === 'exact' && otherBound === 'exact') expect([atLeast, atMost]).toEqual([other - one, other - one])
        else expect(atLeast === null || atMost === null).toBe(true)
      }),
    )
  })
})
