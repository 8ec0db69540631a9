import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from '../hooks/refuse.ts'

/** Payload does not check the status it is sent; a list of them would reach the database and end there in a fault. */
export const knownStatus: CollectionBeforeOperationHook = ({ args }) => {
  const status = (args as { data?: { _status?: unknown } }).data?._status
  if (status === undefined || status === null || status === 'draft' || status === 'published') return args
  throw refuse('Expected the status "draft" or "published". Send one of the two words.')
}
