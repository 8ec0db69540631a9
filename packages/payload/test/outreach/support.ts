import { parseOutreachPublication, type OutreachPublication } from '@use-it-cities/success-stories/outreach'
import { feedSignatureHeader, isSignedFeed } from '@use-it-cities/success-stories/signature'
import { expect } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { aPerson, idBySlug, type Person, type Row } from '../support/builders.ts'
import { feedKey, feedKeys, startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { send } from '../support/rest.ts'

/** The day on which everything here happens, unless a test says otherwise. */
export const on = '2026-11-21'
export const now = () => new Date(`${on}T10:00:00Z`)

export const startOutreachCms = (options: CmsOptions = {}): Promise<Cms> => startCms({ now, ...options })

const text = (overrides: Record<string, unknown> = {}) => ({
  language: 'en',
  title: 'Learn to mend bicycles',
  summary: 'Six Saturdays, free, for anybody who lives near.',
  body: 'Bring nothing.\n\nTea is there.',
  ...overrides,
})

export const opportunityData = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'training',
  showUntil: '2027-01-31',
  words: [text()],
  link: 'https://www.example.org/bicycles',
  ...overrides,
})

export const eventData = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'drop-in',
  venue: { name: 'Old Town Library', address: '1 High Street, AB1 2CD' },
  occasions: [{ on: '2026-12-05', from: '10:00', until: '12:00' }],
  words: [text({ title: 'Come in and ask' })],
  ...overrides,
})

export const codeData = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  label: 'Old Town Library, window',
  aims: [{ from: on, opens: 'stories' }],
  ...overrides,
})

export const anotherText = text

/** Written by the system itself, of the North Trust unless a test says otherwise. */
export const anOpportunity = (cms: Cms, overrides: Record<string, unknown> = {}): Promise<Row> =>
  written(cms, slugs.opportunities, opportunityData(overrides))
export const anEvent = (cms: Cms, overrides: Record<string, unknown> = {}): Promise<Row> =>
  written(cms, slugs.outreachEvents, eventData(overrides))
export const aCode = (cms: Cms, overrides: Record<string, unknown> = {}): Promise<Row> =>
  written(cms, slugs.referralCodes, codeData(overrides))

async function written(
  cms: Cms,
  collection: string,
  { organisation = 'north-trust', ...data }: Record<string, unknown>,
): Promise<Row> {
  return (await cms.payload.create({
    collection: collection as never,
    data: { ...data, organisation: await idBySlug(cms, slugs.organisations, String(organisation)) } as never,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Row
}

export interface Keepers {
  readonly administrator: Person
  readonly comms: Person
  /** A partner editor of the North Trust, and one of the South Centre. */
  readonly north: Person
  readonly south: Person
  readonly coach: Person
  /** Somebody who works in the CMS and has nothing to do with what there is to do. */
  readonly reviewer: Person
}

export async function keepers(cms: Cms): Promise<Keepers> {
  const at = { organisation: 'north-trust' }
  return {
    administrator: await aPerson(cms, ['administrator'], at),
    comms: await aPerson(cms, ['comms-lead'], at),
    north: await aPerson(cms, ['partner-editor'], at),
    south: await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' }),
    coach: await aPerson(cms, ['employment-coach'], at),
    reviewer: await aPerson(cms, ['reviewer'], at),
  }
}

/** What the site is given, with its signature checked over the exact bytes. */
export async function publication(cms: Cms): Promise<OutreachPublication> {
  const response = await send(cms, 'GET', '/outreach/publication', { headers: { authorization: `Bearer ${feedKey}` } })
  const body = new Uint8Array(await response.arrayBuffer())
  if (response.status !== 200) throw new Error(`${response.status} ${new TextDecoder().decode(body)}`)
  expect(isSignedFeed(body, response.headers.get(feedSignatureHeader), feedKeys.publicKey)).toBe(true)
  const parsed = parseOutreachPublication(new TextDecoder().decode(body))
  if (!parsed.ok) throw new Error(parsed.error.detail)
  return parsed.value
}
