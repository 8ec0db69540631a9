import { languageSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { Translation } from '../contract/index.ts'
import { idSchema, wordsSchema } from './basics.ts'

/** The words of one language for one questionnaire. */
export const translationSchema = z.strictObject({
  contract: z.literal(1),
  questionnaire: idSchema.meta({ description: 'The id of the questionnaire' }),
  language: languageSchema,
  review: z.strictObject({
    status: z.enum(['reviewed', 'unreviewed']).meta({ description: 'Has a speaker checked it' }),
    by: z.string().min(1).max(200).optional(),
    on: z.iso.date().optional(),
  }),
  words: z
    .record(
      z
        .string()
        .max(200)
        .regex(/^[a-z][a-z0-9_.-]*$/),
      z.strictObject({
        text: wordsSchema,
        of: z
          .string()
          .regex(/^[0-9a-f]{14}$/)
          .meta({ description: 'sourceStamp of the words it was translated from' }),
      }),
    )
    .meta({ description: 'By the key of the sentence, such as question.works.label' }),
}) satisfies z.ZodType<Translation>
