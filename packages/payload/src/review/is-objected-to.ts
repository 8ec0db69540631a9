import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

/** Has somebody asked for changes of exactly these words after they were approved? */
export async function isObjectedTo(
  req: PayloadRequest,
  text: string,
  wordsHash: string,
  approvedOn: unknown,
): Promise<boolean> {
  const { docs } = await req.payload.db.find<{ id: string; on: string }>({
    collection: slugs.reviewComments,
    where: {
      and: [{ text: { equals: text } }, { wordsHash: { equals: wordsHash } }, { kind: { equals: 'changes' } }],
    },
    sort: '-on',
    limit: 1,
    req,
  })
  const [last] = docs
  if (!last) return false
  const approved = approvedOn instanceof Date || typeof approvedOn === 'string' ? new Date(approvedOn).getTime() : 0
  return new Date(last.on).getTime() >= approved
}
