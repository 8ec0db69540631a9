import { guideIndex, loadProfession } from '@use-it-cities/qualification-equivalency/data'
import type { LocalDate } from '@use-it-cities/core'
import {
  eventsByPerson,
  standingOf,
  validityRulesOf,
  type PathwayEvent,
  type TrackState,
  type ValidityRule,
} from '@use-it-cities/qualification-equivalency/pathway'
import { pathwayWord } from '@use-it-cities/qualification-equivalency/pathway-locales'
import { inWords } from '../../admin/shared/in-words.ts'
import type { PersonRow } from '../record/read-record.ts'
import { labelOf } from './labels.ts'
import type { PersonView, TrackView } from './views.ts'

/** Each person as the coach sees them today. Somebody without an event that holds is left out. */
export async function personViews(
  people: readonly PersonRow[],
  events: readonly PathwayEvent[],
  names: ReadonlyMap<string, string>,
  on: LocalDate,
): Promise<readonly PersonView[]> {
  const rules = await rulesFor(people, on)
  const byPerson = eventsByPerson(events, { on })
  return people.map((person) => personView(person, byPerson.get(person.code) ?? [], names, rules, on))
}

function personView(
  { id, code, profession, cohort }: PersonRow,
  standing: readonly PathwayEvent[],
  names: ReadonlyMap<string, string>,
  rules: ReadonlyMap<string, readonly ValidityRule[]>,
  on: LocalDate,
): PersonView {
  const where = standingOf(standing, on, rules.get(profession ?? '') ?? [])
  const last = standing.at(-1)
  return {
    code,
    name: names.get(id) ?? null,
    profession: guideIndex.professions.find((each) => each.id === profession)?.label ?? profession ?? '',
    cohort,
    stage: where?.stage ? labelOf('stage', where.stage) : 'Heard of',
    outcome: labelOf('outcome', where?.outcome ?? 'none-yet'),
    activity: labelOf('activity', where?.activity ?? 'active'),
    isOnTheWay: where?.activity === undefined || where.activity === 'active' || where.activity === 'paused',
    tracks: (where?.tracks ?? []).map(trackView),
    lastEvent: last ? `${labelOf('type', last.type)}, ${inWords(last.at)}` : 'Nothing is written down.',
  }
}

function trackView({ track, state, since, expires }: TrackState): TrackView {
  const says = labelOf('state', state)
  return {
    label: labelOf('track', track),
    state,
    says: since ? `${says}, ${inWords(since)}` : says,
    expires: expires
      ? pathwayWord(
          expires.outcome === 'known'
            ? { key: 'expires.known', params: { on: inWords(expires.on) } }
            : { key: 'expires.unknown' },
        )
      : null,
  }
}

/** How long English results count, for each profession that somebody has. */
async function rulesFor(
  people: readonly PersonRow[],
  on: LocalDate,
): Promise<ReadonlyMap<string, readonly ValidityRule[]>> {
  const ids = [...new Set(people.flatMap(({ profession }) => profession ?? []))]
  const loaded = await Promise.all(ids.map(async (id) => [id, await loadProfession(id)] as const))
  return new Map(loaded.map(([id, found]) => [id, found.ok ? validityRulesOf(found.value, on) : []]))
}
