import type { Endpoint } from 'payload'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import type { AsideReason } from '../collections/messages-aside.ts'
import { openAndStore } from './take-in-message.ts'

const whyStillAside: Readonly<Record<AsideReason, string>> = {
  'not-sealed': 'It was never sealed, so it cannot be opened. If nobody needs it, delete it.',
  'wrong-key':
    'It is sealed to a key that this CMS does not have. Ask whoever runs the CMS to add that key to INTAKE_PRIVATE_KEY, then try again.',
  'cannot-be-opened': 'It was damaged or changed on the way, so it cannot be opened.',
  'not-a-message': 'It opens, but what is inside is not a message of the site.',
  'other-content': 'Another message with the same id is stored already, with other words.',
}

/** `POST /api/messages-aside/:id/open-again`: tries what could not be opened once more, with the keys there are now. */
export const openAgainEndpoint: Endpoint = {
  path: '/:id/open-again',
  method: 'post',
  handler: async (req) => {
    const row: unknown = await req.payload.findByID({
      collection: slugs.messagesAside as never,
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (!row) throw refuse('There is no such message among those you may see. Go back to the list.', 404)
    const { intakePrivateKey } = settingsOf(req.payload)
    if (intakePrivateKey === null) throw refuse('Messages cannot be opened: set INTAKE_PRIVATE_KEY.', 503)
    const { id, sealed, receivedAt } = row as { id: string; sealed: string; receivedAt?: string | null }
    const came = receivedAt ? { receivedAt: new Date(receivedAt) } : {}
    const { outcome, why, id: message } = await openAndStore(req, JSON.parse(sealed), intakePrivateKey, came)
    if (outcome === 'kept-aside') throw refuse(whyStillAside[why ?? 'cannot-be-opened'], 409)
    // Not by its hooks: it was not thrown away, so a restore may bring it back, to be opened again.
    await req.payload.db.deleteOne({ collection: slugs.messagesAside, where: { id: { equals: id } }, req })
    await audit(req, { action: 'opened-again', kind: slugs.messagesAside, target: id, code: message ?? undefined })
    return privateAnswer({ outcome })
  },
}
