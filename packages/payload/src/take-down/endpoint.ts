import { APIError, type Endpoint } from 'payload'
import { accountOf, hasOneOf, isOfTheirs } from '../access/account.ts'
import { takeDownRoles } from '../roles.ts'
import { slugs } from '../slugs.ts'
import { takeDown } from './take-down.ts'

/** `POST /api/stories/:id/take-down`: no reason is asked for. */
export const takeDownEndpoint: Endpoint = {
  path: '/:id/take-down',
  method: 'post',
  handler: async (req) => {
    const account = accountOf(req)
    const id = String(req.routeParams?.id)
    const story = await req.payload.db.findOne<{ id: string; organisation?: unknown }>({
      collection: slugs.stories,
      where: { id: { equals: id } },
      req,
    })
    const isOwn = hasOneOf(account, ['partner-editor']) && isOfTheirs(account, story?.organisation)
    if (!hasOneOf(account, takeDownRoles) && !isOwn)
      throw new APIError(
        'You may take down stories of your own organisation. For this one ask the comms lead or the safeguarding lead.',
        403,
        null,
        true,
      )
    const { code, on } = await takeDown(req, id)
    return Response.json({ ok: true, code, on })
  },
}
