import type { CollectionAfterReadHook } from 'payload'
import { accountOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'

const known = new WeakMap<object, Set<string>>()

/** Whoever reads a name is written down: once for each person of a request. */
export const auditIdentityRead: CollectionAfterReadHook = async ({ doc, req }) => {
  if (accountOf(req) === null || !doc?.id) return doc
  const seen = known.get(req) ?? new Set<string>()
  known.set(req, seen)
  if (seen.has(doc.id)) return doc
  seen.add(doc.id)
  const target = idOf(doc.person) ?? doc.id
  await audit(req, { action: 'pathway-name-read', kind: slugs.pathwayIdentities, target })
  return doc
}
