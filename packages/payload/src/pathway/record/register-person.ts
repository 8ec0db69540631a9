import { localDateSchema } from '@use-it-cities/core/schema'
import { checkEvent } from '@use-it-cities/qualification-equivalency/pathway'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { inTransaction } from '../../research/intake/in-transaction.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { coachOf } from './coach-of.ts'
import { newPersonCode } from './new-person-code.ts'
import type { PersonRow } from './read-record.ts'
import { readEvent, refuseProblems, storeEvent } from './record-event.ts'

const professions = guideIndex.professions.map(({ id }) => id) as [string, ...string[]]

/** Without consent there is no name: only that somebody with this profession was found. */
export const registrationSchema = z.strictObject({
  profession: z.enum(professions, { error: 'Expected a profession of the guide. Choose one from the list.' }),
  cohort: z
    .string({ error: 'Expected a cohort, for example 2026-autumn.' })
    .max(40, { error: 'Expected a cohort of at most 40 characters, for example 2026-autumn.' })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: 'Expected small letters, digits and single hyphens, for example 2026-autumn.',
    }),
  on: localDateSchema,
  agreed: z.boolean({ error: 'Expected whether they agreed to take part.' }),
  name: z.string().trim().max(120, { error: 'Expected a name of at most 120 characters.' }).optional(),
  contact: z.string().trim().max(200, { error: 'Expected a contact of at most 200 characters.' }).optional(),
})
export type Registration = z.infer<typeof registrationSchema>

/** Writes a new person down for the coach's organisation, with a code, and a name only where they agreed. */
export async function registerPerson(req: PayloadRequest, given: Registration): Promise<PersonRow> {
  const { organisation } = coachOf(req)
  const name = given.name ?? ''
  if (given.agreed && name === '') throw refuse('Expected a name, because they agreed to take part. Write it down.')
  if (!given.agreed && (name !== '' || (given.contact ?? '') !== ''))
    throw refuse(
      'Expected no name and no contact, because they have not agreed yet. Leave both out, or ask them first.',
    )
  const group = guideIndex.professions.find(({ id }) => id === given.profession)?.group ?? ''
  const code = await newPersonCode(req)
  const event = readEvent(req, code, { type: given.agreed ? 'consented' : 'identified', at: given.on })
  refuseProblems(checkEvent(event, [], today(settingsOf(req.payload))))
  const row = { code, profession: given.profession, group, cohort: given.cohort, organisation }
  const person = await inTransaction(req, async () => {
    const made: PersonRow = { ...row, id: await created(req, slugs.pathwayPeople, row) }
    await storeEvent(req, made, event)
    if (given.agreed) await keepIdentity(req, made, { name, contact: given.contact ?? '' })
    return made
  })
  await audit(req, { action: 'pathway-registered', kind: slugs.pathwayPeople, target: person.id })
  return person
}

/** Keeps or changes a name and a contact. The caller has seen that they agreed. */
export async function keepIdentity(
  req: PayloadRequest,
  person: PersonRow,
  { name, contact }: { readonly name: string; readonly contact: string },
): Promise<void> {
  const collection = slugs.pathwayIdentities
  const where = { person: { equals: person.id } }
  const there = await req.payload.db.findOne<{ id: string }>({ collection, where, req })
  if (there)
    await req.payload.db.updateOne({ collection, id: there.id, data: { name, contact }, returning: false, req })
  else await created(req, collection, { person: person.id, organisation: person.organisation, name, contact })
}

/** Fields here are closed to every request; the desk has looked at what is written. */
async function created(
  req: PayloadRequest,
  collection: typeof slugs.pathwayPeople | typeof slugs.pathwayIdentities,
  data: object,
): Promise<string> {
  const row = await req.payload.create({ collection, data: data as never, overrideAccess: true, depth: 0, req })
  return String(row.id)
}
