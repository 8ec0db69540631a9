import type { PayloadRequest, TaskConfig } from 'payload'
import { z } from 'zod'
import { failureCode } from '../failure-code.ts'
import { sendWaitingNotice } from '../messages/waiting-notice.ts'
import { deliverRoundUp } from '../round-up/deliver-round-up.ts'
import { settingsOf } from '../settings.ts'
import { mailQueue, sendMailTask } from '../slugs.ts'

const inputSchema = z.discriminatedUnion('kind', [
  // The fingerprint of the words that somebody looked at: no others leave.
  z.strictObject({ kind: z.literal('round-up'), id: z.string(), hash: z.string() }),
  z.strictObject({
    kind: z.literal('message-waits'),
    organisation: z.string().nullable(),
    // The row of the message that it was queued for, so that the same e-mail has the same name whenever it is tried.
    message: z.string(),
    // The moment for which it was queued: once another one left after it, this one has nothing to add.
    dueAt: z.iso.datetime(),
    // The account that it goes to; `null` for the mailbox of the organisation.
    account: z.string().nullable(),
  }),
])

/** What there is to send. It names no person: who gets it, and whether it may go, is asked when it goes. */
export type MailJob = z.output<typeof inputSchema>

/** The job that sends. What did not leave stays and is tried again, for about a day and a half. */
export const sendMails: TaskConfig = {
  slug: sendMailTask,
  retries: { attempts: 12, backoff: { type: 'exponential', delay: 30_000 } },
  inputSchema: [{ name: 'what', type: 'json', required: true }],
  outputSchema: [],
  handler: async ({ input, job: { id }, req }) => {
    const job = inputSchema.parse((input as { what?: unknown }).what)
    // Sending to many takes a while: a job that runs is told from one whose process is gone.
    const stillRuns = () =>
      req.payload.db.updateOne({
        collection: 'payload-jobs',
        id,
        data: { updatedAt: new Date().toISOString() },
        returning: false,
      })
    if (job.kind === 'round-up') await deliverRoundUp(req.payload, job, { stillRuns })
    else await sendWaitingNotice(req.payload, job)
    return { output: {} }
  },
}

/** Queues it, and sends it soon, or after a moment: in this process where it works through queues. */
export async function queueMail(
  req: PayloadRequest,
  what: MailJob,
  { waitUntil }: { readonly waitUntil?: Date } = {},
): Promise<void> {
  const { payload } = req
  await payload.jobs.queue({
    task: sendMailTask,
    queue: mailQueue,
    input: { what },
    ...(waitUntil && { waitUntil }),
    overrideAccess: true,
    req,
  } as never)
  if (settingsOf(payload).runOutbox && waitUntil === undefined)
    void payload.jobs
      .run({ queue: mailQueue, limit: 10, overrideAccess: true, silent: { error: true } })
      .catch((error: unknown) =>
        payload.logger.error({
          failure: failureCode(error),
          msg: 'An e-mail could not be sent now; it is tried again.',
        }),
      )
}
