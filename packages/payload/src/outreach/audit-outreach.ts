import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { audit } from '../hooks/audit.ts'

/** Who put what on the site, without a second person: its code, and no words of it. */
export const auditSave: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await audit(req, {
    action: 'outreach-saved',
    kind: collection.slug,
    target: String(doc.id),
    detail: String(doc.code),
  })
  return doc
}

export const auditDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await audit(req, { action: 'outreach-deleted', kind: collection.slug, target: String(id), detail: String(doc.code) })
  return doc
}
