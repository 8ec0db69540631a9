import { z } from 'zod'

const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const responseStatuses = ['complete', 'incomplete', 'invalid', 'declined', 'unreadable'] as const

const responseSchema = z.strictObject({
  id: z.string(),
  line: z.number().int().meta({ description: 'The line it begins on, or its number in a JSON list' }),
  status: z
    .enum(responseStatuses)
    .meta({ description: 'declined: no consent, which is a right outcome; unreadable: it is no response' }),
  errors: z.array(
    z.strictObject({
      code: z.string(),
      question: z.string().meta({ description: 'Where: its name, or members[2].age; empty for the whole response' }),
      params,
    }),
  ),
  dropped: z.array(z.string()).meta({ description: 'Answers that a condition hides: not in the final record' }),
})

/** What `questionnaire validate --json` prints. More fields may come; these stay. */
export const validateOutputSchema = z.strictObject({
  definition: z.string().meta({ description: 'The id of the questionnaire' }),
  version: z.number().int(),
  responses: z.array(responseSchema),
  summary: z.strictObject({
    read: z.number().int(),
    complete: z.number().int(),
    incomplete: z.number().int(),
    invalid: z.number().int(),
    declined: z.number().int(),
    unreadable: z.number().int(),
    duplicates: z.number().int().meta({ description: 'Responses whose id was there already; each counts once' }),
  }),
})

export type ValidateOutput = z.output<typeof validateOutputSchema>
export type ValidatedResponse = z.output<typeof responseSchema>
