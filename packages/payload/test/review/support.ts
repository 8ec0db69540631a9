import { createLocalReq } from 'payload'
import { recordApproval, recordTellerApproval } from '../../src/approval/record-approval.ts'
import { slugs } from '../../src/slugs.ts'
import { aConsent, aStory, aText, type Person, type Row } from '../support/builders.ts'
import type { Cms } from '../support/cms.ts'

/** The newest version of a text. */
export const newest = async (cms: Cms, id: string) =>
  (await cms.payload.findByID({
    collection: slugs.texts,
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  })) as unknown as Row & { readonly wordsHash: string; readonly review: { state: string; by?: string | null } }

export const stateOf = async (cms: Cms, id: string) => (await newest(cms, id)).review.state

/** Says yes to the newest words, as a second person and, for a told story, as the teller. */
export async function agreed(cms: Cms, text: string, { isTold = true } = {}): Promise<void> {
  const req = await createLocalReq({}, cms.payload)
  const { wordsHash: hash } = await newest(cms, text)
  await recordApproval(req, { text, hash, by: 'a-second-person' })
  if (isTold) await recordTellerApproval(req, { text, hash })
}

/** A told story that lacks nothing but what the checks say about its words. */
export async function aStoryThatSays(
  cms: Cms,
  words: Record<string, unknown>,
  { story: overrides = {}, consent = {} }: { story?: Record<string, unknown>; consent?: Record<string, unknown> } = {},
): Promise<{ story: Row; text: Row }> {
  const story = await aStory(cms, overrides)
  const text = await aText(cms, story.id, words)
  await aConsent(cms, story.id, consent)
  await agreed(cms, text.id)
  return { story, text }
}

export const send = async (person: Person, cms: Cms, path: string, text: string, more: Record<string, unknown> = {}) =>
  person.rest('POST', `/review/${path}`, { text, hash: (await newest(cms, text)).wordsHash, ...more })

export const sentence = (body: unknown): string =>
  String((body as { errors?: { message?: string }[] }).errors?.[0]?.message ?? JSON.stringify(body))

export async function rowOf(cms: Cms, collection: 'stories' | 'story-texts', id: string): Promise<Row | null> {
  return cms.payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })
}
