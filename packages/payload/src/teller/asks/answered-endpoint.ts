import type { Endpoint } from 'payload'
import { z } from 'zod'
import { accountOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import { storyToLink } from '../link/story-to-link.ts'

const bodySchema = z.strictObject({ ask: z.string().min(1) })

/**
 * `POST /api/tellers/answered { ask }`: somebody has seen to the change that a teller asked for, or talked it over with
 * them. The teller reads on their page that it was answered. What they said stays as they said it.
 */
export const answeredEndpoint: Endpoint = {
  path: '/tellers/answered',
  method: 'post',
  handler: async (req) => {
    const body = bodySchema.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse('Expected { ask }, for example {"ask":"…"}.')
    const { db } = req.payload
    const isAsk = { and: [{ id: { equals: body.data.ask } }, { act: { equals: 'ask-for-change' } }] }
    const row = await db.findOne<{ id: string; story?: unknown }>({ collection: slugs.tellerActs, where: isAsk, req })
    const story = idOf(row?.story)
    if (!row || story === null) throw refuse('There is no such request of a teller. Choose one from the list.', 404)
    const { code } = await storyToLink(req, story)
    const answeredAt = settingsOf(req.payload).now().toISOString()
    const answeredBy = accountOf(req)?.id ?? 'system'
    // Of two at once the first is the one that is written down.
    const first = await oneAtATime(`teller-ask ${settingsOf(req.payload).dataDir} ${row.id}`, () =>
      db.updateOne({
        collection: slugs.tellerActs,
        where: { and: [...isAsk.and, { answeredAt: { exists: false } }] },
        data: { answeredAt, answeredBy },
        options: { atomic: true },
        req,
      }),
    )
    if (first !== null) await audit(req, { action: 'ask-answered', kind: slugs.stories, target: story, code })
    return privateAnswer({ answered: true })
  },
}
