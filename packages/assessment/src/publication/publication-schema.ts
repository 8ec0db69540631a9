import { localDateSchema, slugSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { AssessmentPublication, AssessmentSummary } from './assessment-publication.ts'

const shareSchema = z.number().min(0).max(1)
const rangeSchema = z
  .strictObject({ low: shareSchema, high: shareSchema })
  .refine(({ low, high }) => low <= high, { error: 'Expected the lowest not to be above the highest.' })
const idSchema = z.string().min(1).max(200)
const wordsSchema = z.string().min(1).max(2_000)

/** One assessment as anybody may read it. Strict: a field that is not here cannot leave the CMS. */
export const assessmentSummarySchema: z.ZodType<AssessmentSummary> = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9]{8,24}$/, { error: 'Expected 8 to 24 small letters and digits.' })
    .meta({ description: 'Random; the address on the site' }),
  catalogue: idSchema,
  version: idSchema,
  profile: idSchema.nullable(),
  on: localDateSchema.meta({ description: 'The day of the assessment' }),
  publishedOn: localDateSchema,
  body: z.strictObject({ name: wordsSchema, kind: idSchema }).meta({ description: 'Who was assessed' }),
  organisation: wordsSchema.meta({ description: 'Who assessed: an organisation, never a person' }),
  score: rangeSchema,
  coverage: shareSchema,
  evidenced: shareSchema,
  label: idSchema,
  gates: z.array(z.strictObject({ id: idSchema, outcome: z.enum(['met', 'not-met', 'unknown', 'not-applicable']) })),
  groups: z.array(z.strictObject({ id: idSchema, score: rangeSchema, coverage: shareSchema })),
  items: z
    .array(
      z.strictObject({
        id: idSchema,
        outcome: z.enum([
          'met',
          'partly',
          'not-met',
          'not-applicable',
          'unknown',
          'not-assessed',
          'not-in-effect',
          'differs',
        ]),
        nextStep: z.boolean(),
      }),
    )
    .nullable()
    .meta({ description: 'null: published without its items' }),
  changes: z.array(z.strictObject({ reaches: idSchema, steps: z.int().min(0), items: z.array(idSchema) })),
  assessors: z.int().min(1).meta({ description: 'How many' }),
  weights: z.record(idSchema, z.number().min(0)).optional(),
  reply: z
    .strictObject({ by: wordsSchema, on: localDateSchema, text: z.string().min(1).max(20_000) })
    .optional()
    .meta({ description: 'What the assessed body says to it' }),
  titles: z.record(idSchema, wordsSchema).meta({ description: 'Titles of items the city added' }),
})

/** What a city's CMS gives its site about assessments. */
export const assessmentPublicationSchema: z.ZodType<AssessmentPublication> = z.strictObject({
  contract: z.literal(1).meta({ description: 'The form of this file' }),
  city: slugSchema.meta({ description: 'The city it is for' }),
  revision: z.int().min(1).meta({ description: 'Rises with every change' }),
  generatedAt: z.iso.datetime().meta({ description: 'The moment it was made, in UTC' }),
  summaries: z
    .array(assessmentSummarySchema)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
      error: 'Expected each code once.',
    }),
})
