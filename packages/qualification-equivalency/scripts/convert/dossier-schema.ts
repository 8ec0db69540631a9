import { z } from 'zod'

/** The shape of the dossier's machine copy. Strict throughout: a field nobody converts stops the conversion. */
const address = z.url({ protocol: /^https?$/ })
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Expected 2026, 2026-07 or 2026-07-21')
const nation = z.enum(['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR'])

const fact = z.strictObject({
  source: address,
  asOf: date.nullable(),
  asOfBasis: z.string().optional(),
  confidence: z.enum(['confirmed', 'memory']),
  basis: z.enum(['official-page', 'old-official-page', 'law', 'dataset-copy', 'secondary-page', 'own-knowledge']),
  sourceRead: z.boolean(),
  publisher: z.string().optional(),
  note: z.string().optional(),
  hostedElsewhere: z.boolean().optional(),
  originalUrl: address.nullish(),
})
const text = fact.extend({ text: z.string().min(1) })
const texts = z.array(text)

const code = fact.extend({
  code: z.string().nullable(),
  title: z.string(),
  candidates: z.array(z.string()).optional(),
})
const esco = fact.extend({
  label: z.string(),
  uri: address,
  escoIscoGroup: z.string(),
  escoCode: z.string(),
  fit: z.string(),
})

const mark = z.union([z.number(), z.string()])
const marks = z.strictObject({ listening: mark, reading: mark, writing: mark, speaking: mark })
const englishTest = fact.extend({
  test: z.string(),
  overall: z.number().nullable(),
  components: z.union([marks, z.string()]).nullable(),
  oneSitting: z.boolean().nullable(),
  validityMonths: z.int().positive().nullable(),
})

const fee = fact.extend({
  label: z.string(),
  amount: z.number().nonnegative().nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  percentOfFullFee: z.number().optional(),
})
const step = fact.extend({
  id: z.string(),
  order: z.int().positive(),
  action: z.string().min(1),
  optional: z.boolean(),
  evidence: z.array(fact.extend({ item: z.string().min(1) })),
  fees: z.array(fee),
})
const route = z.strictObject({
  id: z.string(),
  sharedRouteId: z.string().optional(),
  name: z.string(),
  nations: z.array(nation).min(1),
  status: z.literal('not-available').optional(),
  whoFor: text,
  duration: text.nullable(),
  notes: texts,
  steps: z.array(step).min(1),
})
const profession = z.strictObject({
  id: z.string(),
  label: z.string(),
  group: z.string(),
  regulatorId: z.string().nullable(),
  fields: z.array(z.string()).optional(),
  regulated: text,
  nations: z.array(nation).min(1),
  protectedTitles: texts,
  classification: z.strictObject({ isco08: z.array(code), esco: z.array(esco), soc2020: z.array(code) }),
  english: z.strictObject({ tests: z.array(englishTest), rules: texts, other: texts }),
  routes: z.array(route).min(1),
  recency: texts,
  refugees: texts,
  interimRoles: texts,
  nationDifferences: texts,
  documents: z.array(fact.extend({ item: z.string().min(1) })),
  fees: z.array(fee.extend({ routeId: z.string(), stepId: z.string() })),
  notes: texts.optional(),
})

const matrix = z.strictObject({
  legend: z.record(z.string(), z.string()),
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ feature: z.string(), cells: z.record(z.string(), z.string()) })),
  basis: z.string(),
  confidence: z.enum(['confirmed', 'memory']),
  source: address,
  asOf: date.nullable(),
})

export const dossierSchema = z.strictObject({
  schemaVersion: z.literal('1.0.0'),
  meta: z.looseObject({ compiledOn: z.iso.date(), notAdvice: z.string() }),
  regulators: z.array(
    z.strictObject({ id: z.string(), name: z.string(), url: address, nations: z.array(nation), fact: text }),
  ),
  professions: z.array(profession),
  crossCutting: z.array(z.strictObject({ id: z.string(), title: z.string(), facts: z.array(z.union([text, fee])) })),
  supportSchemes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      area: z.string(),
      professions: z.array(z.string()),
      facts: texts,
    }),
  ),
  comparableTools: z.strictObject({
    tools: z.array(z.strictObject({ id: z.string(), name: z.string(), model: z.string(), facts: texts })),
    matrix,
    featuresToMatch: z.array(z.string()),
    featuresNoneHas: z.array(z.string()),
  }),
  watchList: z.array(
    z.strictObject({
      when: z.string(),
      what: z.string(),
      source: address,
      asOf: date.nullable(),
      confidence: z.enum(['confirmed', 'memory']),
    }),
  ),
  unconfirmed: z.array(
    z.strictObject({ id: z.string(), question: z.string(), risk: z.enum(['high', 'medium', 'low']) }),
  ),
})

export type Dossier = z.infer<typeof dossierSchema>
export type DossierFact = z.infer<typeof fact>
export type DossierText = z.infer<typeof text>
export type DossierFee = z.infer<typeof fee>
export type DossierRoute = z.infer<typeof route>
export type DossierProfession = z.infer<typeof profession>
