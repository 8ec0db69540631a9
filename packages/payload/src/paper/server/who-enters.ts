import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import type { ResearcherChoice } from '../views.ts'

export interface WhoEnters {
  /** Researchers in whose name this person may type in a form. */
  readonly researchers: readonly ResearcherChoice[]
  /** Set for somebody who may type in their own forms and no others. */
  readonly own: ResearcherChoice | null
  readonly isLead: boolean
}

/** Who asks, and for whom they may type in paper forms. Refuses everybody who has no part in research. */
export async function whoEnters(req: PayloadRequest): Promise<WhoEnters> {
  const account = accountOf(req)
  const isLead = hasOneOf(account, ['research-lead'])
  const isCoordinator = hasOneOf(account, ['research-coordinator'])
  if (!isLead && !isCoordinator && !hasOneOf(account, ['community-researcher']))
    throw refuse('Paper forms are typed in by the research lead, coordinators and community researchers.', 403)
  const found = await req.payload.find({
    collection: slugs.researchers as never,
    where: { isActive: { not_equals: false } },
    depth: 0,
    limit: 0,
    pagination: false,
    sort: 'name',
    overrideAccess: false,
    user: req.user,
    req,
  })
  const researchers = (found.docs as unknown as { code?: unknown; name?: unknown }[]).map(({ code, name }) => ({
    code: String(code),
    name: String(name),
  }))
  if (isLead || isCoordinator) return { researchers, own: null, isLead }
  const [own] = researchers
  if (!own)
    throw refuse('Your account is not linked to a community researcher yet. Ask your coordinator to link it.', 403)
  return { researchers: [own], own, isLead }
}
