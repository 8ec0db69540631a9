import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { Question } from '../contract/index.ts'
import { limits } from '../define/limits.ts'
import { idSchema, listNameSchema, nameSchema, wordsSchema } from './basics.ts'
import { expressionSchema } from './expression.ts'

const checkSchema = z.strictObject({
  code: idSchema,
  test: expressionSchema.meta({ description: 'What must hold; not known passes' }),
  message: wordsSchema.meta({ description: 'What is said when it does not hold' }),
})

const base = {
  name: nameSchema,
  label: wordsSchema.meta({ description: 'The question as it is asked; {name} puts in an earlier answer' }),
  hint: wordsSchema.exactOptional(),
  guidance: wordsSchema.exactOptional().meta({ description: 'For the researcher only, never read out' }),
  required: z.union([z.boolean(), expressionSchema]).exactOptional().meta({ description: 'Default false' }),
  when: expressionSchema.exactOptional().meta({ description: 'Asked only when this is true; not known is not asked' }),
  checks: z.array(checkSchema).max(limits.rows).exactOptional(),
  mayDecline: z
    .array(z.enum(['dont-know', 'refused']))
    .exactOptional()
    .meta({ description: 'Ways to say no that are on offer' }),
  lines: z.int().min(1).max(60).exactOptional().meta({ description: 'Paper: lines to write on' }),
}
const choices = listNameSchema.meta({ description: 'The choice list' })
const filter = expressionSchema.exactOptional().meta({ description: 'Which choices are on offer' })
const bound = z.number().exactOptional()
const howMany = z.int().min(0).exactOptional()
const unit = wordsSchema.exactOptional().meta({ description: 'What is counted, such as hours a week' })
const day = z.union([localDateSchema, z.literal('today')]).exactOptional()

const plain = <const Type extends string>(type: Type) => z.strictObject({ type: z.literal(type), ...base })

/** Every type that may stand inside a repeat. */
const simple = [
  z.strictObject({
    type: z.literal('text'),
    ...base,
    maxLength: z.int().min(1).max(limits.text).exactOptional(),
    multiline: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal('integer'), ...base, min: bound, max: bound, unit }),
  z.strictObject({
    type: z.literal('decimal'),
    ...base,
    min: bound,
    max: bound,
    places: z.int().min(0).max(10).exactOptional(),
    unit,
  }),
  z.strictObject({ type: z.literal('date'), ...base, earliest: day, latest: day }),
  plain('time'),
  z.strictObject({ type: z.literal('select-one'), ...base, choices, filter }),
  z.strictObject({ type: z.literal('select-many'), ...base, choices, filter, min: howMany, max: howMany }),
  z.strictObject({
    type: z.literal('likert'),
    ...base,
    choices,
    rows: z
      .array(z.strictObject({ name: nameSchema, label: wordsSchema, reverse: z.boolean().exactOptional() }))
      .min(1)
      .max(limits.rows),
  }),
  z.strictObject({ type: z.literal('rank'), ...base, choices, top: z.int().min(1).exactOptional() }),
  plain('note'),
  z.strictObject({ type: z.literal('place'), ...base, choices }),
  plain('recording'),
  plain('photo'),
  plain('occupation'),
  plain('qualification'),
  z.strictObject({ type: z.literal('calculated'), ...base, value: expressionSchema }),
] as const

const innerSchema = z.discriminatedUnion('type', simple)

export const questionSchema = z.discriminatedUnion('type', [
  ...simple,
  plain('consent'),
  z.strictObject({
    type: z.literal('contact'),
    ...base,
    parts: z.array(z.enum(['name', 'phone', 'email', 'address'])).min(1),
  }),
  z.strictObject({
    type: z.literal('repeat'),
    ...base,
    questions: z.array(innerSchema).min(1).max(limits.questions),
    entryLabel: wordsSchema.meta({ description: 'What one entry is called' }),
    min: howMany,
    max: z.int().min(1).max(limits.entries).exactOptional(),
  }),
]) satisfies z.ZodType<Question>
