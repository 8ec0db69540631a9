import { z } from 'zod'
import type { Fact } from '../model/fact.ts'
import type { FactDate } from '../model/fact-date.ts'
import type { Withheld } from '../model/withheld.ts'

const address = z.url({ protocol: /^https?$/ })

const dateForm = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

export const factDateSchema = z
  .string()
  .regex(dateForm, 'Expected a day, a month or a year, for example 2026-11-21, 2026-11 or 2026')
  .meta({
    description: 'As exact as the source gives it: 2026-11-21, 2026-11 or 2026',
  }) as unknown as z.ZodType<FactDate>

const kinds = [
  'regulator-role',
  'regulated',
  'protected-title',
  'isco08',
  'esco',
  'soc2020',
  'english-test',
  'english-rule',
  'english-other',
  'route-for',
  'duration',
  'route-note',
  'step',
  'evidence',
  'document',
  'fee',
  'recency',
  'refugee-help',
  'interim-role',
  'nation-difference',
  'note',
  'cross-cutting',
  'cross-cutting-fee',
  'scheme',
  'tool',
  'tool-matrix',
  'change',
] as const

const aboutSchema = z.strictObject({
  kind: z
    .enum(kinds)
    .meta({ description: 'What sort of fact it is: the question asked when its value may not be shown' }),
  of: z
    .string()
    .optional()
    .meta({ description: 'The exam, step, route or topic it belongs to; never part of its value' }),
  only: z.enum(['refugee', 'resit']).optional().meta({ description: 'Who alone it is for' }),
})

const provenance = {
  id: z.string().min(1).meta({ description: 'Stable name of the fact; corrections refer to it' }),
  about: aboutSchema,
  source: address.meta({ description: 'Where it was read or, when sourceRead is false, where to look' }),
  checkAt: address.meta({ description: 'Where to send a person who wants to check' }),
  asOf: factDateSchema.nullable().meta({ description: 'The date the source gives itself; null when it gives none' }),
  asOfBasis: z.string().optional().meta({ description: 'Why there is no date' }),
  basis: z
    .enum(['official-page', 'old-official-page', 'law', 'dataset-copy', 'secondary-page', 'own-knowledge'])
    .optional()
    .meta({ description: 'What kind of source it is' }),
  publisher: z.string().optional().meta({ description: 'Who published the source' }),
  sourceRead: z.boolean().optional().meta({ description: 'False when the source was not read but is where to check' }),
  hostedElsewhere: z.boolean().optional().meta({ description: 'True when official words were read on another host' }),
  originalUrl: address.optional().meta({ description: 'Where the original of a copy should be; it was not read' }),
}

/** A fact whose value has this shape. Confirmed ones have a value, others must not: a value there is refused. */
export const factOf = <Value>(value: z.ZodType<Value>): z.ZodType<Fact<Value>> =>
  z.discriminatedUnion('confidence', [
    z.strictObject({
      ...provenance,
      confidence: z.literal('confirmed').meta({ description: 'Read on an official page, in law or in a data set' }),
      value: value as unknown as z.ZodType<Withheld<Value>>,
      note: z.string().optional().meta({ description: 'What to mind about the source' }),
    }),
    z.strictObject({
      ...provenance,
      confidence: z.literal('unconfirmed').meta({ description: 'Everything else: it has no value here' }),
    }),
  ])

export const textFactSchema = factOf(z.string().min(1).meta({ description: 'The fact in plain English' }))
