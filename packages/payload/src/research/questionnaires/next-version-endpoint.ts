import type { Definition } from '@use-it-cities/questionnaire-schema'
import type { Endpoint } from 'payload'
import { accountOf } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { unpacked } from '../packed.ts'

/** `POST /api/questionnaires/:id/next-version`: a draft that begins as a copy, with the next free number. */
export const nextVersionEndpoint: Endpoint = {
  path: '/:id/next-version',
  method: 'post',
  handler: async (req) => {
    if (decide(slugs.questionnaires, 'create', accountOf(req)) !== true)
      throw refuse('The research lead and administrators start new versions. Ask one of them.', 403)
    const from = await req.payload.db.findOne<{
      id: string
      slug: string
      definition: unknown
      translations?: unknown
    }>({
      collection: slugs.questionnaires,
      where: { id: { equals: String(req.routeParams?.id) } },
      req,
    })
    if (!from) throw refuse('There is no such questionnaire. Go back to the list and open it again.', 404)
    const { docs } = await req.payload.db.find<{ version?: number | null }>({
      collection: slugs.questionnaires,
      where: { slug: { equals: from.slug } },
      limit: 0,
      pagination: false,
      req,
    })
    const version = Math.max(...docs.map((row) => row.version ?? 0)) + 1
    const made = await req.payload.create({
      collection: slugs.questionnaires as never,
      data: {
        definition: { ...(unpacked(from.definition) as Definition), version },
        translations: unpacked(from.translations),
        _status: 'draft',
      } as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return Response.json({ id: (made as { id: string }).id, version })
  },
}
