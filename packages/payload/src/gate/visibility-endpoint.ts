import { APIError, type Endpoint } from 'payload'
import { slugs } from '../slugs.ts'
import { explain } from './explain.ts'
import type { Row } from './to-records.ts'

/** `GET /api/stories/:id/visibility`: what would be seen if the newest version were published now, and why not. */
export const visibilityEndpoint: Endpoint = {
  path: '/:id/visibility',
  method: 'get',
  handler: async (req) => {
    const story: unknown = await req.payload.findByID({
      collection: slugs.stories,
      id: String(req.routeParams?.id),
      draft: true,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    })
    if (!story) throw new APIError('This story does not exist, or it is not yours to read.', 404, null, true)
    return Response.json(await explain(req, story as Row))
  },
}
