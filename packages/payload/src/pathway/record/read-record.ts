import type { PathwayEvent, PathwayTarget } from '@use-it-cities/qualification-equivalency/pathway'
import type { PayloadRequest, Where } from 'payload'
import { dayOf } from '../../fields/day.ts'
import { idOf } from '../../ids.ts'
import { slugs, type Slug } from '../../slugs.ts'

/** A row of `pathway-people`. */
export interface PersonRow {
  readonly id: string
  readonly code: string
  /** `null` once they were forgotten. */
  readonly profession: string | null
  readonly group: string
  readonly cohort: string
  readonly organisation: string | null
}

type Row = { id: string } & Readonly<Record<string, unknown>>

/** Rows of people, whoever asks: callers look at who may see which. */
export async function personRows(req: PayloadRequest, where: Where = {}): Promise<readonly PersonRow[]> {
  return (await rowsOf(req, slugs.pathwayPeople, where)).map((row) => ({
    id: row.id,
    code: String(row.code),
    profession: typeof row.profession === 'string' && row.profession !== '' ? row.profession : null,
    group: String(row.group),
    cohort: String(row.cohort),
    organisation: idOf(row.organisation),
  }))
}

/** Events of these people, with the codes that the counting knows them by. */
export async function eventsOf(req: PayloadRequest, people: readonly PersonRow[]): Promise<readonly PathwayEvent[]> {
  const codes = new Map(people.map(({ id, code }) => [id, code]))
  const [only] = people
  const where: Where = people.length === 1 && only ? { person: { equals: only.id } } : {}
  return (await rowsOf(req, slugs.pathwayEvents, where)).flatMap((row) => {
    const code = codes.get(idOf(row.person) ?? '')
    return code === undefined ? [] : [eventOf(row, code)]
  })
}

export async function targetRows(req: PayloadRequest): Promise<readonly PathwayTarget[]> {
  return (await rowsOf(req, slugs.pathwayTargets, {})).map(
    ({ indicator, definition, target, by, source }) =>
      ({ indicator, definition, target, by: dayOf(by), source }) as PathwayTarget,
  )
}

/** Stored by the desk, which let nothing in that the schema refuses. */
function eventOf(row: Row, person: string): PathwayEvent {
  const { id, type, evidence, supersedes, details } = row
  return {
    id,
    person,
    type,
    at: dayOf(row.at),
    recordedAt: row.recordedAt instanceof Date ? row.recordedAt.toISOString() : String(row.recordedAt),
    by: String(row.by),
    ...(typeof evidence === 'string' && { evidence }),
    ...(typeof supersedes === 'string' && { supersedes }),
    ...(details !== null && details !== undefined && { details }),
  } as PathwayEvent
}

async function rowsOf(req: PayloadRequest, collection: Slug, where: Where): Promise<readonly Row[]> {
  const { docs } = await req.payload.db.find<Row>({ collection, where, limit: 0, pagination: false, req })
  return docs
}
