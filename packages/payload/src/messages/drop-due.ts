import { addDays } from '@use-it-cities/core'
import { createLocalReq, type Payload } from 'payload'
import { failureCode } from '../failure-code.ts'
import { audit } from '../hooks/audit.ts'
import { dropOldMailFiles } from '../mail/mail-files.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'

/**
 * Messages whose last day is over, read or not, answered or not; those kept aside; and reports of words that came as long
 * ago, put right or not: people write in them what they like. Answers how many went.
 */
export async function dropDueMessages(payload: Payload): Promise<number> {
  const settings = settingsOf(payload)
  const on = today(settings)
  const isOver = { deleteOn: { less_than: `${on}T00:00:00.000Z` } }
  const isOld = { receivedAt: { less_than: `${addDays(on, -settings.messageDays)}T00:00:00.000Z` } }
  const req = await createLocalReq({}, payload)
  let gone = 0
  for (const [collection, where] of [
    [slugs.contactMessages, isOver],
    [slugs.messagesAside, isOver],
    [slugs.wordReports, isOld],
  ] as const) {
    const { docs } = await payload.db.find<{ id: string; message?: string | null }>({
      collection,
      where,
      limit: 0,
      pagination: false,
    })
    for (const { id, message } of docs) {
      await payload.db.deleteOne({ collection, where: { id: { equals: id } } })
      await audit(req, { action: 'message-deleted', kind: collection, target: id, code: message ?? undefined })
    }
    gone += docs.length
  }
  return gone
}

/** Looks now and once an hour for as long as this process runs. A day is over in the night, when nobody restarts anything. */
export function keepDroppingMessages(payload: Payload): void {
  const tried = (what: string, work: Promise<unknown>) =>
    work.catch((error: unknown) =>
      payload.logger.error({ failure: failureCode(error), msg: `${what} could not be deleted; it is tried again.` }),
    )
  const look = () =>
    Promise.all([
      tried('Messages that are due', dropDueMessages(payload)),
      tried('E-mails in files that are due', dropOldMailFiles(settingsOf(payload))),
    ])
  void look()
  setInterval(() => void look(), 60 * 60 * 1000).unref()
}
