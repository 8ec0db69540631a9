import type { PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { slugs } from '../../slugs.ts'
import { rowsOf } from './facts.ts'

interface ApprovalRow {
  readonly actor: string
  readonly target: string
}

/** Who has agreed that the voucher of an award may be issued, in a scheme that asks for two people. */
export async function approversOf(req: PayloadRequest, award: string): Promise<string[]> {
  const where = { and: [{ action: { equals: 'voucher-approve' } }, { target: { equals: award } }] }
  return (await rowsOf<ApprovalRow>(req, slugs.auditEvents, where)).map(({ actor }) => actor)
}

/** Every approval there is, by award. */
export async function approvalsByAward(req: PayloadRequest): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await rowsOf<ApprovalRow>(req, slugs.auditEvents, { action: { equals: 'voucher-approve' } })
  const byAward = new Map<string, string[]>()
  for (const { target, actor } of rows) byAward.set(target, [...(byAward.get(target) ?? []), actor])
  return byAward
}

/** False when this person had approved it before. */
export async function approve(req: PayloadRequest, award: string): Promise<boolean> {
  const account = accountOf(req)
  if (!account || (await approversOf(req, award)).includes(account.id)) return false
  await audit(req, { action: 'voucher-approve', kind: slugs.voucherEntries, target: award })
  return true
}
