import { randomUUID } from 'node:crypto'
import type { ContactMessage, OutreachMessage, WordReport } from '@use-it-cities/success-stories/outreach'
import { newIntakeKey, publicKeyOf, sealNote } from '@use-it-cities/questionnaire-schema/sealed'
import { slugs } from '../../src/slugs.ts'
import type { Row } from '../support/builders.ts'
import { startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { signed } from '../research/support.ts'

export const intakeKey = await newIntakeKey()
export const now = () => new Date('2026-11-21T10:00:00Z')
export const path = '/outreach/intake'

export const startMessageCms = (options: CmsOptions = {}): Promise<Cms> =>
  startCms({ intakePrivateKey: intakeKey.privateKeyPem, now, ...options })

export const aMessage = (overrides: Partial<ContactMessage> = {}): ContactMessage => ({
  id: randomUUID(),
  sentAt: '2026-11-21T09:59:00.000Z',
  language: 'ur',
  kind: 'contact',
  name: 'A Neighbour',
  reach: { by: 'phone', at: '0121 496 0000' },
  wantsCall: true,
  about: { kind: 'topic', topic: 'work' },
  words: 'I mend clothes. Mornings suit me.',
  whoTold: 'friend',
  referral: null,
  agreed: true,
  ...overrides,
})

export const aReport = (overrides: Partial<WordReport> = {}): WordReport => ({
  id: randomUUID(),
  sentAt: '2026-11-21T09:59:00.000Z',
  language: 'ur',
  kind: 'word-report',
  page: '/ur/stories',
  wrong: 'This word means something else.',
  better: '',
  ...overrides,
})

/** As the site seals it: to a key, under an id. */
export const sealedCall = async (
  message: unknown,
  { id = (message as { id: string }).id, pem = intakeKey.privateKeyPem }: { id?: string; pem?: string } = {},
): Promise<string> => JSON.stringify({ sealed: await sealNote(await publicKeyOf(pem), id, message) })

export const sendIn = async (cms: Cms, message: OutreachMessage): ReturnType<typeof signed> =>
  signed(cms, path, await sealedCall(message))

export const storedMessage = (cms: Cms, message: string): Promise<Row | null> =>
  cms.payload.db.findOne<Row>({ collection: slugs.contactMessages, where: { message: { equals: message } } })

export const jobsOf = async (cms: Cms): Promise<readonly unknown[]> => {
  const { docs } = await cms.payload.db.find<{ id: string; input?: { what?: unknown } }>({
    collection: 'payload-jobs',
    where: { queue: { equals: 'mail' } },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ input }) => input?.what)
}

export const runMail = (cms: Cms) =>
  cms.payload.jobs.run({ queue: 'mail', limit: 50, overrideAccess: true, silent: true })
