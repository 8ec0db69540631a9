import { z } from 'zod'
import type { GuideIndex, Regulator } from '../model/guide-index.ts'
import { factOf, textFactSchema } from './fact.ts'
import { nationSchema, professionEntrySchema } from './profession.ts'
import { changeValueSchema, feeValueSchema } from './values.ts'

export const regulatorSchema: z.ZodType<Regulator> = z.strictObject({
  id: z.string().min(1).meta({ description: 'Short name' }),
  name: z.string().min(1).meta({ description: 'Full name' }),
  url: z.url({ protocol: /^https?$/ }).meta({ description: 'Home page' }),
  nations: z.array(nationSchema).min(1).meta({ description: 'Where it decides' }),
  role: textFactSchema.meta({ description: 'What it does' }),
})

export const guideIndexSchema: z.ZodType<GuideIndex> = z.strictObject({
  compiledOn: z.iso.date().meta({ description: 'The day the facts were put together' }),
  notAdvice: z.string().min(1).meta({ description: 'What the guide is not' }),
  professions: z.array(professionEntrySchema).meta({ description: 'Every profession, without its facts' }),
  regulators: z.array(regulatorSchema).meta({ description: 'Who decides' }),
  crossCutting: z
    .array(
      z.strictObject({
        id: z.string().min(1).meta({ description: 'Short name' }),
        title: z.string().min(1).meta({ description: 'Heading' }),
        facts: z.array(z.union([textFactSchema, factOf(feeValueSchema)])).meta({ description: 'What holds' }),
      }),
    )
    .meta({ description: 'Rules that hold for many professions' }),
  schemes: z
    .array(
      z.strictObject({
        id: z.string().min(1).meta({ description: 'Short name' }),
        name: z.string().min(1).meta({ description: 'Name of the scheme' }),
        area: z.string().min(1).meta({ description: 'Where it helps' }),
        professions: z.array(z.string()).meta({ description: 'Ids of professions, or words such as "all"' }),
        facts: z.array(textFactSchema).meta({ description: 'What is known about it' }),
      }),
    )
    .meta({ description: 'Support beyond one city' }),
  watchList: z.array(factOf(changeValueSchema)).meta({ description: 'What changes when' }),
  openQuestions: z
    .array(
      z.strictObject({
        id: z.string().min(1).meta({ description: 'Short name' }),
        question: z.string().min(1).meta({ description: 'The question, in words that hold no answer' }),
        risk: z.enum(['high', 'medium', 'low']).meta({ description: 'How much harm a wrong answer does' }),
      }),
    )
    .meta({ description: 'What nobody has found out' }),
})
