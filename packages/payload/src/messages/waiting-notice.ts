import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { z } from 'zod'
import { MailFailed } from '../mail/mail.ts'
import { queueMail } from '../mail/mail-job.ts'
import { sendMail } from '../mail/send-mail.ts'
import { htmlMail, paragraphs } from '../mail/to-html.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { mayLeave, noteNoticeDropped, noteNoticeQueued, noteNoticeSent, noticeDue } from './notice-times.ts'

const ofOrganisation = (organisation: string | null): Where =>
  organisation === null ? { organisation: { exists: false } } : { organisation: { equals: organisation } }

/**
 * Tells whoever a message is for that one waits: now, or an hour after they were told the last time. A flood of messages
 * is no flood of e-mails, and none of them stays untold. `thereAt`: when its row was there, if that was not just now.
 */
export const tellThatOneWaits = (
  { payload }: PayloadRequest,
  { id, organisation, thereAt }: { id: string; organisation: string | null; thereAt?: Date },
): Promise<void> => {
  const settings = settingsOf(payload)
  const wasThereAt = thereAt ?? settings.now()
  return oneAtATime(`message-waits ${settings.dataDir} ${organisation}`, async () => {
    const due = await noticeDue(payload, organisation, wasThereAt)
    if (due === null) return
    const accounts = (await mailboxOf(payload, organisation)) === null ? await commsLeads(payload) : [null]
    await queueEach(payload, { organisation, message: id, dueAt: due.toISOString() }, accounts)
    await noteNoticeQueued(payload, organisation, due)
  })
}

interface Waiting {
  readonly organisation: string | null
  readonly message: string
  readonly dueAt: string
}

/** A job for each: what did not leave to one is tried again for that one only. */
async function queueEach(payload: Payload, waiting: Waiting, accounts: readonly (string | null)[]): Promise<void> {
  const waits = new Date(waiting.dueAt).getTime() - settingsOf(payload).now().getTime()
  for (const account of accounts)
    await queueMail(
      await createLocalReq({}, payload),
      { kind: 'message-waits', ...waiting, account },
      // By the clock of the queue.
      waits > 0 ? { waitUntil: new Date(Date.now() + waits) } : {},
    )
}

/**
 * The e-mail itself: that something waits and where, not a word of it and no name. Nothing leaves when it was taken
 * meanwhile. Where the organisation has no such mailbox any more, the comms leads hear of it instead.
 */
export const sendWaitingNotice = (payload: Payload, job: WaitingFor): Promise<void> =>
  oneAtATime(`message-waits ${settingsOf(payload).dataDir} ${job.organisation} ${job.account}`, () =>
    sendNotice(payload, job),
  )

type WaitingFor = Waiting & { readonly account: string | null }

async function sendNotice(payload: Payload, { organisation, message, dueAt, account }: WaitingFor): Promise<void> {
  const at = settingsOf(payload).now()
  const may = await mayLeave(payload, { organisation, account, due: new Date(dueAt) })
  if (may === false) return
  if (may !== true) return queueEach(payload, { organisation, message, dueAt: may.toISOString() }, [account])
  const where: Where = { and: [ofOrganisation(organisation), { status: { equals: 'new' } }] }
  const { totalDocs } = await payload.db.count({ collection: slugs.contactMessages, where })
  if (totalDocs === 0) return noteNoticeDropped(payload, organisation, new Date(dueAt))
  const to = account === null ? await mailboxOf(payload, organisation) : await addressOf(payload, account)
  const instead = async () => queueEach(payload, { organisation, message, dueAt }, await commsLeads(payload))
  if (to === null) return account === null ? instead() : undefined
  const settings = settingsOf(payload)
  const desk = `${settings.cmsUrl}${payload.config.routes.admin}/collections/${slugs.contactMessages}`
  const subject = 'A message from a resident waits for you'
  const text = [
    `${totalDocs === 1 ? 'One message waits' : `${totalDocs} messages wait`} for you. Somebody asked to be reached, so please look soon.`,
    `Sign in to read: ${desk}`,
    'What it says stands there and not in this e-mail, so that nobody else reads it.',
  ].join('\n\n')
  const key = `message-waits-${message}-${account ?? 'organisation'}`
  try {
    await sendMail(settings, { key, to, subject, text, html: htmlMail(subject, paragraphs(text)) })
    await noteNoticeSent(payload, { organisation, account }, at)
  } catch (error) {
    if (!(error instanceof MailFailed) || !error.isRefused) throw error
    payload.logger.error({
      msg: 'A message waits, and whoever it is for could not be told: their server says that there is no such mailbox. Mend the address.',
      ...(account === null ? { organisation } : { account }),
    })
    if (account === null) await instead()
  }
}

/** The address that the organisation gives for this, where it gives one. */
async function mailboxOf(payload: Payload, organisation: string | null): Promise<string | null> {
  if (organisation === null) return null
  const row = await payload.db.findOne<{ id: string; contact?: { email?: string | null } | null }>({
    collection: slugs.organisations,
    where: { id: { equals: organisation } },
  })
  return z.email().safeParse(row?.contact?.email).data ?? null
}

async function addressOf(payload: Payload, account: string): Promise<string | null> {
  const row = await payload.db.findOne<{ id: string; email: string }>({
    collection: slugs.users,
    where: { id: { equals: account } },
  })
  return row?.email ?? null
}

async function commsLeads(payload: Payload): Promise<readonly string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: slugs.users,
    where: { roles: { in: ['comms-lead'] } },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id }) => id)
}
