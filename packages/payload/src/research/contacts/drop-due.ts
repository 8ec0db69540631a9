import { createLocalReq, type Payload } from 'payload'
import { failureCode } from '../../failure-code.ts'
import { audit } from '../../hooks/audit.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'

/** Contact details whose last day is over, and those that no stored interview belongs to. Answers how many went. */
export async function dropDueContacts(payload: Payload): Promise<number> {
  const on = today(settingsOf(payload))
  const { docs } = await payload.db.find<{ id: string; submission: string; key: string; createdAt: string }>({
    collection: slugs.submissionContacts,
    where: { deleteOn: { less_than: `${on}T00:00:00.000Z` } },
    limit: 0,
    pagination: false,
  })
  const stray = await strays(payload)
  const gone = [...docs, ...stray]
  const req = await createLocalReq({}, payload)
  for (const { id, submission } of gone) {
    await payload.db.deleteOne({ collection: slugs.submissionContacts, where: { id: { equals: id } } })
    await audit(req, { action: 'contacts-deleted', kind: slugs.submissionContacts, target: id, code: submission })
  }
  return gone.length
}

/**
 * On a database without transactions contact details are written before the answers, so a process that died in between
 * leaves them behind; and of two interviews with one id only one was stored.
 */
async function strays(payload: Payload): Promise<{ id: string; submission: string }[]> {
  const hourAgo = new Date(settingsOf(payload).now().getTime() - 60 * 60 * 1000).toISOString()
  const { docs } = await payload.db.find<{ id: string; submission: string; key: string }>({
    collection: slugs.submissionContacts,
    where: { createdAt: { less_than: hourAgo } },
    limit: 0,
    pagination: false,
  })
  if (docs.length === 0) return []
  const stored = await payload.db.find<{ id: string; submission: string; contentHash: string }>({
    collection: slugs.submissions,
    where: { submission: { in: docs.map(({ submission }) => submission) } },
    limit: 0,
    pagination: false,
  })
  const keys = new Set(stored.docs.map(({ submission, contentHash }) => `${submission}:${contentHash}`))
  return docs.filter(({ key }) => !keys.has(key))
}

/** Looks now and once an hour for as long as this process runs. A day is over in the night, when nobody restarts anything. */
export function keepDroppingContacts(payload: Payload): void {
  const look = () =>
    dropDueContacts(payload).catch((error: unknown) =>
      payload.logger.error({
        failure: failureCode(error),
        msg: 'Contact details that are due could not be deleted; it is tried again.',
      }),
    )
  void look()
  setInterval(() => void look(), 60 * 60 * 1000).unref()
}
