import type { PayloadRequest } from 'payload'
import { refuse } from '../hooks/refuse.ts'
import { slugs } from '../slugs.ts'

/** Withdrawing is final for a story, and what is kept about the teller is erased: nothing new about them is taken in. */
export async function refuseWhenTakenDown(req: PayloadRequest, { code }: { readonly code: string }): Promise<void> {
  const where = { code: { equals: code } }
  if (await req.payload.db.findOne({ collection: slugs.tombstones, where, req }))
    throw refuse('This story was taken down, and that is final. A new telling is a new story: begin one.', 409)
}
