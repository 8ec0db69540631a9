import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { z } from 'zod'
import type { ChangeValue, EnglishMarks, EscoOccupation, FeeValue, OccupationCode } from '../model/values.ts'

const localDate = z
  .string()
  .refine(isLocalDate, 'Expected a day that exists, for example 2026-11-21') as unknown as z.ZodType<LocalDate>

export const occupationCodeSchema: z.ZodType<OccupationCode> = z.strictObject({
  code: z.string().nullable().meta({ description: 'The group; null where none was found' }),
  title: z.string().meta({ description: 'The title of the group' }),
  candidates: z.array(z.string()).optional().meta({ description: 'Groups it may belong to' }),
})

export const escoOccupationSchema: z.ZodType<EscoOccupation> = z.strictObject({
  label: z.string().meta({ description: 'The preferred label in English' }),
  uri: z.url().meta({ description: 'The address ESCO gives the occupation' }),
  escoIscoGroup: z.string().meta({ description: 'The ISCO-08 group ESCO puts it in' }),
  escoCode: z.string().meta({ description: 'The code of the occupation' }),
  fit: z.string().meta({ description: 'How well it fits; the match is ours' }),
})

const mark = z.union([z.number(), z.string()]).meta({ description: 'A band such as 7.5 or a grade such as C+' })

export const englishMarksSchema: z.ZodType<EnglishMarks> = z.strictObject({
  test: z.string().meta({ description: 'The name of the test' }),
  overall: z.number().nullable().meta({ description: 'The least overall mark; null when none is asked' }),
  components: z
    .union([z.strictObject({ listening: mark, reading: mark, writing: mark, speaking: mark }), z.string()])
    .nullable()
    .meta({ description: 'The least mark of each part, or a sentence where the source gives none per part' }),
  oneSitting: z.boolean().nullable().meta({ description: 'Whether all marks must come from one sitting' }),
  validityMonths: z.int().positive().nullable().meta({ description: 'How long a result counts, in months' }),
})

const periodSchema = z.strictObject({
  from: localDate.meta({ description: 'First day' }),
  until: localDate.nullable().meta({ description: 'Last day; null while it is open' }),
})

export const feeValueSchema: z.ZodType<FeeValue> = z.strictObject({
  label: z.string().meta({ description: 'What is paid, as the source words it' }),
  amountMinor: z
    .int()
    .nonnegative()
    .nullable()
    .meta({ description: 'In minor units; null when the source gives none' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: 'ISO 4217' }),
  percentOfFullFee: z.number().optional().meta({ description: 'A share of the full fee, in percent' }),
  effective: periodSchema.optional().meta({ description: 'When this amount is charged' }),
})

export const changeValueSchema: z.ZodType<ChangeValue> = z.strictObject({
  when: z.string().meta({ description: 'A day, a month, a year, or "now"' }),
  what: z.string().meta({ description: 'What changes' }),
})
