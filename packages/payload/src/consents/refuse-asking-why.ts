import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from '../hooks/refuse.ts'

/** Reasons and real names are typed in with a consent and kept apart from it: no question about consents is about them. */
export const refuseAskingWhy: CollectionBeforeOperationHook = ({ args }) => {
  const { where, sort, field } = args as { where?: unknown; sort?: unknown; field?: unknown }
  if (namesWhy(where) || [sort, field].flat().some(isWhy))
    throw refuse('Nobody can look for consents by a real name, or by why they need a second person. Leave that out.')
  return args
}

const isWhy = (path: unknown): boolean => typeof path === 'string' && /^-?(why|realName)(\.|$)/.test(path)

/** Deep inside `and` and `or` too, which hold lists. */
const namesWhy = (where: unknown): boolean =>
  typeof where === 'object' &&
  where !== null &&
  Object.entries(where).some(([key, value]) => isWhy(key) || namesWhy(value))
