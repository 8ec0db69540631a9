import { localDateSchema, slugSchema, textSchema, timeZoneSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'

const minor = z.number().int().min(1).max(1_000_000_000)
const distinct = (list: readonly string[]) => new Set(list).size === list.length

/** What a policy may leave open or settle. For each, `decisions` says who settled it. */
export const decidable = [
  'validFrom',
  'unitsPerVoucher',
  'voucherMinor',
  'capMinor',
  'capPeriod',
  'capScope',
  'carryRemainder',
  'carryAcrossVersions',
  'countWhen',
  'ruleInForceOn',
  'validation',
  'exclusions',
  'duplicateKey',
  'clawback',
  'retailers',
  'budgetCeilingMinor',
  'approvals',
] as const

const decisionSchema = z.strictObject({
  decidedBy: z
    .enum(['source', 'ours'])
    .meta({ description: 'source: a quoted document says so. ours: the documents leave it open and we chose' }),
  note: z.string().min(1).meta({ description: 'What the documents say, or why we chose this' }),
})

export const retailerSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(1).nullable().meta({ description: 'Its name; null when the source gives none' }),
  validFrom: localDateSchema.meta({ description: 'The first day vouchers for it may be issued' }),
  validTo: localDateSchema.nullable().meta({ description: 'The last day; null while it is open' }),
})

/** One version of a voucher rule: dated data that a city owns. A new rule is a new version; old ones stay. */
export const voucherPolicySchema = z
  .strictObject({
    id: slugSchema.meta({ description: 'The scheme. Its versions share it' }),
    version: slugSchema.meta({ description: 'Which version of the rule this is' }),
    title: textSchema.meta({ description: 'What people call it' }),
    validFrom: localDateSchema.meta({ description: 'The first day of this version' }),
    validTo: localDateSchema.nullable().meta({ description: 'The last day of this version; null while it is open' }),
    timeZone: timeZoneSchema.meta({ description: 'Where its days begin and end' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: 'Expected a currency code, for example GBP.' })
      .meta({ description: 'ISO 4217 code' }),
    minorUnit: z.number().int().min(0).max(4).meta({ description: 'Digits after the point: 2 for pounds and pence' }),
    unitsPerVoucher: z.number().int().min(1).max(10_000).meta({ description: 'Questionnaires for one voucher' }),
    voucherMinor: minor.meta({ description: 'What one voucher is worth, in minor units' }),
    capMinor: minor.nullable().meta({ description: 'The most one may get in a cap period; null for no cap' }),
    capPeriod: z
      .enum(['lifetime', 'project', 'year', 'month'])
      .meta({ description: 'The span the cap is for. project: all versions with this id' }),
    capScope: z.enum(['person', 'household', 'team']).meta({ description: 'Who shares one cap' }),
    carryRemainder: z
      .boolean()
      .meta({ description: 'Does what is left over at the end of a cap period go on to the next one' }),
    carryAcrossVersions: z
      .boolean()
      .meta({ description: 'Does what was left over under the version before count under this one' }),
    countWhen: z.enum(['submitted', 'validated']).meta({ description: 'The status from which one counts' }),
    ruleInForceOn: z
      .enum(['validated', 'interviewed'])
      .meta({ description: 'Which day of a questionnaire decides the version of the rule' }),
    validation: z
      .array(z.enum(['researcher-named', 'no-open-flag']))
      .refine(distinct, { error: 'Expected each once.' })
      .refine((list) => list.includes('researcher-named'), {
        error: 'Expected researcher-named: without a name there is nobody to give a voucher to.',
      })
      .meta({ description: 'What a questionnaire must fulfil to count' }),
    exclusions: z
      .array(z.enum(['duplicate', 'rejected', 'retracted', 'self-interview']))
      .refine(distinct, { error: 'Expected each once.' })
      .refine((list) => list.includes('duplicate') && list.includes('rejected'), {
        error: 'Expected duplicate and rejected: neither may ever earn a voucher.',
      })
      .meta({ description: 'What keeps a questionnaire from counting' }),
    duplicateKey: z.literal('submission').meta({
      description: 'Two are the same when their id is, or when a person said so. Same answers are only a flag',
    }),
    clawback: z
      .enum(['never', 'offset', 'manual'])
      .meta({ description: 'When too much was issued: leave it, set it against the next award, or a person decides' }),
    retailers: z.array(retailerSchema).meta({ description: 'Where vouchers can be spent, by date' }),
    budgetCeilingMinor: minor.nullable().meta({ description: 'The most this budget line may hold; null when not set' }),
    budgetLine: slugSchema.meta({ description: 'The budget the vouchers are paid from' }),
    approvals: z.union([z.literal(1), z.literal(2)]).meta({ description: 'How many people approve an issue' }),
    notices: z.array(slugSchema).meta({ description: 'Ids of the advice notices that go with every statement' }),
    decisions: z
      .strictObject(
        Object.fromEntries(decidable.map((name) => [name, decisionSchema])) as Record<
          (typeof decidable)[number],
          typeof decisionSchema
        >,
      )
      .meta({ description: 'For each parameter: does a document say so, or did we choose' }),
    sources: z
      .array(
        z.strictObject({
          quote: z.string().min(1).meta({ description: 'The words of the document' }),
          document: z.string().min(1),
          section: z.string().min(1),
          date: z
            .string()
            .regex(/^\d{4}(-\d{2}){0,2}$/)
            .meta({ description: 'As exact as the document says' }),
        }),
      )
      .min(1),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    error: 'Expected the last day to be on or after the first.',
  })
  .refine(({ capMinor, voucherMinor }) => capMinor === null || capMinor >= voucherMinor, {
    path: ['capMinor'],
    error: 'Expected a cap that one voucher fits in, for example 10000 for vouchers of 2000.',
  })
  .refine(({ countWhen, ruleInForceOn }) => countWhen === 'validated' || ruleInForceOn === 'interviewed', {
    path: ['ruleInForceOn'],
    error: 'Expected interviewed: what counts before anybody validated it has only the day of its interview.',
  })
  .refine(({ retailers }) => distinct(retailers.map(({ id }) => id)), {
    path: ['retailers'],
    error: 'Expected each retailer once; an id appears twice.',
  })

export type VoucherPolicy = z.output<typeof voucherPolicySchema>
