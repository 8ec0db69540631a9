import type { Payload } from 'payload'
import { z } from 'zod'
import { keepNote } from '../keep-note.ts'
import { settingsOf } from '../settings.ts'

const hour = 60 * 60 * 1000
const noteSchema = z.strictObject({ at: z.iso.datetime() })

const queuedKey = (organisation: string | null) => `message-waits queued ${organisation ?? 'comms-lead'}`
const sentKey = (organisation: string | null, account: string | null) =>
  `message-waits sent ${organisation ?? 'comms-lead'} ${account ?? 'mailbox'}`

async function noted(payload: Payload, key: string): Promise<Date | null> {
  const { data } = noteSchema.safeParse(await payload.kv.get(key))
  return data ? new Date(data.at) : null
}
const note = (payload: Payload, key: string, at: Date) => keepNote(payload, key, { at: at.toISOString() })

/**
 * When the next notice to an organisation is due, for a message that was there at a moment: now, or an hour after the last
 * one; `null` where one is to leave after that moment anyway, which tells of this message too.
 */
export async function noticeDue(payload: Payload, organisation: string | null, thereAt: Date): Promise<Date | null> {
  const now = settingsOf(payload).now()
  const last = await noted(payload, queuedKey(organisation))
  // Later than any that is queued here: of a clock that was wrong. Better one notice too many than none.
  if (last === null || last.getTime() > now.getTime() + hour) return now
  if (last >= thereAt) return null
  return new Date(Math.max(now.getTime(), last.getTime() + hour))
}

/** Said after it was queued: a process that dies between the two leaves one notice too many, never none. */
export const noteNoticeQueued = (payload: Payload, organisation: string | null, due: Date): Promise<void> =>
  note(payload, queuedKey(organisation), due)

/** Nothing waited when it was due, so nobody was told: the next message need not wait for an hour. */
export async function noteNoticeDropped(payload: Payload, organisation: string | null, due: Date): Promise<void> {
  const key = queuedKey(organisation)
  if ((await noted(payload, key))?.getTime() === due.getTime()) await payload.kv.delete(key)
}

/**
 * Whether a notice that is due may leave: `false` where another one left since, and told of the same messages; a later
 * moment where the last one is not an hour ago.
 */
export async function mayLeave(
  payload: Payload,
  { organisation, account, due }: { organisation: string | null; account: string | null; due: Date },
): Promise<boolean | Date> {
  const now = settingsOf(payload).now()
  const last = await noted(payload, sentKey(organisation, account))
  if (last === null || last > now) return true
  if (last >= due) return false
  return last.getTime() + hour <= now.getTime() || new Date(last.getTime() + hour)
}

/** `at` is a moment before the messages were counted. */
export const noteNoticeSent = (
  payload: Payload,
  { organisation, account }: { organisation: string | null; account: string | null },
  at: Date,
): Promise<void> => note(payload, sentKey(organisation, account), at)
