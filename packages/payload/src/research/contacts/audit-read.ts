import type { CollectionAfterDeleteHook, CollectionAfterReadHook } from 'payload'
import { accountOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { slugs } from '../../slugs.ts'

const known = new WeakMap<object, Set<string>>()

/** Whoever reads how a resident can be reached is written down: once for each row of a request. */
export const auditRead: CollectionAfterReadHook = async ({ doc, req }) => {
  if (accountOf(req) === null || !doc?.id || doc.contact === undefined) return doc
  const seen = known.get(req) ?? new Set<string>()
  known.set(req, seen)
  if (seen.has(doc.id)) return doc
  seen.add(doc.id)
  const entry = {
    action: 'contacts-read',
    kind: slugs.submissionContacts,
    target: doc.id,
    code: doc.submission,
  } as const
  await audit(req, entry)
  return doc
}

/** A resident asked for it, or it was a mistake: who took it out stays known. */
export const auditDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await audit(req, { action: 'contacts-deleted', kind: slugs.submissionContacts, target: doc.id, code: doc.submission })
  return doc
}
