import { languageSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'

const params = z.record(z.string(), z.union([z.string(), z.number()]))
const span = { shortest: z.number().int(), longest: z.number().int() }

/** What `questionnaire check --json` prints. More fields may come; these stay. */
export const checkOutputSchema = z.strictObject({
  definition: z.string().meta({ description: 'The id of the questionnaire' }),
  version: z.number().int(),
  ok: z.boolean().meta({ description: 'False when there is a finding of severity error' }),
  findings: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning', 'advice']),
      code: z.string(),
      path: z.string().meta({ description: 'Place in the JSON of the questionnaire' }),
      params,
      sentence: z.string().meta({ description: 'What was expected, what came, what to do: in English' }),
    }),
  ),
  paths: z
    .strictObject({
      ...span,
      minutes: z.strictObject(span),
      isEstimate: z.literal(true),
      basis: z.enum(['exact', 'bounds']),
      assumed: z.array(z.strictObject({ question: z.string(), entries: z.number().int() })),
    })
    .nullable()
    .meta({ description: 'Questions asked on the shortest and the longest way; null when it cannot be run' }),
  translations: z.array(
    z.strictObject({
      language: languageSchema,
      review: z.enum(['reviewed', 'unreviewed', 'none', 'source']),
      released: z.strictObject({ online: z.boolean(), paper: z.boolean(), 'read-aloud': z.boolean() }),
      missing: z.number().int(),
      stale: z.number().int(),
      placeholders: z.number().int(),
    }),
  ),
  comparison: z
    .strictObject({
      before: z.number().int().meta({ description: 'The version that --against named' }),
      verdict: z.enum(['safe', 'needs-migration', 'breaks-comparability']),
      changes: z.array(
        z.strictObject({
          code: z.string(),
          verdict: z.enum(['safe', 'needs-migration', 'breaks-comparability']),
          lookAt: z.boolean(),
          about: z.string(),
          params,
          sentence: z.string(),
        }),
      ),
    })
    .optional(),
})

export type CheckOutput = z.output<typeof checkOutputSchema>
