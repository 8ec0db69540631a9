import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf, isOfTheirs } from '../access/account.ts'
import { permissions } from '../access/permissions.ts'
import { idOf } from '../ids.ts'
import { slugs, type Slug } from '../slugs.ts'
import { refuse } from './refuse.ts'

export interface StoryRow {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly subject: string
  readonly organisation: string | null
  readonly sourceLanguage: string
}

/** The story that a row belongs to. Throws a sentence when there is none. */
export async function storyFor(req: PayloadRequest, value: unknown): Promise<StoryRow> {
  const id = idOf(value)
  const where = { id: { equals: id } }
  const row = id === null ? null : await req.payload.db.findOne<StoryRow>({ collection: slugs.stories, where, req })
  if (!row) throw refuse('Expected a story that exists. Choose one from the list.')
  return { ...row, organisation: idOf(row.organisation) }
}

/**
 * The story that a new row of `slug` is about, if this account may add one to it: to any story, to the stories of its
 * own organisation, or (a translator) in its own languages. The system itself may always.
 */
export async function storyToWriteFor(
  req: PayloadRequest,
  slug: Slug,
  data: Record<string, unknown>,
): Promise<StoryRow> {
  const story = await storyFor(req, data.story)
  const account = accountOf(req)
  const { all, own, languages } = permissions[slug].create
  const isOwn = hasOneOf(account, own) && isOfTheirs(account, story.organisation)
  const isInTheirLanguage = hasOneOf(account, languages) && account?.languages.includes(String(data.language)) === true
  if (account === null || hasOneOf(account, all) || isOwn || isInTheirLanguage) return story
  throw refuse('Expected a story of your own organisation, or a text in one of your languages. Choose another.', 403)
}
