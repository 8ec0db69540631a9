import { hasOneOf, isOfTheirs, type Account } from '../../access/account.ts'
import { permissions } from '../../access/permissions.ts'
import { slugs } from '../../slugs.ts'

/** The same for opportunities and for events. */
const { all, own, words } = permissions[slugs.opportunities].update

/**
 * Whether an account changes no more of an offer of this organisation than its words in their languages: a translator,
 * who may be an editor of another organisation beside that.
 */
export const writesWordsOnly = (account: Account | null, organisation: unknown): account is Account =>
  hasOneOf(account, words) && !hasOneOf(account, all) && !(hasOneOf(account, own) && isOfTheirs(account, organisation))
