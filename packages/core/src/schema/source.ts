import { z } from 'zod'
import { localDateSchema } from './basics.ts'

export const sourceSchema = z.strictObject({
  title: z.string().min(1).meta({ description: 'Title of the report or page' }),
  section: z.string().optional().meta({ description: 'Section, heading or page in it' }),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where it can be read' }),
  asOf: localDateSchema.nullable().meta({ description: 'The day it was read or is dated; null when it gives none' }),
})
