import { addDays, type LocalDate } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFigure, leastShown, shownTallies, weekFigure } from '../../src/tally/shown-tallies.ts'
import { daysKept, keptFrom, mondayOf, type Counted, type Tallies } from '../../src/tally/tallies.ts'

const monday = '2026-11-16'
const code = 'k7mfr2'
const tallied = (counts: readonly number[], what: Counted = 'opened', first: LocalDate = monday): Tallies =>
  new Map(
    counts.map((count, at) => [
      addDays(first, at),
      new Map(count === 0 ? [] : [[code, { opened: 0, told: 0, [what]: count }]]),
    ]),
  )
/** Every day of the week and the day after; the last first, because its answer says most. */
const asked = Array.from({ length: 8 }, (_, at) => addDays(monday, at)).reverse()
/** What somebody is told who asks on one of these days. */
const answerOn = (tallies: Tallies, on: LocalDate) => JSON.stringify(shownTallies(tallies, on))

runCases(readCases<{ counts: number[] }, unknown>(new URL('tallies.yaml', import.meta.url)), ({ counts }) => ({
  days: counts.map(dayFigure),
  week: weekFigure(counts),
}))

test('only finished days are told, and a week when it is over', () => {
  const row = (on: LocalDate) => shownTallies(tallied([6, 7, 8, 9, 10, 11, 12]), on)[0]
  expect(shownTallies(tallied([6]), monday)).toEqual([])
  expect(row('2026-11-18')).toEqual({
    code,
    week: monday,
    days: [
      { on: '2026-11-16', opened: 6, told: null },
      { on: '2026-11-17', opened: 7, told: null },
    ],
    opened: null,
    told: null,
  })
  expect([row('2026-11-22')?.opened, row('2026-11-23')?.opened]).toEqual([null, 60])
})

test('there is no row for a week without a figure: the row would say that somebody was there', () => {
  expect(shownTallies(tallied([1, 0, 0, 0, 0, 0, 2]), '2026-12-01')).toEqual([])
})

test('a week is told until its first day is too old, and then is gone as a whole', () => {
  const last = addDays(monday, daysKept)
  expect(shownTallies(tallied([6, 6]), last)[0]?.week).toBe(monday)
  expect(shownTallies(tallied([6, 6]), addDays(last, 1))).toEqual([])
})

describe('laws', () => {
  const counts = fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 300 })), { minLength: 7, maxLength: 7 })
  const day = fc.nat({ max: 4000 }).map((days) => addDays('2024-01-01', days))

  test('a figure below five is never shown', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom<Counted>('opened', 'told'), fc.nat({ max: 20 }), (week, what, later) => {
        for (const row of shownTallies(tallied(week, what), addDays(monday, later)))
          for (const figure of [row.opened, row.told, ...row.days.flatMap(({ opened, told }) => [opened, told])])
            expect(figure === null || figure >= leastShown).toBe(true)
      }),
    )
  })

  test('however often somebody asks, no day that is not shown can be worked out: it could have been another', () => {
    fc.assert(
      fc.property(counts, (week) => {
        const seen = asked.map((on) => answerOn(tallied(week), on))
        const looksTheSame = (other: readonly number[]) => {
          const tallies = tallied(other)
          return asked.every((on, at) => answerOn(tallies, on) === seen[at])
        }
        const hidden = week.flatMap((count, at) => (count < leastShown ? [at] : []))
        for (const at of hidden) {
          const others = [0, 1, 2, 3, 4].filter((count) => count !== week[at])
          const could = others.some((count) =>
            // Another day that is not shown may have had more or fewer in its place.
            [null, ...hidden.filter((each) => each !== at)].some((beside) =>
              [-1, 0, 1].some((step) => {
                const other = week.with(at, count)
                const moved = beside === null ? other : other.with(beside, (other[beside] ?? 0) + step)
                return moved.every((each) => each >= 0) && looksTheSame(moved)
              }),
            ),
          )
          expect([week, at, could]).toEqual([week, at, true])
        }
      }),
      {
        numRuns: 300,
        examples: [[[4, 4, 4, 4, 4, 9, 9]], [[4, 4, 4, 4, 4, 4, 4]], [[4, 9, 9, 9, 9, 9, 9]], [[0, 9, 9, 9, 9, 9, 9]]],
      },
    )
  })

  test('a week is told as a multiple of five, and never as more than it was', () => {
    fc.assert(
      fc.property(counts, (week) => {
        const figure = weekFigure(week) ?? 0
        expect(figure % 5).toBe(0)
        expect(figure).toBeLessThanOrEqual(week.reduce((sum, each) => sum + each, 0))
      }),
    )
  })

  test('what is kept begins on a Monday and is never older than ninety days', () => {
    fc.assert(
      fc.property(day, (on) => {
        const first = keptFrom(on)
        expect([mondayOf(first), first >= addDays(on, -daysKept), first < addDays(on, -daysKept + 7)]).toEqual([
          first,
          true,
          true,
        ])
      }),
    )
  })
})
