import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { accountOf } from '../access/account.ts'
import { idOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import { audit } from './audit.ts'
import { refuse } from './refuse.ts'

/** Payload lets whoever comes first register the first account. Ours are made by an administrator or by the start script. */
export const noOpenRegistration: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation === 'create' && req.payloadAPI !== 'local' && !req.user)
    throw refuse('Accounts are made by an administrator. Ask yours for one.', 403)
  return data
}

const rightsOf = (row: Record<string, unknown> | undefined): string =>
  JSON.stringify([
    [...(Array.isArray(row?.roles) ? row.roles : [])].sort(),
    idOf(row?.organisation),
    [...(Array.isArray(row?.languages) ? row.languages : [])].sort(),
  ])

/** What somebody was allowed to do a moment ago must not live on in an open session. */
export const endOtherSessions: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const merged = { ...originalDoc, ...data }
  if (rightsOf(originalDoc) === rightsOf(merged)) return data
  if (!isAdministrator(merged) && isAdministrator(originalDoc)) await refuseLast(req, String(originalDoc?.id))
  return { ...data, sessions: [] }
}

export const auditRoleChange: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const before = operation === 'create' ? rightsOf(undefined) : rightsOf(previousDoc)
  const after = rightsOf(doc)
  if (before === after) return doc
  await audit(req, { action: 'role-change', kind: slugs.users, target: doc.id, detail: `${before} -> ${after}` })
  return doc
}

/** Somebody has to be able to let the others in. */
export const keepAnAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (accountOf(req)?.id === id) throw refuse('You cannot delete your own account. Ask another administrator.', 409)
  await refuseLast(req, String(id))
}

const isAdministrator = (row: Record<string, unknown> | undefined) =>
  Array.isArray(row?.roles) && row.roles.includes('administrator')

async function refuseLast(req: PayloadRequest, id: string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.users,
    where: { and: [{ roles: { in: ['administrator'] } }, { id: { not_equals: id } }] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) return
  const user = await req.payload.db.findOne<{ id: string; roles?: unknown[] }>({
    collection: slugs.users,
    where: { id: { equals: id } },
    req,
  })
  if (user?.roles?.includes('administrator'))
    throw refuse('This is the last administrator. Make somebody else an administrator first.', 409)
}
