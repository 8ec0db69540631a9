import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { AssessmentFile, Body } from '../model/assessment-file.ts'

const evidenceSchema = z.strictObject({
  title: z.string().min(1).meta({ description: 'What it is' }),
  link: z.string().optional().meta({ description: 'An address or the name of a file' }),
  collectedOn: localDateSchema.meta({ description: 'The day it was collected' }),
  expiresOn: localDateSchema.optional().meta({ description: 'The last day it may be relied on' }),
})

export const answerSchema = z.strictObject({
  answer: z.enum(['met', 'partly', 'not-met', 'not-applicable', 'unknown', 'not-assessed'], {
    error: 'Expected met, partly, not-met, not-applicable, unknown or not-assessed.',
  }),
  level: z.number().optional().meta({ description: 'For an item with a ladder: 0 to 4' }),
  evidence: z.array(evidenceSchema).default([]),
  note: z.string().optional(),
  justification: z.string().optional().meta({ description: 'Why it does not apply; needed for not-applicable' }),
})

const assessorSchema = z.strictObject({
  id: z.string().min(1).meta({ description: 'Who assessed: an id, not a name' }),
  role: z.string().optional(),
  answers: z.record(z.string(), answerSchema).meta({ description: 'By item id' }),
})

const bodySchema = z.strictObject({
  name: z.string().min(1),
  kind: z.string().optional().meta({ description: 'council, organisation, or a word of your own' }),
})

/** The answers as a person or a program writes them. A body may be given by its name alone. */
export const assessmentFileSchema = z.strictObject({
  catalogue: z.string().min(1).meta({ description: 'Id of the catalogue answered' }),
  version: z.string().min(1).meta({ description: 'Its version' }),
  profile: z.string().optional(),
  on: localDateSchema.meta({ description: 'The day of the assessment: law and evidence are taken as on that day' }),
  body: z.union(
    [
      z
        .string()
        .min(1)
        .transform((name): Body => ({ name })),
      bodySchema,
    ],
    {
      error:
        'Expected who is assessed: a name, or a name and a kind, for example {"name": "Otherton Council", "kind": "council"}.',
    },
  ),
  assessors: z.array(assessorSchema).min(1, { error: 'Expected at least one assessor with answers.' }),
  reply: z
    .strictObject({ by: z.string().min(1), on: localDateSchema, text: z.string().min(1) })
    .optional()
    .meta({ description: 'What the assessed body says to the result' }),
}) satisfies z.ZodType<AssessmentFile>
