import { languageSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'

const day = z.iso.date()
const minor = z.number().int().nonnegative().meta({ description: 'Whole minor units of the currency: pence' })
const id = z.string().min(1).max(100)

const becauseSchema = z.strictObject({
  key: z.string().min(1).meta({ description: 'Code of the sentence; `locales` hold the words' }),
  params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
})

const interview = {
  submission: id.meta({ description: 'Id of the completed questionnaire' }),
  serial: z.string().optional().meta({ description: 'Serial number of the paper form, where there is one' }),
  interviewedOn: day,
}

export const voucherStateSchema = z.enum(['reserved', 'issued', 'redeemed', 'void', 'expired']).meta({
  description: 'Reserved: somebody is fetching it. Issued: handed over. Void: taken back with a reason on record',
})

export const statementVoucherSchema = z.strictObject({
  last4: z.string().max(4).meta({ description: 'Last four characters of its code; empty while it is reserved' }),
  amountMinor: minor,
  state: voucherStateSchema,
  on: day.meta({ description: 'The day it came into this state' }),
  retailer: z.string().optional().meta({ description: 'Id of the shop that takes it' }),
})

export const statementNoticeSchema = z.strictObject({
  id,
  text: z.string().min(1),
  language: languageSchema.optional().meta({ description: 'Of the text, which may not be that of the statement' }),
  sourceTitle: z.string().min(1),
  sourceUrl: z.url({ protocol: /^https?$/ }),
  asOf: day.meta({ description: 'The day it was last checked against its source' }),
  outOfDate: z.boolean().meta({ description: 'True when nobody has checked it since it was due' }),
})

/** What one community researcher has earned and why: what "My vouchers" shows and the printed statement says. */
export const statementSchema = z.strictObject({
  researcher: z.strictObject({ name: z.string().min(1), code: z.string().min(1) }),
  on: day.meta({ description: 'The day it was worked out, in the time zone of the policy' }),
  policy: z.strictObject({
    id,
    version: z.union([z.string().min(1), z.number().int().positive()]),
    title: z.string().min(1).meta({ description: 'In the language that was asked for, where the policy has it' }),
  }),
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'Expected a currency code, for example GBP.' }),
  route: z
    .enum(['voucher', 'expenses-only', 'payroll', 'declined'])
    .nullable()
    .meta({ description: 'Null: nobody has recorded one, so what is earned is held. Never with a reason' }),
  counted: z.array(z.strictObject({ ...interview, validatedOn: day })),
  excluded: z.array(z.strictObject({ ...interview, because: becauseSchema })),
  waiting: z.array(z.strictObject(interview)).meta({ description: 'Sent in, and not yet looked at' }),
  arithmetic: z.array(becauseSchema).meta({ description: 'The sum, line by line' }),
  entitledMinor: minor,
  awardedMinor: minor,
  heldMinor: minor,
  issuedMinor: minor.meta({ description: 'Handed over, used ones included' }),
  capped: z.boolean(),
  remainder: z.number().int().nonnegative().meta({ description: 'Counted and not yet enough for another voucher' }),
  nextThresholdIn: z.number().int().positive().nullable().meta({ description: 'How many more; null at the cap' }),
  vouchers: z.array(statementVoucherSchema),
  notices: z.array(statementNoticeSchema),
})

export type Statement = z.infer<typeof statementSchema>
export type StatementVoucher = z.infer<typeof statementVoucherSchema>
export type StatementNotice = z.infer<typeof statementNoticeSchema>
