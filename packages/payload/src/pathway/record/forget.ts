import { forgetPerson, type PathwayEvent } from '@use-it-cities/qualification-equivalency/pathway'
import type { PayloadRequest } from 'payload'
import { audit } from '../../hooks/audit.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { turnOf } from './coach-of.ts'
import { newPersonCode } from './new-person-code.ts'
import { eventsOf, personRows, type PersonRow } from './read-record.ts'
import { readEvent, storeEvent } from './record-event.ts'

/**
 * Somebody asked to be forgotten. Their name and contact go first; then their events keep only what counting needs, under a
 * code that nobody knew, and nobody's link leads to them. A try that broke off may be made again: each step can be repeated.
 */
export const forget = (req: PayloadRequest, person: PersonRow): Promise<void> =>
  oneAtATime(turnOf(person), async () => {
    const { db } = req.payload
    await db.deleteMany({ collection: slugs.pathwayIdentities, where: { person: { equals: person.id } }, req })
    const theirs = await eventsOf(req, [person])
    if (!theirs.some(({ type }) => type === 'consent-withdrawn')) {
      const at = today(settingsOf(req.payload))
      await storeEvent(req, person, readEvent(req, person.code, { type: 'consent-withdrawn', at }))
    }
    const newCode = await newPersonCode(req)
    const before = await eventsOf(req, await personRows(req))
    const after = forgetPerson(before, person.code, newCode)
    for (const [index, event] of after.entries())
      if (event !== before[index]) await rewrite(req, event, event.person === newCode)
    await db.updateOne({
      collection: slugs.pathwayPeople,
      id: person.id,
      data: { code: newCode, profession: null, organisation: null },
      returning: false,
      req,
    })
    await audit(req, { action: 'pathway-forgotten', kind: slugs.pathwayPeople, target: person.id })
  })

/** Past the hooks, because rows of events are otherwise never changed. */
async function rewrite(req: PayloadRequest, event: PathwayEvent, isTheirs: boolean): Promise<void> {
  const { by, evidence = null, details = null } = event
  await req.payload.db.updateOne({
    collection: slugs.pathwayEvents,
    id: event.id,
    data: isTheirs ? { by, evidence, details, organisation: null } : { details },
    returning: false,
    req,
  })
}
