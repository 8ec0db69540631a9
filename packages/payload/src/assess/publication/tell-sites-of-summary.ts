import { isDeepStrictEqual } from 'node:util'
import type { CollectionAfterChangeHook } from 'payload'
import { somethingChanged } from '../../outbox/outbox.ts'

/** Only what is on the site concerns the sites. */
export const tellSitesOfSummary: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const before: unknown = (previousDoc as Record<string, unknown> | undefined)?.summary ?? null
  if (!isDeepStrictEqual((doc as Record<string, unknown>).summary ?? null, before)) await somethingChanged(req)
  return doc
}
