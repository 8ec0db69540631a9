import type { LocalDate, Result } from '@use-it-cities/core'
import { shareOfTarget, type Between, type DefinitionsDiffer } from './compare-figures.ts'
import { leavingReasons, type LeavingReason, type PathwayEvent, type PathwayPerson } from './event.ts'
import { trackNames, type TrackName } from './event-types.ts'
import { hideParts } from './hide-parts.ts'
import { indicators, outcomes, stages, type Indicator, type Outcome, type Stage } from './indicators.ts'
import { medianOf, trackDays } from './median-days.ts'
import { referralsOf } from './referrals.ts'
import { isSafePart, isSmall, type Shown } from './small-numbers.ts'
import { stageTable, type StageCounts, type StageFigures, type StageLine } from './stage-table.ts'
import { eventsByPerson, type AsAt } from './standing-events.ts'
import { standingOf, type PersonStanding } from './standing-of.ts'
import { trackRules } from './tracks.ts'

/** What somebody set out to reach, and where that is written. */
export interface PathwayTarget {
  readonly indicator: Indicator
  /** The definition it was set for; see `indicators`. */
  readonly definition: string
  /** People. */
  readonly target: number
  /** The day it is to be reached by. */
  readonly by: LocalDate
  readonly source: string
}

export interface TargetFigure {
  readonly target: PathwayTarget
  readonly people: Shown
  /** Per cent of the target; `null` while the number is hidden. */
  readonly share: Result<Between, DefinitionsDiffer> | null
}

export interface TrackFigure {
  readonly track: TrackName
  readonly begun: Shown
  /** Done, or ended for a track that is never done. */
  readonly finished: Shown
  /** Days from the first event to the end, of those who finished; `null` when hidden or none. */
  readonly medianDays: Shown
}

/** Everything that may be told about the pathway: counts of distinct people, small numbers hidden. No person is in it. */
export interface PathwayFigures {
  readonly on: LocalDate
  readonly total: StageFigures
  readonly byCohort: readonly StageLine[]
  readonly byGroup: readonly StageLine[]
  readonly outcomes: Readonly<Record<Outcome, Shown>>
  readonly tracks: readonly TrackFigure[]
  readonly left: { readonly people: Shown; readonly reasons: Readonly<Record<LeavingReason, Shown>> }
  readonly referrals: { readonly brought: Shown; readonly mostByOne: Shown; readonly longest: Shown }
  readonly targets: readonly TargetFigure[]
}

export interface PathwayRecord {
  readonly people: readonly PathwayPerson[]
  readonly events: readonly PathwayEvent[]
  readonly targets?: readonly PathwayTarget[]
}

/** Counts people as at a day, again from the events each time. Events of somebody who is not registered count nowhere. */
export function pathwayFigures({ people, events, targets = [] }: PathwayRecord, asAt: AsAt): PathwayFigures {
  const registered = new Map(people.map((person) => [person.person, person]))
  const known = events.filter(({ person }) => registered.has(person))
  const byPerson = eventsByPerson(known, asAt)
  const counted = [...byPerson].flatMap(([code, standing]) => {
    const where = standingOf(standing, asAt.on)
    const person = registered.get(code)
    return where?.stage && person ? [{ person, standing, where, stage: where.stage }] : []
  })
  const cohorts = stageTable(countsBy(counted, ({ person }) => person.cohort))
  const groups = stageTable(countsBy(counted, ({ person }) => person.group))
  const wholes = stages.map((stage) => cohorts.total[stage])
  const onTheWay = counted.filter(({ stage }) => stage === 'on-the-pathway')
  const isPathwayShown = cohorts.total['on-the-pathway'] !== null
  const outcomeFigures = hidden(outcomes, isPathwayShown, (outcome) => countWhere(onTheWay, 'outcome', outcome))
  const figures = {
    on: asAt.on,
    total: cohorts.total,
    byCohort: cohorts.lines,
    byGroup: groups.lines,
    outcomes: outcomeFigures,
    tracks: trackNames.map((track) =>
      trackFigure(
        track,
        onTheWay.map(({ standing }) => standing),
        isPathwayShown ? wholes : null,
      ),
    ),
    left: leftFigures(counted, wholes),
    referrals: referralFigures(known, asAt, wholes),
  }
  return { ...figures, targets: targets.map((target) => targetFigure(target, figures)) }
}

