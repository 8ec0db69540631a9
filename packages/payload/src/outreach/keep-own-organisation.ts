import type { CollectionBeforeValidateHook } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { permissions } from '../access/permissions.ts'
import { refuse } from '../hooks/refuse.ts'
import { idOf } from '../ids.ts'
import type { Slug } from '../slugs.ts'
import { rowIn } from './rows.ts'
import { writesWordsOnly } from './translate/writes-words-only.ts'

/** A partner editor writes for their own organisation: a new row gets it, an old one keeps it. */
export const keepOwnOrganisation: CollectionBeforeValidateHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const account = accountOf(req)
  if (account === null || hasOneOf(account, permissions[collection.slug as Slug].update.all)) return data
  // Whoever writes words only keeps the organisation that is there, whichever it is.
  if (operation === 'update' && writesWordsOnly(account, rowIn(originalDoc).organisation)) return data
  const given = idOf(data?.organisation)
  if (given !== null && given !== account.organisation)
    throw refuse('Expected your own organisation. Ask the comms lead to write for another one.', 403)
  return operation === 'create'
    ? { ...data, organisation: account.organisation }
    : { ...data, organisation: idOf(originalDoc?.organisation) }
}
