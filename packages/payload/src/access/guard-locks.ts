import type { Access, Payload } from 'payload'
import { idOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import { accountOf, hasOneOf, type Account } from './account.ts'
import { permissions } from './permissions.ts'

const locksSlug = 'payload-locked-documents'
const { all = [], own = [] } = permissions[slugs.stories].read

/**
 * Payload's list of who is editing what: it is open to everybody who is signed in, and Payload adds it after every
 * plugin. Here the readers of stories see it and everybody else their own part; each keeps their own locks only, and an
 * administrator keeps all.
 */
export function guardLocks({ collections }: Pick<Payload, 'collections'>): void {
  const locks = collections[locksSlug]?.config
  if (!locks) return
  // Payload's first page asks for locks in the name of whoever opens it: a plain no would leave that page empty.
  const read: Access = ({ req }) => {
    const account = accountOf(req)
    if (account === null) return false
    return hasOneOf(account, [...all, ...own]) || { 'user.value': { equals: account.id } }
  }
  const create: Access = ({ req, data }) => {
    const account = accountOf(req)
    return hasOneOf(account, [...all, ...own]) && (isAdministrator(account) || isFor(account, data, 'named'))
  }
  const change: Access = ({ req, data }) => {
    const account = accountOf(req)
    if (account === null || !isFor(account, data, 'unchanged')) return isAdministrator(account)
    return isAdministrator(account) || { 'user.value': { equals: account.id } }
  }
  Object.assign(locks.access, {
    create,
    read,
    update: change,
    delete: ({ req }: Parameters<Access>[0]) => change({ req }),
    readVersions: () => false,
    unlock: () => false,
    admin: () => false,
  })
}

const isAdministrator = (account: Account | null) => hasOneOf(account, ['administrator'])

/** A lock stands in somebody's name: nobody writes one in the name of another. */
function isFor(account: Account | null, data: unknown, otherwise: 'named' | 'unchanged'): boolean {
  const user = typeof data === 'object' && data !== null && 'user' in data ? data.user : undefined
  if (user === undefined) return otherwise === 'unchanged'
  const value = typeof user === 'object' && user !== null && 'value' in user ? user.value : user
  return account !== null && idOf(value) === account.id
}
