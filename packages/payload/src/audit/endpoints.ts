import { verifyAudit, type AuditBroken, type AuditLog } from '@use-it-cities/core/audit'
import type { AuditLine } from '@use-it-cities/core/schema'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { audit, type AuditAction } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { privateAnswer, privately } from '../private-answer.ts'
import { slugs } from '../slugs.ts'
import { readLog } from './read-log.ts'
import { sealEvents } from './seal-events.ts'

const get = (path: string, handle: (req: PayloadRequest) => Promise<Response>): Endpoint => ({
  path: `/audit${path}`,
  method: 'get',
  handler: async (req) => {
    if (!hasOneOf(accountOf(req), ['administrator', 'safeguarding-lead']))
      throw refuse('The audit log is for administrators and the safeguarding lead.', 403)
    await sealEvents(req.payload)
    return handle(req)
  },
})

const sentences: Readonly<Record<AuditBroken['because'], string>> = {
  'seal-missing': 'A seal is missing.',
  'seal-changed': 'A seal was changed.',
  'cut-off': 'The end of the log was cut off.',
  'event-missing': 'An event was taken out.',
  'event-changed': 'An event was changed.',
  'not-sealed': 'An event says that it is sealed, and is not.',
}

/** `GET /api/audit/verify`: is the log whole. */
const verify = get('/verify', async (req) => {
  const log = await readLog(req.payload)
  const verified = verifyAudit(log)
  const body = verified.ok
    ? { ok: true, ...verified.value, says: `The log is whole.${doubtsAboutTheEnd(log)}` }
    : { ok: false, ...verified.error, says: `${sentences[verified.error.because]} Tell the safeguarding lead.` }
  return privateAnswer(body)
})

/** A chain alone does not show that its end was cut off while nothing beside the database told where it was. */
function doubtsAboutTheEnd({ events }: AuditLog): string {
  const last = events.findLast(({ action }) => action === ('audit-end-not-noted' satisfies AuditAction))
  if (!last) return ''
  return ` Until ${last.on} the note of its end beside the database was missing, so an end that was cut off before then would not show. If nobody moved the database, tell the safeguarding lead.`
}

/** `GET /api/audit/export`: the log as lines of JSON, to be kept elsewhere and checked by `use-it audit check`. */
const exported = get('/export', async (req) => {
  await audit(req, { action: 'audit-exported', kind: slugs.auditEvents, target: 'all' })
  await sealEvents(req.payload)
  const { seals, events, head } = await readLog(req.payload)
  const lines: readonly AuditLine[] = [
    ...events.map((event) => ({ is: 'event' as const, ...event })),
    ...seals.map((seal) => ({ is: 'seal' as const, ...seal, events: [...seal.events] })),
    ...(head ? [{ is: 'head' as const, ...head }] : []),
  ]
  return new Response(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`, {
    headers: {
      ...privately,
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="audit-log.ndjson"',
    },
  })
})

export const auditEndpoints: readonly Endpoint[] = [verify, exported]
