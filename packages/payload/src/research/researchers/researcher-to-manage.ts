import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { validatingRoles } from '../../roles.ts'
import { slugs } from '../../slugs.ts'

/** A researcher as the desk and the hooks need them. */
export interface ResearcherRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly coordinator: string | null
  readonly user: string | null
  readonly isActive: boolean
}

/** The researcher with this id, without asking who may see them; `null` when there is none. */
export async function researcherById(req: PayloadRequest, id: string): Promise<ResearcherRow | null> {
  const row = await req.payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: slugs.researchers,
    where: { id: { equals: id } },
    req,
  })
  return row === null ? null : asResearcher(row)
}

export const asResearcher = (row: { id: string } & Readonly<Record<string, unknown>>): ResearcherRow => ({
  id: row.id,
  name: String(row.name),
  code: String(row.code),
  coordinator: idOf(row.coordinator),
  user: idOf(row.user),
  isActive: row.isActive !== false,
})

/** May the person behind this request decide about the work of this researcher? The system may. */
export function isTheirs(req: PayloadRequest, researcher: ResearcherRow): boolean {
  const account = accountOf(req)
  if (account === null) return req.payloadAPI === 'local'
  if (hasOneOf(account, ['research-lead'])) return true
  return hasOneOf(account, ['research-coordinator']) && researcher.coordinator === account.id
}

/** The researcher, when the lead or their coordinator asks; a refusal that tells nothing otherwise. */
export async function researcherToManage(req: PayloadRequest, id: string): Promise<ResearcherRow> {
  const account = accountOf(req)
  if (req.payloadAPI !== 'local' && !hasOneOf(account, validatingRoles))
    throw refuse('The research lead and the coordinator of a researcher do this. Ask one of them.', 403)
  const researcher = await researcherById(req, id)
  if (!researcher || !isTheirs(req, researcher))
    throw refuse('There is no such researcher among those you coordinate. Choose one from the list.', 404)
  return researcher
}
