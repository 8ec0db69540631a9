import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf, isId } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import { commentedFields, type CommentedField } from '../collections/review-comments.ts'
import { mayResolve } from '../who-may.ts'
import { readText, type ReadText } from './read-text.ts'
import { post } from './requests.ts'
import { said } from './said.ts'

export const commentSchema = said({ least: 1, most: 2000, tooLittle: 'Write what you want to say.' })

export interface CommentRow {
  readonly id: string
  readonly text: unknown
  readonly field?: CommentedField | null
  readonly kind: 'comment' | 'changes'
  readonly words: string
  readonly wordsHash: string
  readonly by: string
  readonly on: string
  readonly resolvedBy?: string | null
  readonly resolvedOn?: string | null
}

/** `POST /api/review/comment { text, words, field? }`: from anybody who may read the text. */
export const commentEndpoint = post(
  '/comment',
  z.strictObject({ text: z.string().max(60), words: commentSchema, field: z.enum(commentedFields).nullish() }),
  async (req, { text, words, field }) => {
    const id = await addComment(req, await readText(req, text), { kind: 'comment', words, field: field ?? null })
    return { ok: true, comment: id }
  },
)

/** `POST /api/review/resolve { comment }`: done. Said twice is the same as once. */
export const resolveEndpoint = post(
  '/resolve',
  z.strictObject({ comment: z.string().max(60) }),
  async (req, { comment: id }, account) => {
    const found = isId(id)
      ? await req.payload.db.findOne<CommentRow>({
          collection: slugs.reviewComments,
          where: { id: { equals: id } },
          req,
        })
      : null
    const text = found && idOf(found.text)
    if (!found || !text) throw refuse('This comment does not exist, or it is not yours to read.', 404)
    const { row } = await readText(req, text).catch(() => {
      throw refuse('This comment does not exist, or it is not yours to read.', 404)
    })
    if (!mayResolve(account, row, found.by))
      throw refuse('Whoever wrote the comment, or works on this text, says that it is done.', 403)
    await req.payload.db.updateOne({
      collection: slugs.reviewComments,
      where: { and: [{ id: { equals: id } }, { resolvedOn: { exists: false } }] },
      data: { resolvedBy: account.id, resolvedOn: new Date().toISOString() },
      returning: false,
      req,
    })
  },
)

interface Said {
  readonly kind: CommentRow['kind']
  readonly words: string
  readonly field: CommentedField | null
}

export async function addComment(req: PayloadRequest, { row, hash }: ReadText, said: Said): Promise<string> {
  const { id } = await req.payload.create({
    collection: slugs.reviewComments,
    data: {
      ...said,
      text: row.id,
      organisation: idOf(row.organisation),
      wordsHash: hash,
      by: accountOf(req)?.id ?? 'system',
      on: new Date().toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return String(id)
}

/** A request for changes that could not be saved was never made. */
export const removeComment = (req: PayloadRequest, id: string): Promise<unknown> =>
  req.payload.db.deleteOne({ collection: slugs.reviewComments, where: { id: { equals: id } }, req })

export async function commentsOn(req: PayloadRequest, text: string): Promise<CommentRow[]> {
  const { docs } = await req.payload.db.find<CommentRow>({
    collection: slugs.reviewComments,
    where: { text: { equals: text } },
    sort: 'on',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}
