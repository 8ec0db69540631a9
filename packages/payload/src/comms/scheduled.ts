import { localDateIn } from '@use-it-cities/core'
import type { Payload } from 'payload'
import { idOf } from '../ids.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import type { SortedRow } from './sort-stories.ts'

type Row = Readonly<Record<string, unknown>>

/** What publishing at a set time is about, as far as the desk may say it. */
export interface Target {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly organisation: string | null
  /** True when the public version is the one that was to go out: there is nothing left to do. */
  readonly isOut: boolean
}

/** More than this many at once have never been set: the newest are looked at. */
const looked = 500

/**
 * Publishing at a set time: what is still to come, and what the gate refused when the time came. Of each story or text
 * the newest counts. `targetOf` answers `null` for what whoever asks may not read and for what was taken down.
 */
export async function scheduledRows(
  payload: Payload,
  targetOf: (collection: string, id: string) => Target | null,
): Promise<SortedRow[]> {
  const found = await payload.db.find<Row & { id: string }>({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { completedAt: { exists: false } }] },
    sort: '-createdAt',
    limit: looked,
    pagination: false,
  })
  const seen = new Set<string>()
  return found.docs.flatMap((job) => {
    const { type, doc } = (job.input ?? {}) as Row
    const { relationTo, value } = (doc ?? {}) as Row
    const id = idOf(value)
    if (type === 'unpublish' || id === null || seen.has(id)) return []
    seen.add(id)
    const target = targetOf(String(relationTo), id)
    if (!target || (job.hasError === true && target.isOut)) return []
    return [
      job.hasError === true ? refused(payload, job, target, relationTo) : toCome(payload, job, target, relationTo),
    ]
  })
}

function refused(payload: Payload, job: Row, target: Target, collection: unknown): SortedRow {
  const at = moment(job.updatedAt)
  const note = `Publishing it at a set time was refused. ${reasonOf(job)}`
  return {
    list: 'refused',
    by: at,
    waitsOn: { who: 'publisher' },
    since: at,
    organisation: target.organisation,
    act: null,
    row: { ...rowFor(payload, target, collection, at), note, does: 'Open it and see why' },
  }
}

function toCome(payload: Payload, job: Row, target: Target, collection: unknown): SortedRow {
  const at = moment(job.waitUntil ?? job.createdAt)
  const note = `To be published on ${inCity(payload, at)}, if the rules still allow it then.`
  const row = { ...rowFor(payload, target, collection, at), note, does: 'Look at it, or change the time' }
  return { list: 'scheduled', by: at, waitsOn: null, since: null, organisation: target.organisation, act: null, row }
}

const rowFor = (payload: Payload, { id, code, title }: Target, collection: unknown, at: string) => ({
  id,
  code,
  title,
  language: null,
  said: null,
  on: localDateIn(settingsOf(payload).city.timeZone, new Date(at)),
  href: `${payload.config.routes.admin}/collections/${collection === slugs.texts ? slugs.texts : slugs.stories}/${id}`,
})

/** What the gate said then. */
function reasonOf({ error }: Row): string {
  const { message } = (typeof error === 'object' && error !== null ? error : {}) as Row
  return typeof message === 'string' ? message : ''
}

const moment = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : new Date(0).toISOString()

const inCity = (payload: Payload, at: string) =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: settingsOf(payload).city.timeZone,
  }).format(new Date(at))