interface Counted {
  readonly person: PathwayPerson
  readonly standing: readonly PathwayEvent[]
  readonly where: PersonStanding
  readonly stage: Stage
}

function countsBy(counted: readonly Counted[], keyOf: (each: Counted) => string): ReadonlyMap<string, StageCounts> {
  const rows = new Map<string, Record<Stage, number>>()
  for (const each of [...counted].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const row = rows.get(keyOf(each)) ?? { identified: 0, engaged: 0, 'on-the-pathway': 0 }
    rows.set(keyOf(each), row)
    for (const stage of stages) if (stages.indexOf(stage) <= stages.indexOf(each.stage)) row[stage] += 1
  }
  return rows
}

const countWhere = <Field extends 'outcome' | 'leftBecause'>(
  counted: readonly Counted[],
  field: Field,
  value: PersonStanding[Field],
): number => counted.filter(({ where }) => where[field] === value).length

const hidden = <Key extends string>(
  keys: readonly Key[],
  isShown: boolean,
  count: (key: Key) => number,
): Readonly<Record<Key, Shown>> => {
  const parts = Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>
  const isWholeSmall = isSmall(Object.values<number>(parts).reduce((sum, people) => sum + people, 0))
  if (isShown && !isWholeSmall) return hideParts(parts)
  return Object.fromEntries(keys.map((key) => [key, null])) as Record<Key, Shown>
}

function trackFigure(
  track: TrackName,
  people: readonly (readonly PathwayEvent[])[],
  wholes: readonly Shown[] | null,
): TrackFigure {
  const { begins } = trackRules[track]
  const begun = people.filter((standing) => standing.some(({ type }) => begins.includes(type))).length
  const days = trackDays(people, track)
  if (wholes === null || !isSafePart(begun, wholes)) return { track, begun: null, finished: null, medianDays: null }
  if (!isSafePart(days.length, [...wholes, begun])) return { track, begun, finished: null, medianDays: null }
  return { track, begun, finished: days.length, medianDays: medianOf(days) }
}

function leftFigures(counted: readonly Counted[], wholes: readonly Shown[]): PathwayFigures['left'] {
  const left = counted.filter(({ where }) => where.activity === 'left')
  const isShown = wholes[0] !== null && isSafePart(left.length, wholes)
  return {
    people: isShown ? left.length : null,
    reasons: hidden(leavingReasons, isShown, (reason) => countWhere(left, 'leftBecause', reason)),
  }
}

function referralFigures(
  events: readonly PathwayEvent[],
  asAt: AsAt,
  wholes: readonly Shown[],
): PathwayFigures['referrals'] {
  const { brought, mostByOne, longest } = referralsOf(events, asAt)
  if (wholes[0] === null || !isSafePart(brought, wholes)) return { brought: null, mostByOne: null, longest: null }
  return { brought, mostByOne: isSafePart(mostByOne, [...wholes, brought]) ? mostByOne : null, longest }
}

function targetFigure(target: PathwayTarget, figures: Pick<PathwayFigures, 'total' | 'outcomes'>): TargetFigure {
  const { indicator } = target
  const all: Readonly<Record<Indicator, Shown>> = { ...figures.total, ...figures.outcomes }
  const people = all[indicator]
  if (people === null) return { target, people, share: null }
  const { definition } = indicators[indicator]
  return { target, people, share: shareOfTarget({ definition, value: people, bound: 'exact' }, target) }
}
