import type { CollectionAfterChangeHook } from 'payload'
import { asOwnWrite } from '../internal.ts'
import { slugs } from '../slugs.ts'
import { explain } from './explain.ts'
import { takeVerdict } from './just-asked.ts'

/** Publishing a story publishes every text of it that may be seen: the comms lead presses once. */
export const publishTexts: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update' || doc._status !== 'published') return doc
  const verdict = takeVerdict(req, String(doc.id)) ?? (await explain(req, doc))
  for (const { text, visible } of verdict.languages) {
    if (!visible) continue
    await asOwnWrite(req, 'publish-texts', () =>
      req.payload.update({
        collection: slugs.texts,
        id: text,
        data: { _status: 'published' },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  }
  return doc
}
