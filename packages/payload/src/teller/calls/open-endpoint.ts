import { tellerOpenSchema, tellerOpenedSchema } from '@use-it-cities/success-stories/schema'
import type { TellerOpen, TellerOpened } from '@use-it-cities/success-stories/teller'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { settingsOf, today } from '../../settings.ts'
import { findLink, isLive } from '../link/find-link.ts'
import { newTicket } from '../link/ticket.ts'
import { isPin } from '../../research/researchers/pin.ts'
import { tryPin } from '../link/try-pin.ts'
import { storyForTeller } from './story-for-teller.ts'
import { signedEndpoint } from './signed-endpoint.ts'

/** `POST /api/tellers/open`: the site asks for somebody who has a link and typed a PIN. */
export const openEndpoint = signedEndpoint('/tellers/open', tellerOpenSchema, ({ payload }, body) =>
  open(payload, body),
)

async function open(payload: Payload, { linkHash, pin }: TellerOpen): Promise<TellerOpened> {
  const req: PayloadRequest = await createLocalReq({}, payload)
  const link = await findLink(req, linkHash)
  if (!link?.story || !isLive(link, today(settingsOf(payload)))) {
    // The same work as for a link that there is, so that the time it takes tells nothing.
    await isPin(pin, null)
    return { ok: false, code: 'unknown' }
  }
  const outcome = await tryPin(req, linkHash, pin)
  if (outcome !== 'right') return { ok: false, code: outcome }
  const story = await storyForTeller(req, link.story)
  if (!story) return { ok: false, code: 'unknown' }
  return tellerOpenedSchema.parse({ ok: true, story, ticket: newTicket(payload, linkHash) })
}
