import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountOf, hasOneOf } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { refuse } from '../hooks/refuse.ts'
import { isId } from '../ids.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { privateAnswer } from '../private-answer.ts'
import { storiesNamed } from './blocked-stories.ts'
import { draftRoundUp } from './draft-round-up.ts'
import { unsureReaders } from './letter-claims.ts'
import { renderRoundUp } from './render-round-up.ts'
import { roundUpBy } from './round-up-row.ts'
import { sendRoundUp, wrongWith } from './send-round-up.ts'
import { activeSubscribers, isDue } from './subscribers.ts'
import type { RoundUpView } from './views.ts'
import { weekDue } from './weeks.ts'
import { whatIsOff } from './what-is-off.ts'
import { wordsHashOf } from './words-hash.ts'

function refuseUnlessCommsLead(req: PayloadRequest): void {
  if (!hasOneOf(accountOf(req), ['comms-lead']))
    throw refuse('The weekly round-up is sent by the comms lead. Tell them that it is ready.', 403)
}

const idIn = (req: PayloadRequest): string => {
  const id = req.routeParams?.id
  if (!isId(id)) throw refuse('There is no such round-up. Go back to the list.', 404)
  return id
}

const bodyOf = async <Body>(req: PayloadRequest, schema: z.ZodType<Body>, expected: string): Promise<Body> => {
  const body = schema.safeParse(await req.json?.().catch(() => null))
  if (!body.success) throw refuse(expected)
  return body.data
}

/** `POST /api/round-ups/draft` `{ again? }`: drafts the round-up of the last week, or makes its draft again from what is there now. */
export const draftEndpoint: Endpoint = {
  path: '/draft',
  method: 'post',
  handler: async (req) => {
    refuseUnlessCommsLead(req)
    const { again } = await bodyOf(
      req,
      z.strictObject({ again: z.boolean().optional() }),
      'Expected { } or { "again": true }. Reload the page.',
    )
    const { city, now } = settingsOf(req.payload)
    const { row, how } = await draftRoundUp(req.payload, weekDue(city.timeZone, now()), { again: again === true })
    return privateAnswer({ id: row.id, week: row.week, status: row.status, how })
  },
}

/** `GET /api/round-ups/:id/show`: the e-mail as it would leave, how many get it, and what stands in the way. */
export const showEndpoint: Endpoint = {
  path: '/:id/show',
  method: 'get',
  handler: async (req) => {
    if (decide(slugs.roundUps, 'read', accountOf(req)) === false)
      throw refuse('The weekly round-up is for the comms lead and administrators. Ask one of them.', 403)
    const row = await roundUpBy(req.payload, { id: idIn(req) })
    if (!row) throw refuse('There is no such round-up. Go back to the list.', 404)
    const isDraft = row.status === 'draft'
    const off = isDraft || row.doneAt === null ? await whatIsOff(req.payload, row) : null
    const shown = isDraft && off ? { ...row, items: off.items } : row
    const { subject, text } = renderRoundUp(shown, { endsWith: '(a link of their own for each reader)' })
    const subscribers = await activeSubscribers(req.payload)
    const unsure = isDraft ? [] : await unsureReaders(req.payload, row)
    const view: RoundUpView = {
      status: row.status,
      subject,
      text,
      hash: wordsHashOf(shown),
      blocked: isDraft ? [...(await storiesNamed(req.payload, shown)).blocked, ...(off?.blocked ?? [])] : [],
      leftOut: off?.leftOut.map(({ sentence }) => sentence) ?? [],
      problem: isDraft ? wrongWith(shown) : null,
      recipients: isDraft ? subscribers.length : row.recipients,
      waiting:
        isDraft || row.doneAt !== null ? 0 : subscribers.filter((each) => isDue(each, row)).length - unsure.length,
      unsure: unsure.map(({ email }) => email),
      isStopped: row.isStopped,
      sentAt: row.sentAt,
      toFiles: settingsOf(req.payload).smtpUrl === null,
      maySend: isDraft && hasOneOf(accountOf(req), ['comms-lead']),
    }
    return privateAnswer(view)
  },
}

/** `POST /api/round-ups/:id/send` `{ hash }`: sends the words that whoever asks has looked at. */
export const sendEndpoint: Endpoint = {
  path: '/:id/send',
  method: 'post',
  handler: async (req) => {
    refuseUnlessCommsLead(req)
    const { hash } = await bodyOf(
      req,
      z.strictObject({ hash: z.string().length(64) }),
      'Expected the words that you looked at. Reload the page.',
    )
    return privateAnswer(await sendRoundUp(req, idIn(req), hash))
  },
}
