import { languageSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { Definition } from '../contract/index.ts'
import { limits } from '../define/limits.ts'
import { idSchema, listNameSchema, nameSchema, versionSchema, wordsSchema } from './basics.ts'
import { expressionSchema } from './expression.ts'
import { questionSchema } from './question.ts'

const choiceSchema = z.strictObject({
  code: idSchema,
  label: wordsSchema,
  exclusive: z.boolean().exactOptional().meta({ description: 'Chosen alone, such as "none of these"' }),
  attributes: z
    .record(idSchema, z.union([z.string().max(limits.text), z.number()]))
    .exactOptional()
    .meta({ description: 'What a filter can look at' }),
})

const sectionSchema = z.strictObject({
  id: idSchema,
  title: wordsSchema,
  introduction: wordsSchema.exactOptional(),
  when: expressionSchema.exactOptional(),
  questions: z.array(questionSchema).max(limits.questions),
})

/** A questionnaire as a file or a form holds it. `compileQuestionnaire` then looks at names and references. */
export const definitionSchema = z.strictObject({
  contract: z.literal(1).meta({ description: 'The version of this format' }),
  id: idSchema,
  version: versionSchema,
  language: languageSchema.meta({ description: 'The language of every word in here' }),
  title: wordsSchema,
  introduction: wordsSchema.exactOptional().meta({ description: 'What it is for, read out before the consent' }),
  sections: z.array(sectionSchema).max(limits.sections),
  choices: z
    .record(listNameSchema, z.array(choiceSchema).max(limits.choices))
    .meta({ description: 'Choice lists by name' }),
  retired: z
    .strictObject({
      questions: z.array(nameSchema).exactOptional(),
      choices: z.record(listNameSchema, z.array(idSchema)).exactOptional(),
    })
    .exactOptional()
    .meta({ description: 'Names and codes that must never be used again' }),
}) satisfies z.ZodType<Definition>
