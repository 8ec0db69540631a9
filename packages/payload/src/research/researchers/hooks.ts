import { randomBytes } from 'node:crypto'
import { newSerial } from '@use-it-cities/questionnaire-schema'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { dayOf } from '../../fields/day.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { researcherToManage } from './researcher-to-manage.ts'

/** A new researcher has a code that nobody else has; a coordinator's new researcher is coordinated by them. */
export const keepResearcherFacts: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const account = accountOf(req)
  if (operation === 'update') return { ...data, code: originalDoc?.code }
  const coordinator = hasOneOf(account, ['administrator', 'research-lead']) || account === null
  return {
    ...data,
    code: typeof data.code === 'string' && account === null ? data.code : await unusedCode(req),
    coordinator: coordinator ? data.coordinator : account?.id,
  }
}

async function unusedCode(req: PayloadRequest): Promise<string> {
  for (;;) {
    const code = newSerial(randomBytes(16))
    if (!(await req.payload.db.findOne({ collection: slugs.researchers, where: { code: { equals: code } }, req })))
      return code
  }
}

/** Coordinators begin with themselves: the field is closed to them and required. */
export const coordinatorAtFirst = ({ req }: { req: PayloadRequest }): string | undefined =>
  hasOneOf(accountOf(req), ['research-coordinator']) ? accountOf(req)?.id : undefined

/** A route is written down by the lead or the coordinator of this researcher, never by the researcher themselves. */
export const keepRouteFacts: CollectionBeforeChangeHook = async ({ data, req }) => {
  const researcher = await researcherToManage(req, idOf(data.researcher) ?? '')
  const account = accountOf(req)
  if (account !== null && researcher.user === account.id)
    throw refuse('This is about you. Somebody else who coordinates research has to write it down.', 403)
  const on = String(dayOf(data.decidedOn))
  if (on > today(settingsOf(req.payload)))
    throw refuse(`Expected a day that has come; ${on} is still ahead. Write it down on that day.`)
  return { ...data, decidedBy: account?.id ?? data.decidedBy ?? null }
}

export const auditRoute: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create')
    await audit(req, { action: 'route-decided', kind: slugs.routeDecisions, target: doc.id, detail: String(doc.route) })
  return doc
}
