import { stages, type Stage } from './indicators.ts'
import { isVague } from './hide-parts.ts'
import { isSmall, smallestShown, type Shown } from './small-numbers.ts'

/** How many people ever came to each stage. Each stage contains those after it. */
export type StageCounts = Readonly<Record<Stage, number>>
export type StageFigures = Readonly<Record<Stage, Shown>>

/** One line of a table; several lines whose numbers are small stand as one, named together. */
export interface StageLine {
  readonly of: readonly string[]
  readonly people: StageFigures
}

export interface StageTable {
  readonly total: StageFigures
  readonly lines: readonly StageLine[]
}

interface Line {
  readonly of: readonly string[]
  /** From the narrowest: people in each of the segments that the shown stages cut. */
  readonly cells: readonly number[]
  readonly all: number
}

/**
 * The stages by cohort or by group of professions, with their totals, so that no number below 5 is shown or can be worked
 * out: not from a total, not by taking a stage from the one that contains it, not by adding lines. In three moves:
 *
 * 1. a stage is left out where the people between two shown stages would be fewer than 5;
 * 2. lines with fewer than 5 people are put together with the next smallest; where even all of them are too few, no
 *    line is shown;
 * 3. a line with a small number inside shows how many people it has and no more, and so do as many others as it takes.
 *
 * After the third move every hidden number lies in a smaller table of which only totals are known, each 0 or at least 5:
 * there a small number may always be 5 or more as well, and a reader cannot tell.
 */
export function stageTable(rows: ReadonlyMap<string, StageCounts>): StageTable {
  const totals = sumOf([...rows.values()])
  const shown = shownStages(totals)
  const total = figuresOf(totals, shown)
  if (total.identified === null) return { total, lines: [] }
  const lines = together(
    [...rows].map(([of, counts]) => ({ of: [of], cells: cellsOf(counts, shown), all: counts.identified })),
  )
  const closed = closedLines(lines)
  return {
    total,
    lines: lines.map((line) => ({
      of: line.of,
      people: closed.has(line) ? { ...nothing, identified: line.all } : figuresOf(countsOf(line, shown), shown),
    })),
  }
}

const nothing: StageFigures = { identified: null, engaged: null, 'on-the-pathway': null }

const sumOf = (rows: readonly StageCounts[]): StageCounts =>
  Object.fromEntries(
    stages.map((stage) => [stage, rows.reduce((sum, counts) => sum + counts[stage], 0)]),
  ) as unknown as StageCounts

const figuresOf = (counts: StageCounts, shown: readonly Stage[]): StageFigures =>
  Object.fromEntries(
    stages.map((stage) => [stage, shown.includes(stage) ? counts[stage] : null]),
  ) as unknown as StageFigures

/** From the narrowest to the widest; everybody who was identified is always shown when anything is. */
export function shownStages(totals: StageCounts): readonly Stage[] {
  const all = totals.identified
  if (isSmall(all)) return []
  const shown: Stage[] = []
  let last = 0
  for (const stage of stages.toReversed()) {
    if (stage === 'identified') continue
    if (isSmall(totals[stage] - last)) continue
    shown.push(stage)
    last = totals[stage]
  }
  while (shown.length > 0 && isSmall(all - totals[shown.at(-1) ?? 'identified'])) shown.pop()
  return [...shown, 'identified']
}

const cellsOf = (counts: StageCounts, shown: readonly Stage[]): readonly number[] =>
  shown.map((stage, at) => counts[stage] - (at === 0 ? 0 : counts[shown[at - 1] ?? stage]))

function countsOf({ cells }: Line, shown: readonly Stage[]): StageCounts {
  let sum = 0
  const counts: Record<Stage, number> = { identified: 0, engaged: 0, 'on-the-pathway': 0 }
  shown.forEach((stage, at) => {
    sum += cells[at] ?? 0
    counts[stage] = sum
  })
  return counts
}

/** The second move. */
function together(lines: readonly Line[]): readonly Line[] {
  const small = lines.filter(({ all }) => isSmall(all))
  if (small.length === 0) return lines
  const others = lines.filter(({ all }) => all >= smallestShown).sort(smallestFirst)
  const sum = () => small.reduce((people, { all }) => people + all, 0)
  while (!isVague(small.length, sum()) && others.length > 0) small.push(others.shift() as Line)
  // Naming all of them would tell that none is empty, and so that each is small.
  if (!isVague(small.length, sum())) return []
  const merged: Line = {
    of: small.flatMap(({ of }) => of).sort(),
    all: sum(),
    cells: (small[0]?.cells ?? []).map((_, at) => columnSum(small, at)),
  }
  return [...lines.filter((line) => !small.includes(line)), merged]
}

/** The third move. */
function closedLines(lines: readonly Line[]): ReadonlySet<Line> {
  const closed = new Set(lines.filter(({ cells }) => cells.some(isSmall)))
  for (;;) {
    const columns = lines[0]?.cells.map((_, at) => at) ?? []
    const column = columns.find((at) => isSmall(columnSum([...closed], at)))
    if (column === undefined) return closed
    const open = lines.filter((line) => !closed.has(line) && (line.cells[column] ?? 0) > 0)
    const [next] = open.sort(smallestFirst)
    if (!next) return new Set(lines)
    closed.add(next)
  }
}

const columnSum = (lines: readonly Line[], at: number): number =>
  lines.reduce((sum, { cells }) => sum + (cells[at] ?? 0), 0)

const smallestFirst = (one: Line, other: Line): number =>
  one.all - other.all || ((one.of[0] ?? '') < (other.of[0] ?? '') ? -1 : 1)
