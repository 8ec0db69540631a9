import { localDateSchema, slugSchema, textSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { CityHelp } from '../rules/city-help.ts'

const localHelpSchema = z
  .strictObject({
    id: slugSchema,
    kind: z
      .enum(['advice', 'employer-programme', 'language-course', 'mentor', 'drop-in'])
      .meta({ description: 'What sort of help it is' }),
    name: z.string().min(1).meta({ description: 'The name it goes by' }),
    summary: textSchema.meta({ description: 'What it offers, in one sentence, by language' }),
    professions: z.array(slugSchema).min(1).meta({ description: 'Ids of professions, or "all"' }),
    contact: z
      .strictObject({
        url: z.url({ protocol: /^https?$/ }).optional(),
        phone: z.string().min(1).optional(),
        email: z.email().optional(),
      })
      .refine((ways) => Object.values(ways).some((way) => way !== undefined), {
        error: 'Expected an address, a phone number or an email: people must be able to ask.',
      })
      .meta({ description: 'How to reach it' }),
    source: z.url({ protocol: /^https?$/ }).meta({ description: 'Where it was read' }),
    checkedOn: localDateSchema.meta({ description: 'The day somebody last checked that it runs' }),
    reviewBy: localDateSchema.meta({ description: 'The last day it is shown without being checked again' }),
  })
  .refine(({ checkedOn, reviewBy }) => checkedOn <= reviewBy, {
    error: 'Expected reviewBy on or after checkedOn, for example 2027-05-31.',
    path: ['reviewBy'],
  })

/** A city's own help: advice, employers' programmes, language courses, mentors, drop-in sessions. */
export const cityHelpSchema: z.ZodType<CityHelp> = z.strictObject({
  city: slugSchema.meta({ description: 'The city it is for' }),
  help: z
    .array(localHelpSchema)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
      error: 'Expected each id once; an id appears twice in this list.',
    })
    .meta({ description: 'Everything on offer' }),
})
