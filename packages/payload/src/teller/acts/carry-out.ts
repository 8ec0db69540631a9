import { consentState } from '@use-it-cities/success-stories'
import type { TellerSaid, TellerSay } from '@use-it-cities/success-stories/teller'
import { APIError, type PayloadRequest } from 'payload'
import { recordTellerApproval } from '../../approval/record-approval.ts'
import { loadStoryRecords, type StoryRecords } from '../../gate/story-records.ts'
import { dayOf } from '../../fields/day.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { takeDown } from '../../take-down/take-down.ts'
import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'
import { wordsHash } from '../../text/words-hash.ts'

export type Said = Pick<TellerSay, 'act' | 'language' | 'hash'>
type Code = TellerSaid['code']

/** Does what the teller said. Each act looks first, so doing it again changes nothing. */
export async function carryOut(req: PayloadRequest, id: string, said: Said): Promise<Code> {
  const where = { id: { equals: id } }
  const story = await req.payload.db.findOne<{ id: string; code: string }>({ collection: slugs.stories, where, req })
  if (!story) return 'unknown'
  const records = await loadStoryRecords(req, story)
  const isGone = records.tombstones.length > 0
  if (said.act === 'withdraw') {
    // Also when it is gone already: a take-down that broke off is finished by this.
    await takeDown(req, id, 'online')
    return isGone ? 'already' : 'done'
  }
  if (isGone) return 'withdrawn'
  switch (said.act) {
    case 'pause':
      return change(req, id, records, { from: 'given', to: 'paused' })
    case 'resume':
      return change(req, id, records, { from: 'paused', to: 'given' })
    case 'approve':
      return approve(req, records, said)
    case 'ask-for-change':
      return 'done'
  }
}

async function change(
  req: PayloadRequest,
  story: string,
  { consents }: StoryRecords,
  { from, to }: { from: 'given' | 'paused'; to: 'given' | 'paused' },
): Promise<Code> {
  const { standing } = consentState(consents)
  if (standing === to) return 'already'
  if (standing === 'withdrawn') return 'withdrawn'
  if (standing !== from) return 'not-now'
  await req.payload.create({
    collection: slugs.consents,
    data: {
      story,
      type: to === 'paused' ? 'paused' : 'resumed',
      on: dayOf(today(settingsOf(req.payload))),
      how: 'online',
    } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return 'done'
}

/** Exactly the words that the page showed: whoever changed one letter meanwhile has made it another text. */
async function approve(req: PayloadRequest, { newestTexts }: StoryRecords, { language, hash }: Said): Promise<Code> {
  const text = newestTexts.find((each) => each.language === language)
  if (!text || hash === undefined || wordsHash(text) !== hash) return 'text-changed'
  if (!lexicalToBlocks(text.body).ok) return 'not-now'
  if ((text.tellerApproval as { hash?: unknown } | null | undefined)?.hash === hash) return 'already'
  try {
    await recordTellerApproval(req, { text: String(text.id), hash })
    return 'done'
  } catch (error) {
    if (error instanceof APIError && error.status === 409) return 'text-changed'
    throw error
  }
}
