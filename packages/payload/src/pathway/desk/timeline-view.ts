import { standingEvents, type EventDetails, type PathwayEvent } from '@use-it-cities/qualification-equivalency/pathway'
import type { PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { personOf } from '../record/coach-of.ts'
import { eventsOf } from '../record/read-record.ts'
import { namesOf } from './desk-view.ts'
import { labelOf } from './labels.ts'
import { personViews } from './person-views.ts'
import { typeViews } from './type-views.ts'
import type { EventView, TimelineView } from './views.ts'

/** One person of the coach's organisation: everything that happened, the newest first, and what may be added. */
export async function timelineView(req: PayloadRequest, code: string): Promise<TimelineView> {
  const row = await personOf(req, code)
  const on = today(settingsOf(req.payload))
  const events = await eventsOf(req, [row])
  const standing = new Set(standingEvents(events, { on }).map(({ id }) => id))
  const names = await namesOf(req, { person: { equals: row.id } })
  const [person] = await personViews([row], events, names, on)
  if (!person) throw new Error('Expected a view of each person that was asked for.')
  const views = [...events]
    .sort((a, b) => (a.at + a.recordedAt < b.at + b.recordedAt ? 1 : -1))
    .map((event) => eventView(event, events, standing, accountOf(req)?.id ?? ''))
  const hasAgreed = events.some(({ id, type }) => type === 'consented' && standing.has(id))
  return {
    person,
    contact: names.size === 0 ? null : await contactOf(req, row.id),
    hasAgreed,
    events: views,
    types: typeViews(hasAgreed),
    today: on,
  }
}

function eventView(
  event: PathwayEvent,
  all: readonly PathwayEvent[],
  standing: ReadonlySet<string>,
  reader: string,
): EventView {
  const by = all.find(({ supersedes }) => supersedes === event.id)
  const parts = [...detailWords(event.details ?? {}), ...(event.evidence ? [labelOf('evidence', event.evidence)] : [])]
  return {
    id: event.id,
    on: inWords(event.at),
    label: labelOf('type', event.type),
    says: parts.join(', '),
    by: event.by === reader ? 'you' : 'a colleague',
    replaced: by ? (by.type === 'corrected' ? 'Taken back' : 'Put right by a newer one') : null,
    mayTakeBack: standing.has(event.id) && event.type !== 'consent-withdrawn',
  }
}

function detailWords(details: EventDetails): string[] {
  return Object.entries(details).map(([field, value]) => {
    if (field === 'isRegistered') return value ? 'on the register' : 'not the last step'
    if (field === 'linkAgreed') return 'both agreed'
    if (field === 'hours') return `${value} hours a week`
    if (field === 'regulator') return String(value).toUpperCase()
    return labelOf(field, String(value))
  })
}

/** Read past the hook: the reading of the name was written down just before. */
async function contactOf(req: PayloadRequest, person: string): Promise<string | null> {
  const row = await req.payload.db.findOne<{ id: string; contact?: string | null }>({
    collection: slugs.pathwayIdentities,
    where: { person: { equals: person } },
    req,
  })
  return row?.contact ? row.contact : null
}
