import type { PayloadRequest, Where } from 'payload'
import { failureCode } from '../failure-code.ts'
import type { Slug } from '../slugs.ts'

/** How often somebody tries to have the next place of a chain. Each time they do not get it, another one has got it. */
export const mostTries = 100

/**
 * Adds the next link of a chain. False when `where` is taken, or is just being taken: look again then, and add what is
 * next. Anything else that keeps it from being added is thrown.
 */
export async function addLink(req: PayloadRequest, collection: Slug, data: object, where: Where): Promise<boolean> {
  try {
    await req.payload.create({ collection, data: data as never, depth: 0, overrideAccess: true, req })
    return true
  } catch (error) {
    if (isBeingTaken(error) || (await req.payload.db.findOne({ collection, where, req }))) return false
    throw error
  }
}

/**
 * MongoDB does not say that a place is taken while whoever takes it has not finished: it says that two write at once (112),
 * or that the transaction is to be tried again. SQLite lets one wait for the other by itself.
 */
function isBeingTaken(error: unknown): boolean {
  const { errorLabels } = (error ?? {}) as { errorLabels?: unknown }
  const isTransient = Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')
  return isTransient || failureCode(error) === '112'
}
