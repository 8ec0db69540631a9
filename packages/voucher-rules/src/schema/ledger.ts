import { localDateSchema, slugSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { retailerSchema } from './policy.ts'

const minor = z.number().int().min(1).max(1_000_000_000_000)
const keySchema = z.string().min(1).max(300)
const policySchema = z.strictObject({ id: slugSchema, version: slugSchema })
const personSchema = z.string().min(1).meta({ description: 'The code of the researcher, never a name' })
const periodSchema = z.string().min(1).meta({ description: 'The cap period: lifetime, project, 2017 or 2017-12' })

const common = {
  key: keySchema.meta({ description: 'The same key twice is one entry; with another body it is refused' }),
  effectiveAt: localDateSchema.meta({ description: 'The day it holds from' }),
  recordedAt: z.iso.datetime({ offset: true }).meta({ description: 'The moment it was written down' }),
  recordedBy: z.string().min(1).meta({ description: 'Who wrote it down' }),
}

const entry = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...shape })

/** Every kind of entry there is. Nothing is ever changed or deleted: what was wrong is set right by a later entry. */
export const ledgerEntrySchema = z.discriminatedUnion('kind', [
  entry('policy-adopted', {
    policy: policySchema,
    currency: z.string().regex(/^[A-Z]{3}$/),
    voucherMinor: minor,
    capMinor: minor.nullable(),
    capPeriod: z.enum(['lifetime', 'project', 'year', 'month']),
    clawback: z.enum(['never', 'offset', 'manual']),
    budgetLine: slugSchema,
    budgetCeilingMinor: minor.nullable(),
    approvals: z.union([z.literal(1), z.literal(2)]),
    retailers: z.array(retailerSchema),
  }),
  entry('budget-granted', { budgetLine: slugSchema, currency: z.string().regex(/^[A-Z]{3}$/), amountMinor: minor }),
  entry('award', {
    policy: policySchema,
    person: personSchema,
    period: periodSchema,
    n: z.number().int().min(1).meta({ description: 'The how-manieth award of this person in this period' }),
    amountMinor: minor,
    state: z.enum(['held', 'earned']).meta({ description: 'held: no route is recorded, so it may not be issued' }),
  }),
  entry('award-earned', { award: keySchema }),
  entry('award-dropped', { award: keySchema }),
  entry('written-off', {
    policy: policySchema,
    person: personSchema,
    period: periodSchema,
    vouchers: z.number().int().min(1).meta({ description: 'Issued beyond the entitlement, and left with the person' }),
  }),
  entry('issue', {
    award: keySchema,
    voucher: z.strictObject({
      last4: z
        .string()
        .regex(/^[A-Za-z0-9]{4}$/)
        .meta({ description: 'The last four characters of its code' }),
      keyedHash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ description: 'HMAC-SHA-256 of its code. The code is never here' }),
    }),
    retailer: slugSchema,
    approvedBy: z.array(z.string().min(1)).min(1),
  }),
  entry('issue-confirmed', { issue: keySchema }),
  entry('issue-released', { issue: keySchema }),
  entry('redeemed', { issue: keySchema }),
  entry('void', { issue: keySchema }),
  entry('expired', { issue: keySchema }),
  entry('returned', { issue: keySchema }),
  entry('correction', { corrects: keySchema }),
])

export const chainedEntrySchema = z.strictObject({
  seq: z.number().int().min(0).meta({ description: 'Its place, from 0' }),
  previous: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  entry: ledgerEntrySchema,
})

export type LedgerEntry = z.output<typeof ledgerEntrySchema>
export type ChainedEntry = z.output<typeof chainedEntrySchema>
