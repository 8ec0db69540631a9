import { languageSchema, localDateSchema, textSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { Catalogue, FactDate, Item, Profile } from '../model/catalogue.ts'

const idSchema = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}._-]*$/u, {
    error: 'Expected a letter, then letters, digits, points, hyphens or underscores, for example CAT-C-01.',
  })
  .max(80)
  .meta({ description: 'A stable id' })

const sentence = (description: string) => z.string().min(1).meta({ description })

export const basisSchema = z
  .enum(['source', 'source+ours', 'ours', 'source+memory', 'memory'])
  .meta({ description: 'Where it comes from: a source, our own judgement, memory, or a mix' })

const weightSchema = z
  .number()
  .min(0)
  .max(1000)
  .meta({ description: 'How much it counts; 0 leaves it out of the score' })

const factDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'Expected a year, a month or a day, for example 2026, 2026-02 or 2026-02-04.',
  })
  .meta({ description: 'A year, a month or a day: as exact as the source is' }) as unknown as z.ZodType<
  FactDate,
  FactDate
>

const ladderSchema = z
  .strictObject({ 0: z.string(), 1: z.string(), 2: z.string(), 3: z.string(), 4: z.string() })
  .meta({ description: 'What each level means' })

const idsSchema = z.array(idSchema)
const weightsSchema = z.record(idSchema, weightSchema)

export const itemSchema: z.ZodType<Item> = z.strictObject({
  id: idSchema,
  group: idSchema.meta({ description: 'Id of its group' }),
  title: sentence('A few words'),
  question: sentence('What is asked'),
  why: z.string().optional().meta({ description: 'Why it matters' }),
  appliesTo: z.enum(['council', 'organisation']).optional().meta({ description: 'Left out: asked of everybody' }),
  stage: z.string().optional().meta({ description: 'Stage of the process' }),
  gate: z.boolean().meta({ description: 'Without it nothing is ready, however high the score' }),
  weight: weightSchema,
  weightBasis: basisSchema,
  basis: basisSchema,
  ladder: ladderSchema.optional(),
  ladderBasis: basisSchema.optional(),
  naRule: z.string().nullable().meta({ description: 'When it may be left out' }),
  evidenceExamples: z.array(z.string().min(1)).meta({ description: 'What would show it' }),
  nextStep: z.string().optional().meta({ description: 'What to do when it is not met' }),
  lawRefs: idsSchema.meta({ description: 'Ids of the laws behind it' }),
  sources: idsSchema,
  effective: z
    .strictObject({ from: localDateSchema, until: localDateSchema.nullable() })
    .optional()
    .meta({ description: 'The days on which it is asked at all' }),
})

const groupSchema = z.strictObject({
  id: idSchema,
  title: sentence('Name of the principle, stage or condition'),
  weight: weightSchema,
  weightBasis: basisSchema,
  sources: idsSchema.optional(),
})

const lawSchema = z.strictObject({
  id: idSchema,
  topic: sentence('A few words'),
  fact: sentence('What it says, in plain words'),
  status: z
    .enum(['in-force', 'enacted', 'proposed', 'ended', 'check', 'unconfirmed', 'memory', 'elsewhere'])
    .meta({ description: 'How it stood when it was read' }),
  statusNote: z.string().optional(),
  from: factDateSchema.nullable().meta({ description: 'In force from; of an enacted law, when it was enacted' }),
  until: factDateSchema.nullable().optional().meta({ description: 'The last day it was in force' }),
  sources: idsSchema,
})

const sourceSchema = z.strictObject({
  title: sentence('Title of the report or page'),
  url: z.string().nullable(),
  contentDate: sentence('What it says of its own date'),
  readAs: z.string().optional(),
  retrieved: localDateSchema,
})

/** A city's own profile: a choice of items, weights, items of its own. */
export const profileSchema: z.ZodType<Profile> = z.strictObject({
  id: idSchema,
  title: sentence('Name of the profile'),
  items: z.union([z.literal('all'), idsSchema]),
  weights: weightsSchema.optional().meta({ description: 'Item weights instead of the catalogue’s' }),
  groupWeights: weightsSchema.optional().meta({ description: 'Group weights instead of the catalogue’s' }),
  adds: z.array(itemSchema).optional().meta({ description: 'Items of one’s own' }),
  basis: basisSchema,
})

const pairingSchema = z.strictObject({
  id: idSchema,
  council: idSchema,
  organisation: idSchema,
  matter: sentence('What both are asked about'),
  basis: basisSchema,
})

const migrationSchema = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1),
  moved: z.record(idSchema, idsSchema).meta({ description: 'Old id to the ids that take over its answer' }),
  asksAgain: idsSchema.meta({ description: 'Ids whose meaning changed' }),
})

/** The form of a catalogue. `checkCatalogue` looks at what a form cannot: whether its parts fit together. */
export const catalogueSchema: z.ZodType<Catalogue> = z.strictObject({
  contract: z.literal(1),
  id: idSchema,
  version: z.string().min(1),
  language: languageSchema,
  title: textSchema,
  asOf: localDateSchema,
  basis: basisSchema,
  groups: z.array(groupSchema).min(1),
  items: z.array(itemSchema).min(1),
  laws: z.array(lawSchema),
  sources: z.record(idSchema, sourceSchema),
  profiles: z.array(profileSchema),
  pairings: z.array(pairingSchema).optional(),
  scale: ladderSchema.optional(),
  migrations: z.array(migrationSchema).optional(),
  notes: z.array(z.string()),
})
