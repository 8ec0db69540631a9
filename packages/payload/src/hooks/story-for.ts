import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { idOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import { refuse } from './refuse.ts'

export interface StoryRow {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly subject: string
  readonly organisation: string | null
  readonly sourceLanguage: string
}

/** The story a new row is about. A partner editor may only name a story of their own organisation. */
export async function storyFor(req: PayloadRequest, value: unknown): Promise<StoryRow> {
  const id = idOf(value)
  const row = id === null ? null : await req.payload.db.findOne<StoryRow>({ collection: slugs.stories, where: { id: { equals: id } }, req })
  const account = accountOf(req)
  const organisation = idOf(row?.organisation)
  const isElsewhere =
    hasOneOf(account, ['partner-editor']) &&
    !hasOneOf(account, ['administrator', 'comms-lead', 'safeguarding-lead', 'translator']) &&
    organisation !== account?.organisation
  if (!row || isElsewhere) throw refuse('Expected a story that you may work on. Choose one from the list.', row ? 403 : 400)
  return { ...row, organisation }
}
