import type { ContactMessage } from '@use-it-cities/success-stories/outreach'
import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

export interface AboutRow {
  readonly id: string
  readonly code: string
  readonly organisation?: unknown
  readonly words?: unknown
}

/** The story, the opportunity or the event that a message is about; `null` for a topic and for what the CMS does not know. */
export async function aboutRow(req: PayloadRequest, about: ContactMessage['about']): Promise<AboutRow | null> {
  if (about.kind === 'topic') return null
  const [collection, code] = 'code' in about ? [slugs.stories, about.code] : [collectionOf[about.kind], about.id]
  if (!req.payload.collections[collection as never]) return null
  return req.payload.db.findOne<AboutRow>({ collection: collection as never, where: { code: { equals: code } }, req })
}

const collectionOf = { opportunity: slugs.opportunities, event: slugs.outreachEvents } as const
