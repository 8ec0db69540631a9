import type { LocalDate } from '@use-it-cities/core'
import { readCases } from '@use-it-cities/tooling/case-tables'
import {
  historyProblems,
  pathwayFigures,
  standingEvents,
  standingOf,
  stuckList,
  type EventDetails,
  type EventType,
  type LanguageScheme,
  type PathwayEvent,
  type PathwayPerson,
  type PathwayTarget,
  type StageFigures,
  type StageLine,
} from '../../src/pathway.ts'
import { aPerson, codeOf } from './support.ts'

interface GivenPerson {
  name?: string
  count?: number
  cohort?: string
  group?: string
  events: string[]
}
export interface Given {
  people: GivenPerson[]
  validity?: Partial<Record<LanguageScheme, number>>
  targets?: PathwayTarget[]
  knownAt?: string
  afterDays?: number
}
export type Expected = Readonly<Record<string, unknown>>

export const pathwayCases = readCases<Given, Expected>(new URL('./pathway.yaml', import.meta.url))

/** What a row asks about, in the words of the table: `-` where a number is hidden. */
export function answersTo(given: Given, day: string): Expected {
  const on = day as LocalDate
  const { people, events, names } = recordOf(given)
  const asAt = { on, knownAt: given.knownAt }
  const first = people[0]?.person ?? ''
  const theirs = standingEvents(
    events.filter(({ person }) => person === first),
    asAt,
  )
  const rules = Object.entries(given.validity ?? {}).map(([scheme, months]) => ({
    scheme: scheme as LanguageScheme,
    months,
    fact: 'nurse/english-test-1',
    source: 'https://regulator.example/english',
    asOf: '2026-01-01',
  }))
  const where = standingOf(theirs, on, rules)
  const figures = pathwayFigures({ people, events, targets: given.targets ?? [] }, asAt)
  const nameOf = (person: string) => names.get(person) ?? person
  return {
    stage: where?.stage ?? null,
    outcome: where?.outcome ?? null,
    activity: where?.activity ?? null,
    leftBecause: where?.leftBecause ?? null,
    ...Object.fromEntries((where?.tracks ?? []).map(({ track, state, expires }) => [track, said(state, expires)])),
    total: stagesIn(figures.total),
    cohorts: linesIn(figures.byCohort),
    groups: linesIn(figures.byGroup),
    outcomes: shownIn(figures.outcomes),
    tracks: Object.fromEntries(
      figures.tracks.map(({ track, begun, finished, medianDays }) => [
        track,
        [begun, finished, medianDays].map((each) => each ?? '-').join(' '),
      ]),
    ),
    left: figures.left.people ?? '-',
    reasons: shownIn(figures.left.reasons),
    referrals: shownIn(figures.referrals),
    targets: figures.targets.map(({ people: reached, share }) =>
      [reached ?? '-', share === null ? '-' : share.ok ? `${share.value.atLeast} %` : share.error.code].join(' '),
    ),
    stuck: stuckList(events, on, { afterDays: given.afterDays ?? 90 }).map(
      ({ person, days, isPaused }) => `${nameOf(person)} ${days}${isPaused ? ' paused' : ''}`,
    ),
    problems: people.flatMap(({ person }) =>
      historyProblems(
        events.filter((event) => event.person === person),
        on,
      ).map(({ code, type, at }) => `${nameOf(person)} ${at} ${type}: ${code}`),
    ),
  }
}

const said = (state: string, expires?: { outcome: string; on?: string }) =>
  expires ? `${state} until ${expires.on ?? 'unknown'}` : state

const stagesIn = (figures: StageFigures) =>
  [figures.identified, figures.engaged, figures['on-the-pathway']].map((each) => each ?? '-').join(' ')

const linesIn = (lines: readonly StageLine[]) =>
  Object.fromEntries(lines.map(({ of, people }) => [of.join(' + '), stagesIn(people)]))

const shownIn = (figures: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(Object.entries(figures).map(([key, each]) => [key, each ?? '-']))

function recordOf({ people: given }: Given) {
  const people: PathwayPerson[] = []
  const events: PathwayEvent[] = []
  const names = new Map<string, string>()
  const codes = new Map<string, string>()
  for (const { name } of given) if (name) codes.set(name, codeOf(codes.size + 1))
  let number = 1000
  for (const { name, count = 1, cohort = '2026', group = 'medicine', events: lines } of given)
    for (let each = 0; each < count; each += 1) {
      const code = codes.get(name ?? '') ?? codeOf((number += 1))
      names.set(code, name ?? `person ${number}`)
      people.push(aPerson(code, { cohort, group }))
      events.push(...lines.map((line, at) => readEvent(line, code, at, codes)))
    }
  return { people, events, names }
}

/** `2026-01-05 language-passed scheme=ielts`; `id`, `supersedes` and `recorded` are the event's own, the rest are details. */
function readEvent(line: string, person: string, at: number, codes: ReadonlyMap<string, string>): PathwayEvent {
  const [day = '', type = '', ...rest] = line.split(' ')
  const fields = new Map(rest.map((field) => field.split('=') as [string, string]))
  const own = (id: string) => `${person}-${id}`
  const details = Object.fromEntries(
    [...fields]
      .filter(([key]) => !['id', 'supersedes', 'recorded'].includes(key))
      .map(([key, value]) => [key, key === 'referrer' ? codes.get(value) : value === 'yes' ? true : value]),
  ) as EventDetails
  const supersedes = fields.get('supersedes')
  return {
    id: own(fields.get('id') ?? `${at}`),
    person,
    type: type as EventType,
    at: day as LocalDate,
    recordedAt: `${fields.get('recorded') ?? day}T12:00:${String(at).padStart(2, '0')}.000Z`,
    by: 'a-coach',
    ...(supersedes && { supersedes: own(supersedes) }),
    ...(Object.keys(details).length > 0 && { details }),
  }
}
