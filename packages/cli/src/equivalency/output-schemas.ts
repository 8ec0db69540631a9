import { localHelpSchema } from '@use-it-cities/qualification-equivalency/schema'
import { z } from 'zod'

const show = z.enum(['fresh', 'confirmed-old', 'check-with']).meta({ description: 'How the fact may be shown' })
const params = z.record(z.string(), z.union([z.string(), z.number()]))
const reason = z
  .strictObject({ key: z.string(), params: params.optional() })
  .meta({ description: 'A reason as a code' })
const outcome = z.enum(['met', 'not-met', 'unknown'])

const fact = z
  .strictObject({
    fact: z.string().meta({ description: 'The id of the fact' }),
    kind: z.string(),
    of: z.string().optional().meta({ description: 'The exam, step or topic it belongs to' }),
    only: z.enum(['refugee', 'resit']).optional().meta({ description: 'Who alone it is for' }),
    source: z.string(),
    checkAt: z.string().meta({ description: 'Where a person should check' }),
    asOf: z.string().nullable().meta({ description: 'A day, month or year; null when the source gives none' }),
    show,
    confidence: z.enum(['confirmed', 'unconfirmed']),
    text: z.string().optional().meta({ description: 'Absent where show is check-with' }),
    note: z.string().optional(),
    corrected: z
      .strictObject({
        by: z.string().meta({ description: 'The organisation that stands for it' }),
        on: z.string().meta({ description: 'The day it was recorded' }),
        sourceTitle: z.string(),
        wasConfirmed: z.boolean().meta({ description: 'Whether the guide had a confirmed value before' }),
      })
      .optional()
      .meta({ description: 'Set where a city corrected the fact' }),
    question: reason.optional().meta({ description: 'Set where show is check-with' }),
  })
  .meta({ id: 'Fact', description: 'One fact, or the question to ask in its place' })
const facts = z.array(fact)
const missing = z.array(z.union([z.strictObject({ answer: z.string() }), z.strictObject({ fact })]))
const judged = { outcome, because: z.array(reason), missing }
const cost = z
  .strictObject({
    atLeastMinor: z.int().nonnegative().meta({ description: 'A floor, in minor units' }),
    withoutHelpMinor: z.int().nonnegative().meta({ description: 'The same without help nobody has confirmed lately' }),
    currency: z.string(),
    toCheck: z.array(z.strictObject({ step: z.string(), because: reason, fact })),
  })
  .meta({ id: 'Cost', description: 'At least so much, and these fees to check' })
const step = z.strictObject({
  id: z.string(),
  title: z.string(),
  order: z.int().positive(),
  after: z.array(z.string()),
  optional: z.boolean(),
  done: z.literal(true).optional(),
  facts,
})
const routeHead = { id: z.string(), title: z.string(), ...judged, facts }

/** What `equivalency route --json` prints. */
export const equivalencyRouteSchema = z.strictObject({
  profession: z.string(),
  title: z.string(),
  regulator: z.string().nullable(),
  nation: z.string(),
  on: z.string(),
  because: z.array(reason),
  routes: z.array(
    z.strictObject({ ...routeHead, fit: z.enum(['fits', 'not-said', 'does-not-fit']), steps: z.array(step), cost }),
  ),
  otherRoutes: z.array(z.strictObject(routeHead)).meta({ description: 'Routes that do not fit, with the reason' }),
  english: z.strictObject({ ...judged, facts }),
  recency: z.strictObject({ ...judged, updatingDays: z.int().optional(), facts }),
  cost: cost.meta({ description: 'Of the first route' }),
  documents: facts,
  refugeeHelp: facts,
  interimWork: facts,
  nationDifferences: facts,
  warnings: z.array(reason),
  toCheck: facts.meta({ description: 'Every question to ask, each once' }),
  city: z.string().optional().meta({ description: 'Set with --help-file, like the next two' }),
  localHelp: z.array(localHelpSchema).optional().meta({ description: 'What runs; past sessions are left out' }),
  localHelpOverdue: z.array(z.string()).optional().meta({ description: 'Help nobody has checked in time' }),
})

/** What `equivalency list --json` prints. */
export const equivalencyListSchema = z.strictObject({
  professions: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      group: z.string(),
      regulator: z.string().nullable(),
      nations: z.array(z.string()),
    }),
  ),
})

/** What `equivalency draw --json` prints. */
export const equivalencyDrawSchema = z.strictObject({
  profession: z.string(),
  routes: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      text: z.array(z.string()).meta({ description: 'A line for each step, in order' }),
      svg: z.string().meta({ description: 'The same as a drawing' }),
    }),
  ),
})

/** What `equivalency search --json` prints. */
export const equivalencySearchSchema = z.strictObject({
  query: z.string(),
  results: z.array(
    z.strictObject({
      profession: z.string(),
      title: z.string(),
      matched: z.string(),
      why: z.string(),
      score: z.number(),
    }),
  ),
})

const counts = { fresh: z.int(), confirmedOld: z.int(), checkWith: z.int() }

/** What `equivalency check --json` prints. */
export const equivalencyCheckSchema = z.strictObject({
  ok: z.boolean(),
  on: z.string(),
  problems: z.array(z.strictObject({ code: z.string(), at: z.string(), received: z.string(), expected: z.string() })),
  professions: z.array(z.strictObject({ profession: z.string(), ...counts })),
  shared: z.strictObject(counts),
  changes: z.array(z.strictObject({ from: z.string().nullable(), due: z.enum(['coming', 'here', 'to-check']), fact })),
})
