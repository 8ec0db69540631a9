import { hasOneOf, isOfTheirs, type Account } from '../access/account.ts'
import { permissions } from '../access/permissions.ts'
import { approvingRoles, publishingRoles, type Role } from '../roles.ts'
import { slugs } from '../slugs.ts'

interface Text {
  readonly organisation?: unknown
  readonly language?: unknown
}

/** Who asks for changes: whoever may approve, and the safeguarding lead. */
export const askingForChanges: readonly Role[] = [...approvingRoles, 'safeguarding-lead']

/** Who lets a detail stand that may tell who somebody is. */
const lettingDetailsStand: readonly Role[] = [...publishingRoles, 'safeguarding-lead']

/** The same rule by which the words themselves are written. */
export function mayWrite(account: Account | null, { organisation, language }: Text): boolean {
  const { all, own, languages } = permissions[slugs.texts].update
  if (account === null) return false
  return (
    hasOneOf(account, all) ||
    (hasOneOf(account, own) && isOfTheirs(account, organisation)) ||
    (hasOneOf(account, languages) && account.languages.includes(String(language)))
  )
}

/** A remark is settled by whoever made it, by whoever writes the words, and by whoever reads them for the public. */
export const mayResolve = (account: Account | null, text: Text, by: unknown): boolean =>
  account !== null && (account.id === by || mayWrite(account, text) || hasOneOf(account, askingForChanges))

/** Somebody who writes or approves the words; a detail about a person takes somebody who answers for it. */
export const mayLetStand = (account: Account | null, text: Text, code: string): boolean =>
  code.startsWith('identifying.')
    ? hasOneOf(account, lettingDetailsStand)
    : mayWrite(account, text) || hasOneOf(account, askingForChanges)
