import { z } from 'zod'

const side = z.strictObject({ item: z.string(), outcome: z.string() })

/** What `cat gap --json` prints. */
export const catGapSchema = z.strictObject({
  matters: z.array(
    z.strictObject({
      id: z.string(),
      matter: z.string().meta({ description: 'What both sides are asked about; ours' }),
      council: side,
      organisation: side,
      gap: z
        .strictObject({ low: z.number().min(-1).max(1), high: z.number().min(-1).max(1) })
        .nullable()
        .meta({ description: 'The council’s value less the organisation’s; null where one side is not scored' }),
      finding: z.enum(['council-ahead', 'organisation-ahead', 'alike', 'cannot-tell', 'not-asked']),
    }),
  ),
})

const range = z.strictObject({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) })

/** What `cat compare --json` and `keep-it-local compare --json` print. */
export const compareSchema = z.strictObject({
  bodies: z.array(
    z.strictObject({
      body: z.string(),
      points: z
        .array(z.strictObject({ on: z.string(), score: range, coverage: z.number(), label: z.string() }))
        .meta({ description: 'Earliest first' }),
      steps: z.array(
        z.strictObject({
          from: z.string(),
          to: z.string(),
          moved: z
            .enum(['up', 'down', 'same', 'cannot-tell'])
            .meta({ description: 'Up or down only when the two ranges do not meet' }),
          items: z.array(z.strictObject({ id: z.string(), from: z.string(), to: z.string() })),
          entered: z.array(z.string()).meta({ description: 'Items asked only on the later day' }),
          left: z.array(z.string()).meta({ description: 'Items asked only on the earlier day' }),
        }),
      ),
    }),
  ),
  places: z
    .array(
      z.strictObject({
        body: z.string(),
        on: z.string(),
        score: range,
        best: z.int().positive(),
        worst: z.int().positive(),
        steady: z.boolean().meta({ description: 'Whether the place stays when any one weight is halved or doubled' }),
      }),
    )
    .nullable()
    .meta({ description: 'The best and the worst place that the ranges leave possible; null for one body' }),
})

/** What `cat read --json` prints: places to look at, no answer. */
export const catReadSchema = z.strictObject({
  kind: z.literal('pointers-for-a-person'),
  catalogue: z.string(),
  version: z.string(),
  words: z.int().nonnegative(),
  pointers: z.array(
    z.strictObject({
      item: z.string(),
      passages: z.array(
        z.strictObject({
          start: z.int().nonnegative().meta({ description: 'Place in the text, in UTF-16 units' }),
          end: z.int().nonnegative(),
          quote: z.string().meta({ description: 'Word for word' }),
          terms: z.array(z.string()).meta({ description: 'What was found in it' }),
        }),
      ),
      more: z.int().nonnegative().meta({ description: 'Passages found and not quoted' }),
    }),
  ),
  notFound: z.array(z.string()).meta({ description: 'Items without a pointer; they may be there in other words' }),
})
