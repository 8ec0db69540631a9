import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'
import { aboutInWords } from './about-in-words.ts'

/** Messages name the story that they are about by its title: of one that is erased, the code is left. */
export async function eraseFromMessages(req: PayloadRequest, code: string): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: slugs.contactMessages,
    where: { and: [{ aboutKind: { equals: 'story' } }, { about: { equals: code } }] },
    limit: 0,
    pagination: false,
    req,
  })
  const title = aboutInWords({ kind: 'story', code })
  for (const { id } of docs)
    await req.payload.db.updateOne({ collection: slugs.contactMessages, id, data: { title }, returning: false, req })
}
