import { isDeepStrictEqual } from 'node:util'
import type { CollectionAfterChangeHook } from 'payload'
import { audit } from '../hooks/audit.ts'
import { slugs } from '../slugs.ts'
import { rowIn } from './rows.ts'

/** Who changed how residents reach an organisation. */
export const auditContact: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && !isDeepStrictEqual(rowIn(doc).contact, rowIn(previousDoc).contact))
    await audit(req, {
      action: 'outreach-saved',
      kind: slugs.organisations,
      target: String(doc.id),
      detail: 'contact',
    })
  return doc
}
