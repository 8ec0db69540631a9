import type { CollectionAfterOperationHook } from 'payload'
import { accountOf } from '../access/account.ts'
import { audit } from './audit.ts'

/** Deleting gives out the row as well. */
const reading: readonly string[] = ['find', 'findByID', 'count', 'findDistinct', 'delete', 'deleteByID']

/**
 * Whoever opens a row that few may read is written down before they get it, a line for each row. Counting, and asking
 * for what is not there, tells something too, so it is written down as `list`. The system itself reads without a line.
 */
export const auditRestrictedRead: CollectionAfterOperationHook = async ({ collection, operation, req, result }) => {
  if (accountOf(req) === null || !reading.includes(operation)) return result
  const ids = idsIn(result)
  for (const target of ids.length > 0 ? ids : ['list'])
    await audit(req, { action: 'restricted-read', kind: collection.slug, target, detail: operation })
  return result
}

function idsIn(result: unknown): string[] {
  const { docs, id } = (result ?? {}) as { docs?: unknown; id?: unknown }
  if (typeof id === 'string') return [id]
  return Array.isArray(docs) ? docs.flatMap((each) => idsIn(each)) : []
}
