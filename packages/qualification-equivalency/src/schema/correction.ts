import { localDateSchema, slugSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { CorrectedFee, CorrectedMarks, Correction } from '../corrections/correction.ts'
import { addressSchema } from './address.ts'
import { factDateSchema } from './fact.ts'

const mark = z
  .union([z.number().min(0).max(500), z.string().min(1).max(4)])
  .meta({ description: 'A band such as 7.5 or a grade such as C+' })

export const correctedFeeSchema: z.ZodType<CorrectedFee> = z.strictObject({
  amountMinor: z
    .int('Expected whole pence, for example 12000 for £120')
    .nonnegative('Expected an amount of 0 or more, in pence')
    .meta({ description: 'In minor units (pence)' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Expected a currency as three capitals, for example GBP')
    .meta({ description: 'ISO 4217' }),
})

export const correctedMarksSchema: z.ZodType<CorrectedMarks> = z.strictObject({
  overall: z
    .number()
    .min(0)
    .max(500)
    .nullable()
    .meta({ description: 'The least overall mark; null when none is asked' }),
  components: z
    .strictObject({ listening: mark, reading: mark, writing: mark, speaking: mark })
    .meta({ description: 'The least mark of each part' }),
  validityMonths: z
    .int()
    .positive()
    .nullable()
    .meta({ description: 'How long a result counts, in months; null when the source does not say' }),
  oneSitting: z
    .boolean()
    .nullable()
    .meta({ description: 'Whether all marks must come from one sitting; null when the source does not say' }),
})

/** A dated, sourced correction of one fact. Whether its value is of the fact's shape is for `checkCorrections`. */
export const correctionSchema: z.ZodType<Correction> = z
  .strictObject({
    id: slugSchema,
    fact: z
      .string()
      .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/, 'Expected the id of a fact, for example nurse/regulated')
      .max(200)
      .meta({ description: 'The id of the fact it is about' }),
    value: z
      .union([z.string().trim().min(1).max(1_000), correctedFeeSchema, correctedMarksSchema])
      .nullable()
      .meta({ description: 'A sentence, an amount or marks; null: do not rely on the fact, ask' }),
    source: addressSchema.meta({ description: 'The page where it was read' }),
    sourceTitle: z.string().trim().min(1).max(300).meta({ description: 'The title of that page' }),
    asOf: factDateSchema.meta({ description: 'The date the source gives itself, or the day it was read' }),
    by: z.string().trim().min(1).max(200).meta({ description: 'The organisation that stands for it' }),
    recordedOn: localDateSchema.meta({ description: 'The day it was recorded' }),
    reviewBy: localDateSchema.meta({ description: 'The last day it counts' }),
  })
  .refine(({ recordedOn, reviewBy }) => recordedOn <= reviewBy, {
    error: 'Expected reviewBy on or after recordedOn, for example 2027-05-31.',
    path: ['reviewBy'],
  })
  .refine(({ asOf, recordedOn }) => asOf <= recordedOn, {
    error: 'Expected asOf on or before recordedOn. Record a change once it is in force.',
    path: ['asOf'],
  })
