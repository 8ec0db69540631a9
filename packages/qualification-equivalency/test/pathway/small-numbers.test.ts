import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hideParts, stages, stageTable, type Stage, type StageCounts, type StageTable } from '../../src/pathway.ts'
import { canWorkOut } from './worked-out.ts'

/** How many people there are of each cohort and group that came just so far and no further. */
type Cube = readonly (readonly (readonly [number, number, number])[])[]

const isSmall = (people: number) => people > 0 && people < 5
const few = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 0, max: 40 }))
const aCube: fc.Arbitrary<Cube> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([cohorts, groups]) =>
    fc.array(fc.array(fc.tuple(few, few, few), { minLength: groups, maxLength: groups }), {
      minLength: cohorts,
      maxLength: cohorts,
    }),
  )

type Cell = readonly [cohort: number, group: number, segment: number]
const cellsOf = (cube: Cube): readonly Cell[] =>
  cube.flatMap((row, cohort) =>
    row.flatMap((cell, group) => cell.map((_, segment) => [cohort, group, segment] as const)),
  )

type Which = (cell: Cell) => boolean
const sumOver = (cube: Cube, which: Which) =>
  cellsOf(cube).reduce((sum, cell) => sum + (which(cell) ? (cube[cell[0]]?.[cell[1]]?.[cell[2]] ?? 0) : 0), 0)
const rowOver = (cube: Cube, which: Which) => cellsOf(cube).map((cell) => (which(cell) ? 1 : 0))

/** Whoever came to a stage came to those before. */
const reached =
  (stage: Stage): Which =>
  ([, , segment]) =>
    segment >= stages.indexOf(stage)

const axes = [0, 1] as const
const tableOf = (cube: Cube, axis: 0 | 1): StageTable => {
  const keys = [...new Set(cellsOf(cube).map((cell) => cell[axis]))]
  const rows = keys.map((key) => {
    const counts = stages.map((stage) => [stage, sumOver(cube, (cell) => cell[axis] === key && reached(stage)(cell))])
    return [`${key}`, Object.fromEntries(counts) as unknown as StageCounts] as const
  })
  return stageTable(new Map(rows.filter(([, counts]) => counts.identified > 0)))
}

/** Every number that is shown, as the sum of people that it is. */
function publishedBy(cube: Cube): { which: Which; people: number }[] {
  return axes.flatMap((axis) => {
    const { total, lines } = tableOf(cube, axis)
    const all = stages.map((stage) => ({ which: reached(stage), people: total[stage] }))
    const each = lines.flatMap(({ of, people }) =>
      stages.map((stage) => ({
        which: (cell: Cell) => of.includes(`${cell[axis]}`) && reached(stage)(cell),
        people: people[stage],
      })),
    )
    return [...all, ...each].flatMap(({ which, people }) => (people === null ? [] : [{ which, people }]))
  })
}

