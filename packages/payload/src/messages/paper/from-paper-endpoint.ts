import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { permissions } from '../../access/permissions.ts'
import { failureCode } from '../../failure-code.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import { storeMessage } from '../intake/store-message.ts'
import { readSlip, type Slip } from './slip.ts'

/**
 * `POST /api/contact-messages/from-paper`, a `Slip`: the contact form that somebody filled in with a pen. It is kept as a
 * message of the site is, for as long, counted from the day on which it is typed in. Answers 200 `{ id }` of the row.
 */
export const fromPaperEndpoint: Endpoint = {
  path: '/from-paper',
  method: 'post',
  handler: async (req) => {
    const account = accountOf(req)
    const { all, own } = permissions[slugs.contactMessages].update
    const isForAll = hasOneOf(account, all)
    if (!isForAll && !(hasOneOf(account, own) && account?.organisation))
      throw refuse('Partner editors and the comms lead type in slips from paper. Ask one of them.', 403)
    const slip = readSlip(await req.json?.().catch(() => null))
    if (typeof slip === 'string') throw refuse(slip)
    if (!isForAll && slip.organisation && slip.organisation !== account?.organisation)
      throw refuse('You type in slips for your own organisation. Give this one to the comms lead.', 403)
    const organisation = isForAll ? (slip.organisation ?? null) : (account?.organisation ?? null)
    if (organisation !== null) await mustBeThere(req, organisation)
    const row = await keep(req, slip, organisation)
    await audit(req, { action: 'message-typed-in', kind: slugs.contactMessages, target: row.id, code: row.message })
    return privateAnswer({ id: row.id })
  },
}

async function mustBeThere(req: PayloadRequest, id: string): Promise<void> {
  const where = { id: { equals: id } }
  if (!(await req.payload.db.findOne({ collection: slugs.organisations, where, req })))
    throw refuse('There is no such organisation any more. Reload the page and choose another one.', 404)
}

async function keep(req: PayloadRequest, { topic, organisation: _, ...slip }: Slip, organisation: string | null) {
  const message = randomUUID()
  const sentAt = settingsOf(req.payload).now().toISOString()
  const failed = await storeMessage(
    req,
    { ...slip, kind: 'contact', id: message, sentAt, about: { kind: 'topic', topic }, referral: null },
    { organisation },
  ).then(
    () => null,
    (error: unknown) => ({ failure: failureCode(error) }),
  )
  const where = { message: { equals: message } }
  const row = await req.payload.db.findOne<{ id: string }>({ collection: slugs.contactMessages, where, req })
  if (!row) {
    if (failed) req.payload.logger.error({ ...failed, msg: 'A slip from paper could not be kept.' })
    throw refuse('The slip could not be kept now. Try again.', 503)
  }
  // Typed in again it would be there twice.
  if (failed)
    req.payload.logger.error({ ...failed, msg: 'A slip from paper was kept, but nobody could be told of it.' })
  return { id: row.id, message }
}
