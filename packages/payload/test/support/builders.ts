import { randomBytes } from 'node:crypto'
import type { Block } from '@use-it-cities/success-stories'
import { createLocalReq } from 'payload'
import { recordApproval, recordTellerApproval } from '../../src/approval/record-approval.ts'
import type { Role } from '../../src/roles.ts'
import { slugs } from '../../src/slugs.ts'
import { blocksToLexical } from '../../src/text/blocks-to-lexical.ts'
import type { Cms } from './cms.ts'
import { restAs, type Rest } from './rest.ts'

export interface Person {
  readonly id: string
  readonly email: string
  readonly rest: Rest
}
export interface Row {
  readonly id: string
  readonly [field: string]: unknown
}

export const password = 'four unrelated words here'

export async function idBySlug(cms: Cms, collection: string, slug: string): Promise<string> {
  const row = await cms.payload.db.findOne<Row>({ collection: collection as never, where: { slug: { equals: slug } } })
  if (!row) throw new Error(`No ${slug} in ${collection}`)
  return row.id
}

/** Somebody with an account, signed in. */
export async function aPerson(
  cms: Cms,
  roles: readonly Role[],
  { organisation, languages }: { organisation?: string; languages?: string[] } = {},
): Promise<Person> {
  const email = `${roles[0] ?? 'nobody'}-${randomBytes(4).toString('hex')}@example.org`
  const user = await cms.payload.create({
    collection: slugs.users,
    data: {
      email,
      password,
      name: `A ${roles.join(' and ')}`,
      roles: [...roles],
      ...(organisation !== undefined && { organisation: await idBySlug(cms, slugs.organisations, organisation) }),
      ...(languages && { languages }),
    } as never,
    overrideAccess: true,
  })
  const { token } = await cms.payload.login({ collection: slugs.users, data: { email, password } as never })
  return { id: String(user.id), email, rest: restAs(cms, String(token)) }
}

export const paragraph = (text: string): Block[] => [{ type: 'paragraph', children: [{ type: 'text', text }] }]

export async function storyData(cms: Cms, overrides: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const organisation = typeof overrides.organisation === 'string' ? overrides.organisation : 'north-trust'
  return {
    workingTitle: 'The repair cafe',
    kind: 'told',
    strand: await idBySlug(cms, slugs.strands, 'matching-skills'),
    themes: [await idBySlug(cms, slugs.themes, 'work')],
    place: await idBySlug(cms, slugs.places, 'old-town'),
    sourceLanguage: 'en',
    _status: 'draft',
    ...overrides,
    organisation: await idBySlug(cms, slugs.organisations, organisation),
  }
}

export async function aStory(cms: Cms, overrides: Record<string, unknown> = {}): Promise<Row> {
  const data = await storyData(cms, overrides)
  return (await cms.payload.create({
    collection: slugs.stories,
    data: data as never,
    draft: true,
    overrideAccess: true,
  })) as unknown as Row
}

export const textData = (story: string, overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  story,
  language: 'en',
  title: 'I mend bicycles now',
  summary: 'A neighbour learned to mend bicycles and teaches it.',
  body: blocksToLexical(paragraph('I learned it from a neighbour. Now I teach it on Saturdays.')),
  _status: 'draft',
  ...overrides,
})

export async function aText(cms: Cms, story: string, overrides: Record<string, unknown> = {}): Promise<Row> {
  const data = textData(story, overrides) as never
  return (await cms.payload.create({
    collection: slugs.texts,
    data,
    draft: true,
    overrideAccess: true,
  })) as unknown as Row
}

export async function consentData(
  cms: Cms,
  story: string,
  overrides: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  return {
    story,
    type: 'given',
    on: '2026-01-05',
    how: 'paper',
    language: 'en',
    organisations: [await idBySlug(cms, slugs.organisations, 'north-trust')],
    channels: ['website', 'print'],
    languages: ['en', 'ur'],
    identifiability: { name: 'first-name', face: false, place: 'ward' },
    checklist: { whatItIs: true, whereItGoes: true, whoCouldSee: true, mayChangeMind: true, helpDoesNotDepend: true },
    until: '2098-01-05',
    needsCountersignature: false,
    ...overrides,
  }
}

export async function aConsent(cms: Cms, story: string, overrides: Record<string, unknown> = {}): Promise<Row> {
  const data = (await consentData(cms, story, overrides)) as never
  return (await cms.payload.create({ collection: slugs.consents, data, overrideAccess: true })) as unknown as Row
}

/** A second person and the teller have both approved the newest words. */
export async function approvals(cms: Cms, text: string): Promise<void> {
  const req = await createLocalReq({}, cms.payload)
  const row = (await cms.payload.findByID({
    collection: slugs.texts,
    id: text,
    draft: true,
    overrideAccess: true,
  })) as unknown as Row
  const hash = String(row.wordsHash)
  await recordApproval(req, { text, hash, by: 'a-second-person' })
  await recordTellerApproval(req, { text, hash })
}

/** A told story with everything it needs, not yet published. */
export async function aReadyStory(
  cms: Cms,
  overrides: Record<string, unknown> = {},
): Promise<{ story: Row; text: Row }> {
  const story = await aStory(cms, overrides)
  const text = await aText(cms, story.id)
  await aConsent(cms, story.id)
  await approvals(cms, text.id)
  return { story, text }
}

export const publish = (cms: Cms, id: string): Promise<unknown> =>
  cms.payload.update({ collection: slugs.stories, id, data: { _status: 'published' } as never, overrideAccess: true })

export async function aPublishedStory(
  cms: Cms,
  overrides: Record<string, unknown> = {},
): Promise<{ story: Row; text: Row }> {
  const ready = await aReadyStory(cms, overrides)
  await publish(cms, ready.story.id)
  return ready
}
