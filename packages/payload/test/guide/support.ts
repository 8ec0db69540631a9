import { parseGuidePublication, type GuidePublication } from '@use-it-cities/qualification-equivalency/publication'
import { feedSignatureHeader, isSignedFeed } from '@use-it-cities/success-stories/signature'
import { expect } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { aPerson, idBySlug, type Person, type Row } from '../support/builders.ts'
import { feedKey, feedKeys, startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { send, type Answer } from '../support/rest.ts'

/** The day on which everything here happens, unless a test says otherwise. */
export const on = '2026-11-21'
export const now = () => new Date(`${on}T10:00:00Z`)

export const startGuideCms = (options: CmsOptions = {}): Promise<Cms> => startCms({ now, ...options })

/** One fact of each shape, by its id in the guide. */
export const facts = {
  fee: 'nurse/nmc-international/registration-application/fee-1',
  text: 'nurse/regulated',
  marks: 'nurse/english-test-1',
  code: 'nurse/isco08-1',
  change: 'watch/1',
} as const

export const helpData = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'Evening English for nurses',
  kind: 'language-course',
  summary: { en: 'Free English for people who trained as nurses abroad.' },
  professions: ['nurse', 'midwife'],
  contact: { phone: '0121 496 0123' },
  source: 'https://www.example.org/english',
  checkedOn: '2026-11-01',
  ...overrides,
})

export const correctionData = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  fact: facts.text,
  says: 'value',
  text: 'Yes. The title is protected by law.',
  source: 'https://www.example.org/register',
  sourceTitle: 'Who is on the register',
  asOf: '2026-11',
  reviewBy: '2027-05-21',
  ...overrides,
})

export interface Keepers {
  readonly administrator: Person
  readonly comms: Person
  readonly coach: Person
  /** A partner editor of the North Trust, and one of the South Centre. */
  readonly north: Person
  readonly south: Person
  /** Somebody who works in the CMS and has nothing to do with the guide. */
  readonly reviewer: Person
}

export async function keepers(cms: Cms): Promise<Keepers> {
  const at = { organisation: 'north-trust' }
  return {
    administrator: await aPerson(cms, ['administrator'], at),
    comms: await aPerson(cms, ['comms-lead'], at),
    coach: await aPerson(cms, ['employment-coach'], at),
    north: await aPerson(cms, ['partner-editor'], at),
    south: await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' }),
    reviewer: await aPerson(cms, ['reviewer'], at),
  }
}

/** Local help as the system itself would store it. */
export async function someHelp(cms: Cms, overrides: Record<string, unknown> = {}): Promise<Row> {
  const { organisation = 'north-trust', ...rest } = overrides
  return (await cms.payload.create({
    collection: slugs.localHelp,
    data: { ...helpData(rest), organisation: await idBySlug(cms, slugs.organisations, String(organisation)) } as never,
    overrideAccess: true,
  })) as unknown as Row
}

/** What the site is given, with its signature checked. */
export async function publication(cms: Cms): Promise<GuidePublication> {
  const response = await send(cms, 'GET', '/guide/publication', { headers: { authorization: `Bearer ${feedKey}` } })
  const body = new Uint8Array(await response.arrayBuffer())
  expect(isSignedFeed(body, response.headers.get(feedSignatureHeader), feedKeys.publicKey)).toBe(true)
  const parsed = parseGuidePublication(new TextDecoder().decode(body))
  if (!parsed.ok) throw new Error(parsed.error.detail)
  return parsed.value
}

/** The sentences at the fields of an answer that refuses: `path: sentence`. */
export const sentencesIn = ({ body }: Answer): string[] =>
  (body.errors as { message: string; data?: { errors?: { path: string; message: string }[] } }[]).flatMap(
    ({ message, data }) => data?.errors?.map((each) => `${each.path}: ${each.message}`) ?? [message],
  )
