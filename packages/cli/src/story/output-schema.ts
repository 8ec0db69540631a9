import { z } from 'zod'

/** What `story check --json` prints. More fields may come; these stay. */
export const storyCheckSchema = z.strictObject({
  ok: z.boolean().meta({ description: 'False when there is an error or a warning' }),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'advice']).meta({
        description:
          'error: more than the teller allows, never overridden; warning: our own words, mended or overridden; advice',
      }),
      path: z.string().meta({ description: 'Where, as texts/en/body/2; numbers begin at 0' }),
      because: z.strictObject({
        key: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
      sentence: z.string().meta({ description: 'What is there and what to do: in English' }),
    }),
  ),
  overridden: z.number().int().meta({ description: 'Findings that somebody let stand, with a reason' }),
})

export type StoryCheckOutput = z.output<typeof storyCheckSchema>
