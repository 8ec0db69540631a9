import type { CollectionBeforeChangeHook } from 'payload'
import { isId, newId } from '../ids.ts'

/** Gives every new row an id of ours, the same on both databases. Only the system itself may bring one along. */
export const ownId: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const mayBringId = req.payloadAPI === 'local' && !req.user
  return { ...data, id: mayBringId && isId(data.id) ? data.id : newId() }
}