describe('no small number of people', () => {
  test('every number that is shown is right, and none is small', () => {
    fc.assert(
      fc.property(aCube, (cube) => {
        for (const { which, people } of publishedBy(cube)) {
          expect(people).toBe(sumOver(cube, which))
          expect(isSmall(people)).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('can be worked out from totals, lines and stages, in whatever way they are added and subtracted', () => {
    let looked = 0
    fc.assert(
      fc.property(aCube, (cube) => {
        const published = publishedBy(cube).map(({ which }) => rowOver(cube, which))
        const wanted = axes.flatMap((axis) =>
          [...new Set(cellsOf(cube).map((cell) => cell[axis]))].flatMap((key) =>
            stages.flatMap((stage, at) => {
              const inLine: Which = (cell) => cell[axis] === key && reached(stage)(cell)
              const justThere: Which = (cell) => cell[axis] === key && cell[2] === at
              return [inLine, justThere]
            }),
          ),
        )
        const totals = stages.flatMap((stage, at): Which[] => [reached(stage), ([, , segment]) => segment === at])
        for (const which of [...wanted, ...totals]) {
          if (!isSmall(sumOver(cube, which))) continue
          looked += 1
          expect(canWorkOut(published, rowOver(cube, which))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
    expect(looked).toBeGreaterThan(300)
  })

  test('the check itself finds what can be worked out: a table whose small line is hidden alone', () => {
    expect(
      canWorkOut(
        [
          [1, 1, 1],
          [1, 0, 0],
          [0, 1, 0],
        ],
        [0, 0, 1],
      ),
    ).toBe(true)
    expect(
      canWorkOut(
        [
          [1, 1, 1],
          [1, 0, 0],
        ],
        [0, 0, 1],
      ),
    ).toBe(false)
  })

  test('is pinned down by what people cannot be: each small one may be 5 or more in a table that looks the same', () => {
    const tiny = fc.constantFrom(0, 1, 2, 3, 5)
    const aTable = fc.array(fc.tuple(tiny, tiny, tiny), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(aTable, (rows) => {
        const cube: Cube = rows.filter((row) => row.some((people) => people > 0)).map((row) => [row])
        const table = tableOf(cube, 0)
        if (table.total.identified === null) return
        const open = cellsOf(cube).filter((cell) => isSmall(sumOver(cube, (each) => same(each, cell))))
        for (const cell of open) expect(mayBeFiveOrMore(cube, table, cell)).toBe(true)
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  test('of the parts of a whole can be worked out either, and what is shown is right', () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 2, maxLength: 6 }), (people) => {
        const parts = Object.fromEntries(people.map((each, at) => [`part-${at}`, each]))
        const whole = people.reduce((sum, each) => sum + each, 0)
        if (isSmall(whole)) return
        const shown = Object.values(hideParts(parts))
        const hidden = people.filter((_, at) => shown[at] === null)
        people.forEach((each, at) => expect([each, null]).toContain(shown[at]))
        expect(shown.some((each) => each !== null && isSmall(each))).toBe(false)
        if (hidden.length === 0) return
        expect(hidden.length).toBeGreaterThan(1)
        const together = hidden.reduce((sum, each) => sum + each, 0)
        // When all are hidden a reader cannot tell that none is 0.
        const least = hidden.length === people.length ? 0 : 1
        expect(together - least * (hidden.length - 1)).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 1000 },
    )
  })
})

const same = (one: Cell, other: Cell) => one.every((each, at) => each === other[at])

/** Looks for another table that shows the same, in which this cell holds 5 people or more. Cohorts are never empty. */
function mayBeFiveOrMore(cube: Cube, table: StageTable, [cohort, , segment]: Cell): boolean {
  const shownAs = JSON.stringify(table)
  const options = cube.map((_, at) => rowsLike(table, at).filter((row) => at !== cohort || (row[segment] ?? 0) >= 5))
  const search = (chosen: readonly Triple[]): boolean => {
    const next = options[chosen.length]
    if (!next)
      return (
        JSON.stringify(
          showing(
            chosen.map((row) => [row]),
            table,
          ),
        ) === shownAs
      )
    const left = (table.total.identified ?? 0) - chosen.reduce((people, row) => people + sum(row), 0)
    const isLast = chosen.length === options.length - 1
    return next.some((row) => (isLast ? sum(row) === left : sum(row) <= left) && search([...chosen, row]))
  }
  return search([])
}

/** Every row of three that a line lets one of its cohorts have. Without lines a cohort may be empty, or not be there. */
function rowsLike({ lines, total }: StageTable, cohort: number): readonly Triple[] {
  if (lines.length === 0) return triples(total.identified ?? 0)
  const line = lines.find(({ of }) => of.includes(`${cohort}`))
  const all = line?.people.identified ?? 0
  const others = (line?.of.length ?? 1) - 1
  return triples(all - others).filter(
    (row) =>
      sum(row) > 0 &&
      (others > 0 ||
        stages.every((stage, at) => {
          const shown = line?.people[stage] ?? null
          return shown === null || shown === sum(row.slice(at))
        })),
  )
}

/** The same numbers as `table` shows, hidden in the same places, but of another table. */
function showing(cube: Cube, table: StageTable): StageTable {
  const figures = (people: StageTable['total'], which: Which) =>
    Object.fromEntries(
      stages.map((stage) => [
        stage,
        people[stage] === null ? null : sumOver(cube, (cell) => which(cell) && reached(stage)(cell)),
      ]),
    ) as unknown as StageTable['total']
  return {
    total: figures(table.total, () => true),
    lines: table.lines.map(({ of, people }) => ({
      of,
      people: figures(people, ([cohort]) => of.includes(`${cohort}`)),
    })),
  }
}

type Triple = [number, number, number]
const sum = (cell: readonly number[]) => cell.reduce((total, each) => total + each, 0)
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at)
const triples = (most: number): Triple[] =>
  upTo(most).flatMap((a) => upTo(most - a).flatMap((b) => upTo(most - a - b).map((c): Triple => [a, b, c])))
