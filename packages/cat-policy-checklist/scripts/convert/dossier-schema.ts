import { z } from 'zod'

const basis = z.enum(['source', 'source+ours', 'ours', 'source+memory', 'memory'])
const ladder = z.strictObject({ 0: z.string(), 1: z.string(), 2: z.string(), 3: z.string(), 4: z.string() })
const sources = z.array(z.string()).min(1)

const checklistItemSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  why: z.string(),
  evidenceExamples: z.array(z.string()).min(1),
  source: sources,
  basis,
  appliesTo: z.enum(['council', 'organisation']),
  stage: z.string(),
  localityPrinciple: z.int().min(1).max(6).nullable(),
  gate: z.boolean(),
  weight: z.number().positive(),
  naRule: z.string().nullable(),
  lawRefs: z.array(z.string()),
})

const indicatorSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  measures: z.string(),
  source: sources,
  basis,
  weight: z.number().positive(),
  weightBasis: basis,
  ladder,
  ladderBasis: basis,
  lawRefs: z.array(z.string()),
})

const lawSchema = z.strictObject({
  id: z.string(),
  topic: z.string(),
  fact: z.string(),
  status: z.string(),
  from: z.string().nullable(),
  source: sources,
})

const sourceSchema = z.strictObject({
  title: z.string(),
  url: z.string().nullable(),
  contentDate: z.string(),
  readAs: z.string(),
  retrieved: z.string(),
})

/** The machine copy of the dossier, as far as catalogues are made of it. A field it does not know stops the conversion. */
export const dossierSchema = z.strictObject({
  meta: z.strictObject({
    title: z.string(),
    version: z.string(),
    asOf: z.string(),
    jurisdiction: z.string(),
    lookups: z.unknown(),
    notes: z.array(z.string()),
    licenceWarnings: z.array(z.string()),
  }),
  enums: z.strictObject({
    appliesTo: z.array(z.string()),
    stage: z.array(z.string()),
    answer: z.array(z.string()),
    basis: z.array(z.string()),
  }),
  localityCatPrinciples: z.array(z.strictObject({ n: z.int(), name: z.string(), source: z.string() })).length(6),
  scoringProposal: z.unknown(),
  catChecklist: z.array(checklistItemSchema),
  keepItLocal: z.strictObject({
    scale: ladder,
    scaleBasis: basis,
    principles: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        nameSource: z.string(),
        weight: z.number().positive(),
        weightBasis: basis,
        indicators: z.array(indicatorSchema),
      }),
    ),
    note: z.string(),
  }),
  law: z.array(lawSchema),
  spend: z.unknown(),
  valuingWorth: z.unknown(),
  comparableTools: z.unknown(),
  featuresToMatch: z.unknown(),
  featuresNoneHas: z.unknown(),
  unconfirmed: z.array(z.strictObject({ topic: z.string(), detail: z.string(), source: sources })),
  sources: z.record(z.string(), sourceSchema),
})

export type Dossier = z.infer<typeof dossierSchema>
