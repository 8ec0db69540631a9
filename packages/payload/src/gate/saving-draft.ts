import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

const key = Symbol('saving a draft')
type Context = { [key]?: Record<string, boolean> }

/** Later hooks cannot see whether a save only adds a draft version; this writes it down for them. */
export const rememberDraft: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (!['create', 'update', 'updateByID', 'restoreVersion'].includes(operation)) return args
  const context = req.context as Context
  context[key] = { ...context[key], [collection.slug]: (args as { draft?: boolean }).draft === true }
  return args
}

/** True while only a draft version is written: what the public sees stays as it is. */
export const isSavingDraft = (req: PayloadRequest, collection: string): boolean =>
  (req.context as Context)[key]?.[collection] === true
