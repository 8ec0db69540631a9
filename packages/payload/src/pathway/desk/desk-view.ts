import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { stuckList } from '@use-it-cities/qualification-equivalency/pathway'
import type { PayloadRequest, Where } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { idOf } from '../../ids.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { coachOf } from '../record/coach-of.ts'
import { eventsOf, personRows } from '../record/read-record.ts'
import { figuresOn } from './figures-on.ts'
import { figuresView } from './figures-view.ts'
import { historyView } from './history-view.ts'
import { labelOf } from './labels.ts'
import { lastMonthEnd } from './month-ends.ts'
import { personViews } from './person-views.ts'
import type { CoachView, PathwayDeskView } from './views.ts'

/** After so many days without an event somebody is on the list of those to ring. */
const stuckAfterDays = 60

/** The pathway desk: a coach sees the people of their organisation; everybody whose desk it is sees the figures. */
export async function deskView(req: PayloadRequest): Promise<PathwayDeskView> {
  const on = today(settingsOf(req.payload))
  const figures = await figuresOn(req, lastMonthEnd(on))
  const isCoach = hasOneOf(accountOf(req), ['employment-coach'])
  return {
    on: inWords(on),
    coach: isCoach ? await coachView(req) : null,
    figures: figuresView(figures),
    history: historyView(),
  }
}

async function coachView(req: PayloadRequest): Promise<CoachView> {
  const { organisation } = coachOf(req)
  const on = today(settingsOf(req.payload))
  const people = await personRows(req, { organisation: { equals: organisation } })
  const events = await eventsOf(req, people)
  const names = await namesOf(req, { organisation: { equals: organisation } })
  const byCode = new Map(people.map(({ id, code }) => [code, id]))
  return {
    people: (await personViews(people, events, names, on)).toSorted(byName),
    stuck: stuckList(events, on, { afterDays: stuckAfterDays }).map(({ person, days, lastEvent, isPaused }) => ({
      code: person,
      name: names.get(byCode.get(person) ?? '') ?? null,
      says: `${days} days since: ${lowerFirst(labelOf('type', lastEvent))}${isPaused ? ' (paused)' : ''}`,
    })),
    stuckAfterDays,
    professions: guideIndex.professions.map(({ id, label }) => ({ value: id, label })),
    cohorts: [...new Set(people.map(({ cohort }) => cohort))].sort().reverse(),
    today: on,
  }
}

const lowerFirst = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

const byName = (one: { name: string | null; code: string }, other: { name: string | null; code: string }) =>
  (one.name ?? one.code).localeCompare(other.name ?? other.code)

/** Names by person, read as the coach: each reading is written down. */
export async function namesOf(req: PayloadRequest, where: Where): Promise<ReadonlyMap<string, string>> {
  const { docs } = await req.payload.find({
    collection: slugs.pathwayIdentities,
    where,
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(
    docs.map((row) => [idOf((row as { person?: unknown }).person) ?? '', String((row as { name?: unknown }).name)]),
  )
}
