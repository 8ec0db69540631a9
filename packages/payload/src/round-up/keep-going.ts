import { createLocalReq, type Payload, type Where } from 'payload'
import { isHeldBack } from '../data-archive/restored.ts'
import { failureCode } from '../failure-code.ts'
import { queueMail } from '../mail/mail-job.ts'
import { settingsOf } from '../settings.ts'
import { mailQueue, slugs } from '../slugs.ts'
import { draftRoundUp, type Drafted } from './draft-round-up.ts'
import { deadAfterMs } from './letter-claims.ts'
import { asRoundUp } from './round-up-row.ts'
import { activeSubscribers } from './subscribers.ts'
import { weekDue } from './weeks.ts'
import { wordsHashOf } from './words-hash.ts'

/** An old round-up that could not be sent for so long is not sent any more. */
const staleAfterMs = 7 * 24 * 60 * 60 * 1000

/** Drafts the round-up of the last week, from Monday morning on, where anybody gets one. Once a week, whoever asks. */
export async function draftWhenDue(payload: Payload): Promise<Drafted | null> {
  const { city, now } = settingsOf(payload)
  // While an archive is taken in, and until somebody has looked at it, there is nothing to tell.
  if (await isHeldBack(payload)) return null
  if ((await activeSubscribers(payload)).length === 0) return null
  const week = weekDue(city.timeZone, now())
  return (await wasDropped(payload, week)) ? null : draftRoundUp(payload, week)
}

/** Somebody deleted the draft of this week: they want none. The button still makes one. */
async function wasDropped(payload: Payload, week: string): Promise<boolean> {
  const where = { and: [{ action: { equals: 'round-up-dropped' } }, { detail: { equals: week } }] }
  return (await payload.db.findOne({ collection: slugs.auditEvents, where })) !== null
}

/** Goes on with what was sent and is not done, where a process that is gone left no job behind. Answers how many. */
export async function resumeRoundUps(payload: Payload): Promise<number> {
  const since = new Date(settingsOf(payload).now().getTime() - staleAfterMs).toISOString()
  const { docs } = await payload.db.find<{ id: string } & Readonly<Record<string, unknown>>>({
    collection: slugs.roundUps,
    where: {
      and: [{ status: { equals: 'sent' } }, { doneAt: { exists: false } }, { sentAt: { greater_than: since } }],
    },
    limit: 0,
    pagination: false,
  })
  if (docs.length === 0) return 0
  const waiting = await payload.db.find<{ id: number | string; input?: unknown }>({
    collection: 'payload-jobs',
    where: { and: [{ queue: { equals: mailQueue } }, { hasError: { not_equals: true } }] },
    limit: 0,
    pagination: false,
  })
  const queued = new Set(
    waiting.docs.map(({ input }) => (input as { what?: { id?: string } } | undefined)?.what?.id ?? ''),
  )
  const left = docs.filter(({ id }) => !queued.has(id))
  for (const row of left.map(asRoundUp))
    await queueMail(await createLocalReq({}, payload), { kind: 'round-up', id: row.id, hash: wordsHashOf(row) })
  return left.length
}

/**
 * An e-mail job that says that it runs, and has not moved for ten minutes, is of a process that is gone: nobody would take
 * it up again. One that runs says so before each e-mail. Answers how many are free again.
 */
export async function freeDeadMailJobs(payload: Payload): Promise<number> {
  const where: Where = {
    and: [
      { queue: { equals: mailQueue } },
      { processing: { equals: true } },
      { updatedAt: { less_than: new Date(Date.now() - deadAfterMs).toISOString() } },
    ],
  }
  const { totalDocs } = await payload.db.count({ collection: 'payload-jobs', where })
  if (totalDocs > 0)
    await payload.db.updateMany({ collection: 'payload-jobs', where, data: { processing: false }, returning: false })
  return totalDocs
}

/** Looks now and four times an hour for as long as this process runs. */
export function keepRoundUpsGoing(payload: Payload): void {
  const look = async () => {
    try {
      await draftWhenDue(payload)
      await freeDeadMailJobs(payload)
      await resumeRoundUps(payload)
    } catch (error) {
      payload.logger.error({
        failure: failureCode(error),
        msg: 'The weekly round-up could not be looked after; it is tried again.',
      })
    }
  }
  void look()
  setInterval(() => void look(), 15 * 60 * 1000).unref()
}
