import { tellerOpenSchema, tellerOpenedSchema } from '@use-it-cities/success-stories/schema'
import type { TellerOpen, TellerOpened } from '@use-it-cities/success-stories/teller'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { settingsOf, today } from '../../settings.ts'
import { findLink, isLive } from '../link/find-link.ts'
import { isTicket, newTicket } from '../link/ticket.ts'
import { isPin } from '../../research/researchers/pin.ts'
import { tryPin } from '../link/try-pin.ts'
import { storyForTeller } from './story-for-teller.ts'
import { signedEndpoint } from './signed-endpoint.ts'

/** `POST /api/tellers/open`: the site asks for somebody who has a link and typed a PIN, or who typed it a moment ago. */
export const openEndpoint = signedEndpoint('/tellers/open', tellerOpenSchema, ({ payload }, body) =>
  open(payload, body),
)

async function open(payload: Payload, asked: TellerOpen): Promise<TellerOpened> {
  const req: PayloadRequest = await createLocalReq({}, payload)
  const { linkHash } = asked
  const link = await findLink(req, linkHash)
  if (!link?.story || !isLive(link, today(settingsOf(payload)))) {
    // The same work as for a link that there is, so that the time it takes tells nothing.
    if ('pin' in asked) await isPin(asked.pin, null)
    return { ok: false, code: 'unknown' }
  }
  const outcome = 'pin' in asked ? await tryPin(req, linkHash, asked.pin) : byTicket(payload, linkHash, asked.ticket)
  if (outcome !== 'right') return { ok: false, code: outcome }
  const story = await storyForTeller(req, link.story)
  if (!story) return { ok: false, code: 'unknown' }
  const ticket = 'ticket' in asked ? asked.ticket : newTicket(payload, linkHash)
  return tellerOpenedSchema.parse({ ok: true, story, ticket })
}

const byTicket = (payload: Payload, linkHash: string, ticket: string): 'right' | 'wrong' =>
  isTicket(payload, linkHash, ticket) ? 'right' : 'wrong'
