import { parseAssessmentPublication, type AssessmentPublication } from '@use-it-cities/assessment/publication'
import { feedSignatureHeader, isSignedFeed } from '@use-it-cities/success-stories/signature'
import { expect } from 'vitest'
import type { AssessmentRow, SheetAnswer } from '../../src/assess/views.ts'
import { aPerson, idBySlug, type Person } from '../support/builders.ts'
import { feedKey, feedKeys, startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { send, type Answer } from '../support/rest.ts'
import { slugs } from '../../src/slugs.ts'
import { smallCatalogue } from './small-catalogue.ts'

/** The day on which everything here happens, unless a test says otherwise. */
export const on = '2026-11-21'
export const now = () => new Date(`${on}T10:00:00Z`)

export const startAssessCms = (options: CmsOptions = {}): Promise<Cms> =>
  startCms({ now, catalogues: [smallCatalogue()], assessmentProfiles: { small: [ownProfile] }, ...options })

/** A city's own profile: two of the items, one heavier, and one of its own. */
export const ownProfile = {
  id: 'our-town',
  title: 'Our town',
  items: ['list', 'decision'],
  weights: { list: 5 },
  adds: [
    {
      id: 'town-hall',
      group: 'clear',
      title: 'Town hall notice',
      question: 'Is there a notice in the town hall?',
      gate: false,
      weight: 1,
      weightBasis: 'ours',
      basis: 'ours',
      naRule: null,
      evidenceExamples: ['a photograph'],
      lawRefs: [],
      sources: [],
    },
  ],
  basis: 'ours',
} as const

export interface Team {
  readonly administrator: Person
  readonly comms: Person
  /** An assessor of the North Trust who opens; a colleague; a partner editor there; and an assessor of the South Centre. */
  readonly lead: Person
  readonly colleague: Person
  readonly editor: Person
  readonly south: Person
  readonly reviewer: Person
  readonly north: string
}

export async function aTeam(cms: Cms): Promise<Team> {
  const at = { organisation: 'north-trust' }
  return {
    administrator: await aPerson(cms, ['administrator'], at),
    comms: await aPerson(cms, ['comms-lead'], at),
    lead: await aPerson(cms, ['assessor'], at),
    colleague: await aPerson(cms, ['assessor'], at),
    editor: await aPerson(cms, ['partner-editor'], at),
    south: await aPerson(cms, ['assessor'], { organisation: 'south-centre' }),
    reviewer: await aPerson(cms, ['reviewer'], at),
    north: await idBySlug(cms, slugs.organisations, 'north-trust'),
  }
}

export const openData = (people: readonly Person[], overrides: Record<string, unknown> = {}) => ({
  catalogue: 'small',
  profile: null,
  on,
  body: { name: 'Example Council', kind: 'council' },
  assessors: people.map(({ id }) => id),
  ...overrides,
})

/** An assessment that `lead` has opened for herself and her colleague. */
export async function anAssessment(
  { lead, colleague }: Team,
  overrides: Record<string, unknown> = {},
): Promise<AssessmentRow> {
  const made = await lead.rest('POST', '/assess/open', openData([lead, colleague], overrides))
  expect([made.status, sentencesIn(made)]).toEqual([200, []])
  return made.body.row as AssessmentRow
}

export const met = (overrides: Record<string, unknown> = {}): SheetAnswer => ({
  answer: 'met',
  evidence: [{ title: 'Cabinet paper', collectedOn: '2026-01-01' }],
  ...overrides,
})

export const say = (
  { rest }: Person,
  assessment: string,
  item: string,
  answer: unknown = met(),
  revision = 0,
): Promise<Answer> => rest('POST', '/assess/answer', { assessment, item, answer, revision })

/** Answered by the lead and her colleague, who do not agree about the list, and closed. */
export async function aClosedAssessment(team: Team, overrides: Record<string, unknown> = {}): Promise<AssessmentRow> {
  const { id } = await anAssessment(team, overrides)
  await say(team.lead, id, 'list')
  await say(team.lead, id, 'decision')
  await say(team.colleague, id, 'list', { answer: 'not-met', evidence: [] })
  const closed = await team.lead.rest('POST', '/assess/close', { assessment: id })
  expect([closed.status, sentencesIn(closed)]).toEqual([200, []])
  return closed.body.row as AssessmentRow
}

/** The text of what the site is given, with its signature checked. */
export async function publicationText(cms: Cms): Promise<string> {
  const response = await send(cms, 'GET', '/assess/publication', { headers: { authorization: `Bearer ${feedKey}` } })
  const body = new Uint8Array(await response.arrayBuffer())
  expect(isSignedFeed(body, response.headers.get(feedSignatureHeader), feedKeys.publicKey)).toBe(true)
  return new TextDecoder().decode(body)
}

export async function publication(cms: Cms): Promise<AssessmentPublication> {
  const parsed = parseAssessmentPublication(await publicationText(cms))
  if (!parsed.ok) throw new Error(parsed.error.detail)
  return parsed.value
}

/** The sentences of an answer that refuses. */
export const sentencesIn = ({ body }: Answer): string[] =>
  ((body.errors as { message: string }[] | undefined) ?? []).map(({ message }) => message)
