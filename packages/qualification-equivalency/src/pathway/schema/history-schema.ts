import { z } from 'zod'
import { factDateSchema } from '../../schema/fact.ts'
import type { PathwayHistory } from '../history.ts'

const sourceSchema = z.strictObject({
  title: z.string().min(1).meta({ description: 'The document' }),
  section: z.string().min(1).meta({ description: 'Where in it' }),
  date: factDateSchema.meta({ description: 'The date of the document' }),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Its address' }),
})

/** Figures of reports: each with its date, its words, its definition and its source. */
export const pathwayHistorySchema: z.ZodType<PathwayHistory> = z
  .strictObject({
    definitions: z.array(
      z.strictObject({
        id: z.string().min(1).meta({ description: 'Source and indicator, for example journal-1-2017/identified' }),
        counts: z.string().min(1).meta({ description: 'What is counted, as far as the source says' }),
        by: z.string().min(1).meta({ description: 'Who counted' }),
      }),
    ),
    figures: z.array(
      z.strictObject({
        id: z.string().min(1),
        definition: z.string().min(1).meta({ description: 'One of the definitions' }),
        value: z.int().nonnegative().meta({ description: 'The number as written' }),
        bound: z.enum(['exact', 'more-than', 'almost', 'about']).meta({ description: 'How the source puts it' }),
        asOf: factDateSchema.meta({ description: 'The day, month or year it is given for' }),
        says: z.string().min(1).meta({ description: 'What the source says, in our own words' }),
        source: sourceSchema,
        note: z.string().optional().meta({ description: 'What to know before using it' }),
      }),
    ),
    targets: z.array(
      z.strictObject({
        id: z.string().min(1),
        definition: z.string().min(1),
        target: z.int().positive().meta({ description: 'People' }),
        by: z.string().min(1).meta({ description: 'Until when, as the source says' }),
        source: sourceSchema,
      }),
    ),
  })
  .superRefine(({ definitions, figures, targets }, context) => {
    const known = new Set(definitions.map(({ id }) => id))
    for (const [list, rows] of Object.entries({ figures, targets }))
      for (const [at, { definition }] of rows.entries())
        if (!known.has(definition))
          context.addIssue({
            code: 'custom',
            path: [list, at, 'definition'],
            message: `Expected one of ${[...known].join(', ')}.`,
          })
  })
