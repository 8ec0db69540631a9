import type { CollectionBeforeChangeHook } from 'payload'
import { accountOf } from '../access/account.ts'
import { idOf } from '../ids.ts'
import { settingsOf } from '../settings.ts'

/** What those who answer may say about a message. Everything else is the sender's, and stays as it came. */
const theirs = ['status', 'notes', 'organisation'] as const

/**
 * Nobody changes what a resident wrote, the system included. Whoever takes a message in hand is written down; passed to
 * another organisation, it is new there.
 */
export const keepWhatTheyWrote: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return data
  const said = Object.fromEntries(theirs.flatMap((name) => (name in data ? [[name, data[name]]] : [])))
  const { id: _, createdAt: __, updatedAt: ___, ...before } = originalDoc as Record<string, unknown>
  const after = { ...before, ...said }
  if (idOf(after.organisation) !== idOf(before.organisation))
    return { ...after, status: 'new', takenBy: null, doneOn: null }
  if (after.status === before.status) return after
  const isNew = after.status === 'new'
  return {
    ...after,
    takenBy: isNew ? null : (accountOf(req)?.id ?? idOf(before.takenBy)),
    doneOn: after.status === 'done' ? settingsOf(req.payload).now().toISOString() : null,
  }
}
