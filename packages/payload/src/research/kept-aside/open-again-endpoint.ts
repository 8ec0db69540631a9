import type { Endpoint } from 'payload'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import type { AsideReason } from '../collections/kept-aside.ts'
import { takeIn } from '../intake/take-in.ts'

const whyStillAside: Readonly<Record<AsideReason, string>> = {
  'not-sealed': 'It was never sealed, so it cannot be opened. If nobody needs it, delete it.',
  'wrong-key':
    'It is sealed to a key that this CMS does not have. Ask whoever runs the CMS to add that key to INTAKE_PRIVATE_KEY, then try again.',
  'cannot-be-opened':
    'It was damaged or changed on the way, so it cannot be opened. Ask the researcher whether they still have it.',
  'not-a-submission': 'It opens, but what is inside is not a finished questionnaire.',
  'other-content':
    'Another interview with the same id is stored already, with other answers. Ask the researcher which one is right.',
}

/** `POST /api/kept-aside/:id/open-again`: tries what could not be opened once more, with the keys there are now. */
export const openAgainEndpoint: Endpoint = {
  path: '/:id/open-again',
  method: 'post',
  handler: async (req) => {
    const row: unknown = await req.payload.findByID({
      collection: slugs.keptAside as never,
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (!row) throw refuse('There is no such interview among those you may see. Go back to the list.', 404)
    const { intakePrivateKey } = settingsOf(req.payload)
    if (intakePrivateKey === null) throw refuse('Interviews cannot be opened: set INTAKE_PRIVATE_KEY.', 503)
    const { id, sealed } = row as { id: string; sealed: string }
    const { outcome, code, id: submission } = await takeIn(req, JSON.parse(sealed), intakePrivateKey)
    if (outcome === 'kept-aside') throw refuse(whyStillAside[code ?? 'cannot-be-opened'], 409)
    await req.payload.delete({ collection: slugs.keptAside as never, id, overrideAccess: true, depth: 0, req })
    await audit(req, { action: 'opened-again', kind: slugs.keptAside, target: id, code: submission ?? undefined })
    return privateAnswer({ outcome, submission })
  },
}
