import type { CollectionAfterDeleteHook, CollectionAfterReadHook } from 'payload'
import { accountOf } from '../access/account.ts'
import { audit } from '../hooks/audit.ts'
import { slugs } from '../slugs.ts'

const known = new WeakMap<object, Set<string>>()

/** Whoever reads who wrote, or what, is written down: once for each row of a request. A list without either is no reading. */
export const auditRead: CollectionAfterReadHook = async ({ doc, req }) => {
  if (accountOf(req) === null || !doc?.id) return doc
  if ([doc.name, doc.reachAt, doc.words, doc.notes].every((each) => each === undefined)) return doc
  const seen = known.get(req) ?? new Set<string>()
  known.set(req, seen)
  if (seen.has(doc.id)) return doc
  seen.add(doc.id)
  await audit(req, { action: 'message-read', kind: slugs.contactMessages, target: doc.id, code: doc.message })
  return doc
}

/** The resident asked for it, or it was a mistake: who took it out stays known, what it said does not. */
export const auditDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await audit(req, { action: 'message-deleted', kind: collection.slug, target: doc.id, code: doc.message ?? undefined })
  return doc
}
