import { hasOneOf, isOfTheirs, type Account } from '../../access/account.ts'
import { permissions } from '../../access/permissions.ts'
import { slugs } from '../../slugs.ts'

/**
 * Whether a button is offered to write a text in this language, of a story of this organisation. What counts is that
 * saving asks the access rules again.
 */
export function mayWriteIn(
  account: Account | null,
  { organisation, language }: { organisation: string | null; language: string },
): boolean {
  const { all, own, languages } = permissions[slugs.texts].update
  if (account === null) return false
  if (hasOneOf(account, all)) return true
  if (hasOneOf(account, own) && isOfTheirs(account, organisation)) return true
  return hasOneOf(account, languages) && account.languages.includes(language)
}
