import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import type { AssessmentResult } from '../model/result.ts'

const shareSchema = z.number().min(0).max(1)
const rangeSchema = z.strictObject({ low: shareSchema, high: shareSchema })
const params = z.record(z.string(), z.union([z.string(), z.number()])).optional()
const becauseSchema = <const Keys extends readonly [string, ...string[]]>(keys: Keys) =>
  z.strictObject({ key: z.enum(keys), params }) as unknown as z.ZodType<{
    key: Keys[number]
    params?: Readonly<Record<string, string | number>>
  }>
const answerState = z.enum(['met', 'partly', 'not-met', 'not-applicable', 'unknown', 'not-assessed'])

const spreadSchema = z.strictObject({
  low: shareSchema,
  high: shareSchema,
  levels: z.number().optional(),
  said: z.array(z.strictObject({ assessor: z.string(), answer: answerState, level: z.number().optional() })),
})

const itemSchema = z.strictObject({
  id: z.string(),
  group: z.string(),
  outcome: z.enum([...answerState.options, 'not-in-effect', 'differs']),
  value: rangeSchema.nullable().meta({ description: 'What it counts before weighting; null when it is not scored' }),
  because: becauseSchema([
    'met',
    'met-no-evidence',
    'partly',
    'not-met',
    'level',
    'level-no-evidence',
    'level-not-given',
    'not-applicable',
    'unknown',
    'not-assessed',
    'evidence-expired',
    'evidence-later',
    'not-yet-in-effect',
    'no-longer-in-effect',
    'assessors-differ',
    'not-all-looked',
  ]),
  nextStep: becauseSchema([
    'next.do',
    'next.finish',
    'next.reach-level',
    'next.find-out',
    'next.assess',
    'next.show-evidence',
    'next.renew-evidence',
    'next.settle-difference',
  ]).nullable(),
  evidenceNeeded: z.array(z.string()),
  law: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(['in-force', 'not-yet', 'ended', 'cannot-tell', 'elsewhere']),
      because: becauseSchema([
        'law.in-force',
        'law.in-force-as-read',
        'law.not-yet',
        'law.ended',
        'law.enacted',
        'law.not-passed',
        'law.proposed',
        'law.inexact-date',
        'law.check',
        'law.elsewhere',
      ]),
    }),
  ),
  spread: spreadSchema.optional(),
})

const changeSetSchema = z.strictObject({
  reaches: z.string().meta({ description: 'Label id' }),
  atLeast: shareSchema,
  steps: z.number(),
  method: z.enum(['exact', 'greedy']),
  items: z.array(
    z.strictObject({
      id: z.string(),
      from: shareSchema,
      to: shareSchema,
      steps: z.number(),
      kind: z.enum(['gate', 'find-out', 'do']),
    }),
  ),
  scoreLow: shareSchema,
})

const moveSchema = z.strictObject({
  of: z.enum(['group', 'item']),
  id: z.string(),
  factor: z.union([z.literal(0.5), z.literal(2)]),
  score: rangeSchema,
  label: z.string(),
})

/** What `assess` gives, for whoever reads it as JSON. */
export const assessmentResultSchema = z.strictObject({
  catalogue: z.string(),
  version: z.string(),
  engine: z.string().meta({ description: 'The version of the assessment package that worked it out' }),
  profile: z.string().nullable(),
  on: localDateSchema,
  body: z.strictObject({ name: z.string(), kind: z.string().optional() }),
  score: rangeSchema.meta({ description: 'The lowest and the highest it can be, given what is unknown, 0 to 1' }),
  coverage: shareSchema.meta({ description: 'Weight answered of the weight that applies' }),
  evidenced: shareSchema.meta({ description: 'Weight answered with evidence that holds on the day' }),
  label: z.string().meta({ description: 'A label id, not-ready, or open while it depends on what is unknown' }),
  labels: z.strictObject({ low: z.string(), high: z.string() }),
  gates: z.array(z.strictObject({ id: z.string(), outcome: z.enum(['met', 'not-met', 'unknown', 'not-applicable']) })),
  groups: z.array(z.strictObject({ id: z.string(), score: rangeSchema, coverage: shareSchema })),
  items: z.array(itemSchema),
  changes: z.array(changeSetSchema),
  weights: z.record(z.string(), z.number()),
  sensitivity: rangeSchema.extend({ labelChanges: z.array(moveSchema), largest: z.array(moveSchema) }),
  assessors: z.array(
    z.strictObject({ id: z.string(), role: z.string().optional(), score: rangeSchema, coverage: shareSchema }),
  ),
  leftOut: z.array(z.string()),
  reply: z.strictObject({ by: z.string(), on: localDateSchema, text: z.string() }).optional(),
}) as unknown as z.ZodType<AssessmentResult>
