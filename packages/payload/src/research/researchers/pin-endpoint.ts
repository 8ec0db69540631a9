import type { Endpoint } from 'payload'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import { researcherToManage } from './researcher-to-manage.ts'
import { hashPin, newPin } from './pin.ts'

/** `POST /api/researchers/:id/pin`: a new PIN, shown this once. The one before stops working. */
export const pinEndpoint: Endpoint = {
  path: '/:id/pin',
  method: 'post',
  handler: async (req) => {
    const researcher = await researcherToManage(req, String(req.routeParams?.id))
    if (researcher.isActive === false)
      throw refuse('This person does not work as a researcher now. Tick that box first, then give them a PIN.', 409)
    const pin = newPin()
    await req.payload.db.updateOne({
      collection: slugs.researchers,
      id: researcher.id,
      data: { pinHash: await hashPin(pin), pinIssuedAt: settingsOf(req.payload).now().toISOString() },
      returning: false,
      req,
    })
    await audit(req, { action: 'pin-issued', kind: slugs.researchers, target: researcher.id })
    return privateAnswer({ pin, code: researcher.code })
  },
}
