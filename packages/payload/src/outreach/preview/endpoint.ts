import type { Endpoint, PayloadRequest } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { nowInCity, settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { readOffers } from '../publication/read-offers.ts'
import { shownStories } from '../publication/shown-stories.ts'
import type { Row } from '../rows.ts'
import { readReferral } from '../to-referral.ts'
import { opensView } from './opens-view.ts'
import type { OpensView } from './view.ts'

/** `GET /api/referral-codes/:id/opens`: what a short link opens today and next, for whoever may read it. */
export const previewEndpoint: Endpoint = {
  path: '/:id/opens',
  method: 'get',
  handler: async (req) => Response.json(await view(req, String(req.routeParams?.id))),
}

async function view(req: PayloadRequest, id: string): Promise<OpensView> {
  const row: unknown = await req.payload.findByID({
    collection: slugs.referralCodes as never,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!row) throw refuse('This code does not exist, or it is not yours to read.', 404)
  const settings = settingsOf(req.payload)
  const now = nowInCity(settings)
  const referral = readReferral(row as Row)
  if ('problem' in referral) throw refuse('This code cannot be read as it stands. Look at each line of its plan.', 409)
  const [stories, offers] = await Promise.all([shownStories(req.payload), readOffers(req.payload, now.on)])
  return opensView(referral.value, now, { siteUrl: settings.siteUrl, stories, offers })
}
