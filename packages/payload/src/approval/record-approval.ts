import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf, isOfTheirs } from '../access/account.ts'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { storyFor } from '../hooks/story-for.ts'
import { idOf } from '../ids.ts'
import { asOwnWrite, type OwnWrite } from '../internal.ts'
import { approvingRoles } from '../roles.ts'
import { slugs } from '../slugs.ts'
import { giveWayToNewerWords } from './give-way.ts'
import { lexicalToBlocks } from '../text/lexical-to-blocks.ts'
import { wordsHash } from '../text/words-hash.ts'

interface TextRow {
  readonly id: string
  readonly story: unknown
  readonly authors?: unknown
  readonly translation?: { sourceHash?: string | null; review?: string | null } | null
  readonly title?: unknown
  readonly summary?: unknown
  readonly body?: unknown
}

/**
 * Records that a second person approved exactly these words. Without a signed-in person it is the system that
 * records it, and `by` names the content pack. Throws a sentence when the words changed meanwhile, when the person
 * may not approve, or wrote some of them.
 */
export async function recordApproval(
  req: PayloadRequest,
  {
    text: id,
    hash,
    by,
    translationChecked = false,
  }: { text: string; hash: string; by?: string; translationChecked?: boolean },
): Promise<void> {
  const account = accountOf(req)
  if (req.payloadAPI !== 'local' && !hasOneOf(account, approvingRoles))
    throw refuse('A reviewer approves texts. Ask one to read it.', 403)
  const text = await currentText(req, id, hash)
  const approver = account?.id ?? by ?? 'system'
  if (Array.isArray(text.authors) && text.authors.includes(approver))
    throw refuse('You wrote some of these words, so somebody else has to approve them.', 403)
  const translation = text.translation?.sourceHash
    ? { ...text.translation, ...(translationChecked && { review: 'reviewed' }) }
    : text.translation
  const on = new Date().toISOString()
  await saveOver(req, 'approval', id, hash, {
    approval: { hash, by: approver, on },
    review: { state: 'approved', by: approver, on },
    translation,
  })
  await audit(req, { action: 'approve', kind: slugs.texts, target: id, detail: hash })
}

/** Records that the teller approved exactly these words. The pseudonym of the teller stands for them. */
export async function recordTellerApproval(
  req: PayloadRequest,
  { text: id, hash }: { text: string; hash: string },
): Promise<void> {
  const account = accountOf(req)
  if (
    req.payloadAPI !== 'local' &&
    !hasOneOf(account, ['administrator', 'comms-lead', 'safeguarding-lead', 'partner-editor'])
  )
    throw refuse('Whoever sits with the teller records this: a partner editor or the comms lead.', 403)
  const text = await currentText(req, id, hash)
  const story = await storyFor(req, text.story)
  const isOwn = account === null || isOfTheirs(account, story.organisation)
  if (!isOwn && !hasOneOf(account, ['administrator', 'comms-lead', 'safeguarding-lead']))
    throw refuse('The organisation that curates this story records it, or the comms lead.', 403)
  if (story.kind !== 'told') throw refuse('This story comes from a report; there is no teller to ask.')
  await saveOver(req, 'teller-approval', id, hash, {
    tellerApproval: { hash, by: story.subject, on: new Date().toISOString() },
  })
  await audit(req, { action: 'teller-approve', kind: slugs.texts, target: id, code: story.code, detail: hash })
}

/** The newest words, if they are the ones that were read. */
async function currentText(req: PayloadRequest, id: string, hash: string): Promise<TextRow> {
  const found: unknown = await req.payload.findByID({
    collection: slugs.texts,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: req.payloadAPI === 'local' && !req.user,
    req,
  })
  const text = found as TextRow | null
  if (!text || idOf(text.story) === null) throw refuse('This text does not exist, or it is not yours to read.', 404)
  if (wordsHash(text) !== hash)
    throw refuse('The text was changed after you opened it. Load it again, read it, and decide then.', 409)
  const blocks = lexicalToBlocks(text.body)
  if (!blocks.ok) throw refuse(blocks.error.sentence)
  return text
}

/** Saves a decision beside the words it was made about. Throws when somebody saved other words in that very moment. */
export async function saveOver(
  req: PayloadRequest,
  kind: OwnWrite,
  id: string,
  hash: string,
  data: Record<string, unknown>,
): Promise<void> {
  await asOwnWrite(req, kind, () =>
    req.payload.update({ collection: slugs.texts, id, data, draft: true, depth: 0, overrideAccess: true, req }),
  )
  await giveWayToNewerWords(req, id, hash)
}
