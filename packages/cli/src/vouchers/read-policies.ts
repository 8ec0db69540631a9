import type { VoucherPolicy } from '@use-it-cities/voucher-rules'
import { voucherPolicySchema } from '@use-it-cities/voucher-rules/schema'
import { z } from 'zod'
import { readJson } from '../files/read-json.ts'
import { wrongForm } from '../files/zod-problems.ts'

const example =
  '{"id": "my-city", "version": "2027", "validFrom": "2027-01-01", "validTo": null, …}; the whole of it is policy.schema.json in @use-it-cities/voucher-rules'

/** One version of a voucher rule, or a list of them. */
export function readPolicies(file: string): readonly VoucherPolicy[] {
  const json = readJson(file, 'a voucher rule')
  const parsed = Array.isArray(json)
    ? z.array(voucherPolicySchema).min(1, { error: 'Expected at least one version of a rule.' }).safeParse(json)
    : voucherPolicySchema.safeParse(json)
  if (!parsed.success) throw wrongForm(file, parsed.error, example)
  return Array.isArray(parsed.data) ? parsed.data : [parsed.data]
}
