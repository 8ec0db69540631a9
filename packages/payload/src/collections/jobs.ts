import type { CollectionConfig, JobsConfig } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { tellSites } from '../outbox/tell-sites.ts'
import { sendMails } from '../mail/mail-job.ts'
import { mailQueue, outboxQueue } from '../slugs.ts'

const nobody = () => false

/** Calls and e-mails that were queued by a process that is gone, or that failed; and publishing at a set time. */
const autoRun = [
  { cron: '*/5 * * * * *', queue: outboxQueue, limit: 1, silent: { info: true } },
  { cron: '*/20 * * * * *', queue: mailQueue, limit: 10, silent: { info: true } },
  { cron: '*/15 * * * * *', queue: 'default', limit: 10, silent: { info: true } },
]

/** Background work runs in this process and can be started by nobody from outside. */
export const jobs = (existing: JobsConfig | undefined, { runOutbox }: { runOutbox: boolean }): JobsConfig => ({
  ...existing,
  access: { run: nobody, queue: nobody, cancel: nobody },
  deleteJobOnComplete: true,
  tasks: [...(existing?.tasks ?? []), tellSites, sendMails],
  ...(runOutbox && { autoRun }),
  jobsCollectionOverrides: ({ defaultJobsCollection }): CollectionConfig => ({
    ...defaultJobsCollection,
    access: {
      create: nobody,
      read: ({ req }) => hasOneOf(accountOf(req), ['administrator']),
      update: nobody,
      delete: nobody,
      readVersions: nobody,
      unlock: nobody,
      admin: ({ req }) => hasOneOf(accountOf(req), ['administrator']),
    },
  }),
})
