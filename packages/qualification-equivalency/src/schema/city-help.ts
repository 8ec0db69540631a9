import { languageSchema, localDateSchema, slugSchema, textSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { CityHelp, HelpSession, LocalHelp } from '../rules/city-help.ts'
import { addressSchema } from './address.ts'
import { withIdsOnce } from './with-ids-once.ts'

const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected a time of day with 24 hours, for example 14:30')

const helpSessionSchema: z.ZodType<HelpSession> = z
  .strictObject({
    on: localDateSchema.meta({ description: 'The day' }),
    from: timeSchema.meta({ description: 'When it begins, local time, HH:MM' }),
    to: timeSchema.optional().meta({ description: 'When it ends' }),
    place: z.string().trim().min(1).max(300).meta({ description: 'Where to go' }),
    note: textSchema.optional().meta({ description: 'What to bring or to mind, by language' }),
  })
  .refine(({ from, to }) => to === undefined || from < to, {
    error: 'Expected an end after the beginning, for example 14:00 to 16:00.',
    path: ['to'],
  })

export const localHelpSchema: z.ZodType<LocalHelp> = z
  .strictObject({
    id: slugSchema,
    kind: z
      .enum(['advice', 'employer-programme', 'local-scheme', 'language-course', 'mentor', 'drop-in'])
      .meta({ description: 'What sort of help it is' }),
    name: z.string().min(1).meta({ description: 'The name it goes by' }),
    organisation: z.string().trim().min(1).max(200).optional().meta({ description: 'Who offers it' }),
    summary: textSchema.meta({ description: 'What it offers, in one sentence, by language' }),
    professions: z.array(slugSchema).min(1).meta({ description: 'Ids of professions, or "all"' }),
    languages: z.array(languageSchema).min(1).optional().meta({ description: 'Languages people can speak there' }),
    contact: z
      .strictObject({
        url: addressSchema.optional(),
        phone: z.string().min(1).optional(),
        email: z.email().optional(),
      })
      .refine((ways) => Object.values(ways).some((way) => way !== undefined), {
        error: 'Expected an address, a phone number or an email: people must be able to ask.',
      })
      .meta({ description: 'How to reach it' }),
    source: addressSchema.meta({ description: 'Where it was read' }),
    sessions: z
      .array(helpSessionSchema)
      .max(400)
      .optional()
      .meta({ description: 'Drop-in sessions; past ones are not shown' }),
    checkedOn: localDateSchema.meta({ description: 'The day somebody last checked that it runs' }),
    reviewBy: localDateSchema.meta({ description: 'The last day it is shown without being checked again' }),
  })
  .refine(({ checkedOn, reviewBy }) => checkedOn <= reviewBy, {
    error: 'Expected reviewBy on or after checkedOn, for example 2027-05-31.',
    path: ['reviewBy'],
  })

/** Local help, each id once. */
export const localHelpListSchema = withIdsOnce(z.array(localHelpSchema))

/** A city's own help: advice, employers' programmes, local schemes, language courses, mentors, drop-in sessions. */
export const cityHelpSchema: z.ZodType<CityHelp> = z.strictObject({
  city: slugSchema.meta({ description: 'The city it is for' }),
  help: localHelpListSchema.meta({ description: 'Everything on offer' }),
})
