import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SealedSubmission } from '@use-it-cities/questionnaire-schema'
import { newIntakeKey, openNote } from '@use-it-cities/questionnaire-schema/sealed'
import {
  outreachMessageSchema,
  type OutreachMessage,
  type OutreachPublication,
} from '@use-it-cities/success-stories/outreach'
import { aSite, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed, codeOf } from './fixture.ts'
import { anOutreachPublication } from './outreach-fixture.ts'

export const messageKey = await newIntakeKey()
const { id, raw } = messageKey.publicKey

/** A publication with which messages can be taken in. */
export const anOpenOutreach = (change: Partial<OutreachPublication> = {}): OutreachPublication =>
  anOutreachPublication({ intakeKey: { id, key: raw }, ...change })

/** The intake of messages as the CMS has it: opens what comes, once for each id. */
export class FakeMessages {
  readonly stored = new Map<string, OutreachMessage>()
  /** Ids in the order they came, as often as they came. */
  readonly came: string[] = []

  constructor(cms: FakeCms) {
    cms.outreach.set('/intake', async (body) => {
      const { sealed } = body as { sealed: SealedSubmission }
      this.came.push(sealed.id)
      const opened = await openNote(messageKey.privateKeyPem, sealed)
      if (!opened.ok) return { status: 200, body: JSON.stringify({ id: sealed.id, outcome: 'kept-aside' }) }
      const outcome = this.stored.has(sealed.id) ? 'already-stored' : 'stored'
      if (outcome === 'stored') this.stored.set(sealed.id, outreachMessageSchema.parse(opened.value))
      return { status: 200, body: JSON.stringify({ id: sealed.id, outcome }) }
    })
  }

  get messages(): readonly OutreachMessage[] {
    return [...this.stored.values()]
  }
}

/** The hidden fields of the form of a page. */
export function carriedIn(html: string): Record<string, string> {
  const inputs = html.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  return Object.fromEntries(
    inputs.map((each) => [/name="([^"]*)"/.exec(each)?.[1] ?? '', /value="([^"]*)"/.exec(each)?.[1] ?? '']),
  )
}

/** What a page carries after somebody looked at its form for five seconds. */
export async function openedForm(site: TestSite, path: string): Promise<Record<string, string>> {
  const { text } = await site.get(path)
  site.clock.now += 5_000
  return carriedIn(text)
}

/** A story that was taken down. */
export const goneStory = codeOf(7)
/** Tries of the site come soon. */
export const waits = { firstWaitMs: 10, longestWaitMs: 40, feedTimeoutMs: 400 }
export const contact = '/en/contact'

export async function aContactSite(): Promise<{ cms: FakeCms; intake: FakeMessages; site: TestSite }> {
  const cms = await FakeCms.start()
  cms.show(aFeed({ tombstones: [{ code: goneStory, on: '2026-11-20' }] }))
  cms.publishOutreach(anOpenOutreach())
  return { cms, intake: new FakeMessages(cms), site: await aSite(cms, waits) }
}

/** A form that can be sent. */
export const typed = {
  name: 'Synthetic Zebrafink',
  by: 'phone',
  at: '0121 496 0777',
  topic: 'work',
  words: 'Quokkamarker: how do I begin?',
  agreed: 'yes',
}

/** Opens a form, fills it in and sends it. */
export const sendForm = async (
  site: TestSite,
  fields: Record<string, string>,
  { path = contact, headers = {} }: { path?: string; headers?: Record<string, string> } = {},
) => site.post(path.split('?')[0] ?? path, { ...(await openedForm(site, path)), ...fields }, headers)

/** Names of the files that wait for the CMS. */
export const waitingIn = (site: TestSite): Promise<string[]> => readdir(join(site.dataDir, 'site/messages/inbox'))
