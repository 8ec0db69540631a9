import { addDays } from '@use-it-cities/core'
import type { ContactMessage, OutreachMessage, WordReport } from '@use-it-cities/success-stories/outreach'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { idOf } from '../../ids.ts'
import { fingerprint } from '../../research/fingerprint.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { aboutInWords } from '../about-in-words.ts'
import { organisationOf } from '../organisation-of.ts'
import { publicTitleOf } from '../public-title-of.ts'
import { tellThatOneWaits } from '../waiting-notice.ts'

export type MessageStored = 'stored' | 'already-stored' | 'other-content'

/**
 * Stores a message once, however often and from how many processes it comes. One that was deleted meanwhile, because its
 * time was over or somebody asked, does not come back. It is for the organisation given, else for that of what it is
 * about. `receivedAt`: when it came, if that was not now. Throws when the database does not take it, or nobody could be
 * told of it: then it is here when it comes again.
 */
export async function storeMessage(
  { payload }: PayloadRequest,
  message: OutreachMessage,
  { organisation, receivedAt }: { organisation?: string | null; receivedAt?: Date } = {},
): Promise<MessageStored> {
  const collection = message.kind === 'contact' ? slugs.contactMessages : slugs.wordReports
  // The person behind the call is nobody: what is stored is stored by the system.
  const req = await createLocalReq({}, payload)
  const contentHash = fingerprint(whatIsSaid(message))
  const came = receivedAt ?? settingsOf(payload).now()
  const known = await alreadyThere(req, message.id, contentHash)
  if (known) {
    // It may be here again because nobody could be told.
    if (known === 'already-stored') await tellAgain(req, message.id)
    return known
  }
  let waiting: { id: string; organisation: string | null } | null = null
  try {
    const data =
      message.kind === 'contact'
        ? { ...(await contactRow(req, message, organisation)), ...daysOf(payload, came), contentHash }
        : { ...reportRow(message), receivedAt: came.toISOString(), contentHash }
    const row = await payload.create({
      collection: collection as never,
      data: data as never,
      overrideAccess: true,
      depth: 0,
      req,
    })
    if ('organisation' in data) waiting = { id: String((row as { id: string }).id), organisation: data.organisation }
  } catch (error) {
    // Of two that came at once the database takes one.
    const other = await alreadyThere(req, message.id, contentHash)
    if (other) return other
    throw error
  }
  if (waiting) await tellThatOneWaits(req, waiting)
  return 'stored'
}

/**
 * What makes two deliveries under one id the same message: everything in it but when it was sealed, and in which language
 * the page was. Whoever presses the button once more, because no receipt came, sends the same words again.
 */
function whatIsSaid(message: OutreachMessage): Partial<OutreachMessage> {
  const { sentAt: _, language: __, ...said } = message
  return said
}

/** Nothing where a notice was queued since it came, or somebody has taken it. */
async function tellAgain(req: PayloadRequest, message: string): Promise<void> {
  const row = await req.payload.db.findOne<{ id: string; organisation?: unknown; receivedAt: string }>({
    collection: slugs.contactMessages,
    where: { and: [{ message: { equals: message } }, { status: { equals: 'new' } }] },
    req,
  })
  if (!row) return
  const thereAt = new Date(row.receivedAt)
  await tellThatOneWaits(req, { id: row.id, organisation: idOf(row.organisation), thereAt })
}

async function alreadyThere(req: PayloadRequest, message: string, contentHash: string): Promise<MessageStored | null> {
  const { db } = req.payload
  for (const collection of [slugs.contactMessages, slugs.wordReports]) {
    const row = await db.findOne<{ id: string; contentHash: string }>({
      collection,
      where: { message: { equals: message } },
      req,
    })
    if (row) return row.contentHash === contentHash ? 'already-stored' : 'other-content'
  }
  const where = {
    and: [
      { action: { equals: 'message-deleted' } },
      { kind: { in: [slugs.contactMessages, slugs.wordReports] } },
      { code: { equals: message } },
    ],
  }
  return (await db.findOne({ collection: slugs.auditEvents, where, req })) ? 'already-stored' : null
}

async function contactRow(req: PayloadRequest, message: ContactMessage, organisation: string | null | undefined) {
  const { about, reach } = message
  return {
    message: message.id,
    status: 'new',
    name: message.name,
    reachBy: reach.by,
    reachAt: reach.at,
    wantsCall: message.wantsCall,
    language: message.language,
    title: aboutInWords(about, await publicTitleOf(req, about)),
    aboutKind: about.kind,
    about: about.kind === 'topic' ? about.topic : about.kind === 'story' ? about.code : about.id,
    words: message.words,
    whoTold: message.whoTold,
    referral: message.referral,
    organisation: organisation === undefined ? await organisationOf(req, about) : organisation,
    sentAt: message.sentAt,
  }
}

/** Its days are counted from when it came, however long it was kept aside before it could be opened. */
function daysOf(payload: Payload, came: Date) {
  const settings = settingsOf(payload)
  const deleteOn = addDays(today({ ...settings, now: () => came }), settings.messageDays)
  return { receivedAt: came.toISOString(), deleteOn }
}

const reportRow = ({ id, page, wrong, better, language }: WordReport) => ({
  message: id,
  status: 'new',
  page,
  wrong,
  better,
  language,
})
