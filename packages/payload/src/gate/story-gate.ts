import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { publishingRoles } from '../roles.ts'
import { settingsOf } from '../settings.ts'
import { slugs, type Slug } from '../slugs.ts'
import { ownWriteOf } from '../internal.ts'
import { keepVerdict } from './just-asked.ts'
import { explain, reasonsOf, type Verdict } from './explain.ts'
import { isSavingDraft } from './saving-draft.ts'

/**
 * Stands on every way to write a story: create, publish, bulk, duplicate, restore, the scheduled job, the Local API.
 * A story that nobody could see in any language is not published; the reasons go to whoever tried.
 */
export const storyGate: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  if (row._status !== 'published') {
    await guardUnpublish(req, slugs.stories, operation === 'update' ? String(originalDoc?.id) : null)
    return data
  }
  refuseUnlessPublisher(req)
  const verdict = await explain(req, row)
  if (!isSeen(verdict) && !isSeen(await explain(req, row, { onlyLive: true }))) throw refusal(reasonsOf(verdict))
  keepVerdict(req, String(row.id), verdict)
  if (operation === 'update')
    await audit(req, { action: 'publish', kind: slugs.stories, target: String(row.id), code: String(row.code) })
  return { ...data, publishedOn: data.publishedOn ?? settingsOf(req.payload).now().toISOString() }
}

/** A newer draft of a text may wait for its approval while the one that is live stays. */
const isSeen = ({ languages }: Verdict) => languages.some(({ visible }) => visible)

export function refuseUnlessPublisher(req: PayloadRequest): void {
  const account = accountOf(req)
  if (account !== null && !hasOneOf(account, publishingRoles))
    throw refuse('Only the comms lead publishes. Save it as a draft and tell them that it is ready.', 403)
}

export const refusal = (sentences: readonly string[]) =>
  refuse(`This cannot be published yet. ${sentences.join(' ')}`, 400, { reasons: sentences })

/** Taking something off the site by saving it as a draft is for the comms lead; everybody else has "take down". */
export async function guardUnpublish(req: PayloadRequest, collection: Slug, id: string | null): Promise<void> {
  const account = accountOf(req)
  if (id === null || isSavingDraft(req, collection) || ownWriteOf(req)) return
  const live = await req.payload.db.findOne<{ id: string; _status?: string; code?: string }>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  if (live?._status !== 'published') return
  if (account !== null && !hasOneOf(account, publishingRoles))
    throw refuse('This is on the site. Save your change as a draft, or take the story down.', 403)
  await audit(req, { action: 'unpublish', kind: collection, target: id, code: live.code })
}
