import type { ChainedEntry, Ledger } from '@use-it-cities/voucher-rules/ledger'
import { createHmac } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { type z } from 'zod'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { audit, type AuditAction } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import { readVerified } from '../ledger/verify-ledger.ts'
import { record } from '../ledger/record.ts'
import { momentOf, type Moment, type Planned } from './actions.ts'
import { sentenceOf } from './sentences.ts'
import type { ActionAnswer } from './views.ts'

/** What pressing a button comes to. */
export interface Prepared {
  readonly plan: (ledger: Ledger) => Planned
  /** For the person at the desk, given what was added. */
  readonly says: (added: readonly ChainedEntry[]) => string
  readonly audited: { readonly action: AuditAction; readonly target: string; readonly detail?: string }
  readonly reason?: string
}

/** One button of the desk: who may press it, what it adds to the ledger, and what it says then. */
export function action<Body extends { readonly key: string }>(
  name: string,
  schema: z.ZodType<Body>,
  prepare: (req: PayloadRequest, body: Body, moment: Moment) => Promise<Prepared>,
): Endpoint {
  return {
    path: `/vouchers/${name}`,
    method: 'post',
    handler: async (req) => {
      const account = accountOf(req)
      if (!account || !hasOneOf(account, ['research-lead', 'research-coordinator']))
        throw refuse('Vouchers are for the research lead and the coordinators. Ask one of them.', 403)
      const body = schema.safeParse(await req.json?.().catch(() => null))
      if (!body.success)
        throw refuse(`Expected the fields of “${name}”; ${wrongIn(body.error)} is not right. Reload the page.`)
      const { plan, says, audited, reason } = await prepare(req, body.data, momentOf(req, account.id))
      await refuseWhenBroken(req)
      const act = { key: body.data.key, hash: hashOf(name, body.data, req.payload.secret), reason }
      const recorded = await record(req, act, plan)
      if (!recorded.ok) throw refuse(sentenceOf(recorded.error), 409, { code: recorded.error.code })
      const added = recorded.value.added.filter(({ entry }) => entry.kind !== 'policy-adopted')
      if (added.length > 0) await audit(req, { kind: slugs.voucherEntries, ...audited })
      const answer: ActionAnswer = {
        says: recorded.value.isRepeated ? 'That had been done already. Nothing was added.' : says(added),
        isRepeated: added.length === 0,
      }
      return privateAnswer(answer)
    },
  }
}

const wrongIn = ({ issues: [issue] }: z.ZodError) => `“${issue?.path.join('.') || 'what came'}”`

/** What a request asks for. Keyed, because the code of a voucher is in it. */
const hashOf = (name: string, { key: _, ...body }: { readonly key: string }, secret: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify([name, Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex')

async function refuseWhenBroken(req: PayloadRequest): Promise<void> {
  const { whole } = await readVerified(req)
  if (!whole.ok) throw refuse(sentenceOf(whole.error), 409, { code: whole.error.code })
}
