import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { refuse } from './refuse.ts'

/** Rows are only ever added: also for the system and for administrators. */
export const neverChanged: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation === 'update')
    throw refuse('This record cannot be changed. Add a new one that says what is true now.', 403)
  return data
}

export const neverDeleted: CollectionBeforeDeleteHook = () => {
  throw refuse('This record cannot be deleted: it is kept so that what was agreed can be shown.', 403)
}
