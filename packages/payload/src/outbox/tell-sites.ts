import { signCall } from '@use-it-cities/success-stories/signature'
import type { Payload, TaskConfig } from 'payload'
import { settingsOf } from '../settings.ts'
import { mergeSiteTombstones } from '../take-down/replay.ts'
import { startsAfresh } from './outbox.ts'
import { outboxQueue, tellSitesTask } from '../slugs.ts'

/**
 * The job that calls every site process: signed, timed, without saying what changed. Retried for about an hour; a site
 * also asks by itself every minute. Once sites have answered, what they remember as gone is merged, once a process.
 */
export const tellSites: TaskConfig = {
  slug: tellSitesTask,
  retries: { attempts: 12, backoff: { type: 'exponential', delay: 1000 } },
  inputSchema: [],
  outputSchema: [],
  handler: async ({ job, req }) => {
    await dropOlderCalls(req.payload, job.id)
    startsAfresh(req.payload)
    const { siteCallUrls, callSecret } = settingsOf(req.payload)
    if (callSecret === null) return { output: {} }
    const answers = await Promise.allSettled(siteCallUrls.map((base) => call(base, callSecret)))
    const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []))
    if (failures.length > 0) throw new Error(failures.join(' '))
    await mergeOnce(req.payload)
    return { output: {} }
  },
}

const merged = new WeakSet<Payload>()

async function mergeOnce(payload: Payload): Promise<void> {
  if (merged.has(payload)) return
  await mergeSiteTombstones(payload)
  merged.add(payload)
}

/** One call covers every change before it, so the calls that were queued for those changes are not needed any more. */
async function dropOlderCalls(
  payload: Parameters<typeof settingsOf>[0] & JobsDatabase,
  id: number | string,
): Promise<void> {
  await payload.db.deleteMany({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: tellSitesTask } },
        { queue: { equals: outboxQueue } },
        { id: { not_equals: id } },
        { processing: { equals: false } },
        { createdAt: { less_than: new Date().toISOString() } },
      ],
    },
  })
}
type JobsDatabase = { db: Pick<import('payload').BaseDatabaseAdapter, 'deleteMany'> }

async function call(base: string, secret: string): Promise<void> {
  const body = '{}'
  const timestamp = Math.floor(Date.now() / 1000)
  const response = await fetch(`${base}/_use-it/changed`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'use-it-timestamp': String(timestamp),
      'use-it-signature': signCall(secret, timestamp, body),
    },
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`The site at ${base} answered ${response.status}.`)
}
