import { z } from 'zod'
import { hasOneOf } from '../../access/account.ts'
import { recordApproval, saveOver } from '../../approval/record-approval.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'
import { commentedFields } from '../collections/review-comments.ts'
import { reviewOf } from '../state.ts'
import { askingForChanges, mayWrite } from '../who-may.ts'
import { addComment, removeComment, commentSchema } from './comments.ts'
import { readText, refuseOtherWords } from './read-text.ts'
import { post } from './requests.ts'

const text = z.string().max(60)
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'Expected the hash of the words that were read. Load the text again.' })

/** `POST /api/review/submit { text, hash }`: whoever writes the words hands them in. */
export const submitEndpoint = post('/submit', z.strictObject({ text, hash }), async (req, body, account) => {
  const read = await readText(req, body.text)
  if (!mayWrite(account, read.row))
    throw refuse('Whoever writes this text hands it in: its organisation, its translator or the comms lead.', 403)
  refuseOtherWords(read, body.hash)
  const { state } = reviewOf(read.row)
  if (state === 'in-review') throw refuse('This text is in review already. Wait for what the reviewer says.', 409)
  if (state === 'approved') throw refuse('These words are approved already. There is nothing to hand in.', 409)
  const blocks = lexicalToBlocks(read.row.body)
  if (!blocks.ok) throw refuse(blocks.error.sentence)
  await saveOver(req, 'review', read.row.id, body.hash, {
    review: { state: 'in-review', by: account.id, on: new Date().toISOString() },
  })
  await audit(req, {
    action: 'review-submitted',
    kind: slugs.texts,
    target: read.row.id,
    code: read.story.code,
    detail: body.hash,
  })
})

/**
 * `POST /api/review/request-changes { text, hash, words, field? }`: somebody who read the words says what to change. An
 * approval of the same words falls with it, so that nobody publishes them meanwhile.
 */
export const requestChangesEndpoint = post(
  '/request-changes',
  z.strictObject({ text, hash, words: commentSchema, field: z.enum(commentedFields).nullish() }),
  async (req, body, account) => {
    const read = await readText(req, body.text)
    if (!hasOneOf(account, askingForChanges))
      throw refuse(
        'A reviewer, the comms lead or the safeguarding lead asks for changes. You can write a comment.',
        403,
      )
    refuseOtherWords(read, body.hash)
    const { state } = reviewOf(read.row)
    if (state === 'draft') throw refuse('Nobody has handed this text in yet. Write a comment instead.', 409)
    const comment = await addComment(req, read, { kind: 'changes', words: body.words, field: body.field ?? null })
    try {
      await saveOver(req, 'review', read.row.id, body.hash, {
        approval: { hash: null, by: null, on: null },
        review: { state: 'changes-requested', by: account.id, on: new Date().toISOString() },
      })
    } catch (error) {
      await removeComment(req, comment)
      throw error
    }
    await audit(req, {
      action: 'review-changes',
      kind: slugs.texts,
      target: read.row.id,
      code: read.story.code,
      detail: body.hash,
    })
  },
)

/** `POST /api/review/approve { text, hash, translationChecked? }`: the approval by a second person. */
export const approveTextEndpoint = post(
  '/approve',
  z.strictObject({ text, hash, translationChecked: z.boolean().optional() }),
  async (req, body) => {
    await readText(req, body.text)
    await recordApproval(req, {
      text: body.text,
      hash: body.hash,
      translationChecked: body.translationChecked === true,
    })
  },
)
