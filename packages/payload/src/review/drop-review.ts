import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

/** Deletes what was said about texts: it goes with the words that it was about. */
export async function dropReviewOf(req: PayloadRequest, texts: readonly string[]): Promise<void> {
  const where = { text: { in: [...texts] } }
  await req.payload.db.deleteMany({ collection: slugs.reviewComments, where, req })
  await req.payload.db.deleteMany({ collection: slugs.checkOverrides, where, req })
}

export const dropReview: CollectionBeforeDeleteHook = ({ id, req }) => dropReviewOf(req, [String(id)])
