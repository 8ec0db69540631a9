import { checkEvent, type PathwayEvent, type PathwayProblem } from '@use-it-cities/qualification-equivalency/pathway'
import { pathwayWord } from '@use-it-cities/qualification-equivalency/pathway-locales'
import { parsePathwayEvent } from '@use-it-cities/qualification-equivalency/pathway-schema'
import { isLocalDate } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { newId } from '../../ids.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { turnOf } from './coach-of.ts'
import { eventsOf, personRows, type PersonRow } from './read-record.ts'

/** What a coach says happened. */
export type GivenEvent = Readonly<Record<string, unknown>>

/** The event as it would be stored, with the moment and who writes it. Refused with a sentence where it is not one. */
export function readEvent(req: PayloadRequest, person: string, given: GivenEvent): PathwayEvent {
  const read = parsePathwayEvent({
    ...given,
    id: newId(),
    person,
    recordedAt: settingsOf(req.payload).now().toISOString(),
    by: accountOf(req)?.id ?? 'system',
  })
  if (read.ok) return read.value
  const [first] = read.error.problems
  throw refuse(first ? `${first.field}: ${first.expected}` : 'This is not an event.', 400, { code: 'bad-event' })
}

/** Writes one event down after all that is there was looked at; two at once wait for one another. */
export const recordEvent = (req: PayloadRequest, person: PersonRow, given: GivenEvent): Promise<PathwayEvent> =>
  oneAtATime(turnOf(person), async () => {
    // They may have been forgotten, or have a new code, while this waited.
    const [now] = await personRows(req, { id: { equals: person.id } })
    if (!now || now.code !== person.code) throw refuse('This person is not there any more. Reload the page.', 409)
    const event = readEvent(req, person.code, given)
    await refuseUnknownReferrer(req, event)
    refuseProblems(checkEvent(event, await eventsOf(req, [person]), today(settingsOf(req.payload))))
    await storeEvent(req, person, event)
    return event
  })

/**
 * Stores an event that was looked at. The row has an id of its own. What happened is not in the audit: it is read by people
 * who know nobody on the pathway, and stays when somebody asks to be forgotten.
 */
export async function storeEvent(req: PayloadRequest, person: PersonRow, event: PathwayEvent): Promise<void> {
  const { id: _, person: __, ...data } = event
  await req.payload.create({
    collection: slugs.pathwayEvents,
    data: { ...data, person: person.id, organisation: person.organisation } as never,
    overrideAccess: true,
    depth: 0,
    req,
  })
  await audit(req, { action: 'pathway-event', kind: slugs.pathwayEvents, target: person.id })
}

export function refuseProblems(problems: readonly PathwayProblem[]): void {
  const [first] = problems
  if (first) throw refuse(problemSentence(first), 409, { code: first.code })
}

/** What is wrong, for the coach who wrote it. */
export function problemSentence({ code, at, of = '', type }: PathwayProblem): string {
  const dayInWords = (value: string) => (isLocalDate(value) ? inWords(value) : value)
  return pathwayWord({ key: `problem.${code}`, params: { at: dayInWords(at), of: dayInWords(of), type } })
}

async function refuseUnknownReferrer(req: PayloadRequest, { details }: PathwayEvent): Promise<void> {
  const code = details?.referrer
  if (code === undefined) return
  const [found] = await personRows(req, { code: { equals: code } })
  if (!found) throw refuse(`There is no person ${code}. Look at the code of whoever brought them, or leave it out.`)
}
