import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { somethingChanged } from './outbox.ts'

/** Whatever may alter the feed tells the sites. To call once too often costs one fetch; once too few, a stale page. */
export const tellSitesAfterChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await somethingChanged(req)
  return doc
}

export const tellSitesAfterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await somethingChanged(req)
  return doc
}

export const tellSitesAfterGlobalChange: GlobalAfterChangeHook = async ({ doc, req }) => {
  await somethingChanged(req)
  return doc
}
