import { assess, type AssessmentFile, type Catalogue } from '@use-it-cities/assessment'
import { summaryOf, type AssessmentPublication, type AssessmentSummary } from '@use-it-cities/assessment/publication'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { keepItLocalCatalogue } from '@use-it-cities/keep-it-local-scoring/data'

/** A result as the CMS publishes it: synthetic answers to a real checklist. */
export function aSummary(
  more: Partial<AssessmentSummary> = {},
  { catalogue = catPolicyCatalogue, profile = 'council', withItems = true } = {},
): AssessmentSummary {
  const result = assess(catalogue, aFile(catalogue, profile))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const options = {
    code: 'kx7mfr2wq9',
    publishedOn: '2026-11-20',
    organisation: 'Synthetic Advice Centre',
    withItems,
  } as const
  return { ...summaryOf(result.value, catalogue, options), ...more }
}

/** A ladder's result, without its answers. */
export const aLadderSummary = (more: Partial<AssessmentSummary> = {}): AssessmentSummary =>
  aSummary(
    { code: 'ladder234x', ...more },
    { catalogue: keepItLocalCatalogue, profile: 'six-principles', withItems: false },
  )

export const anAssessmentPublication = (
  summaries: readonly AssessmentSummary[] = [aSummary()],
  more: Partial<AssessmentPublication> = {},
): AssessmentPublication => ({
  contract: 1,
  city: 'birmingham',
  revision: 1,
  generatedAt: '2026-11-20T09:00:00.000Z',
  summaries,
  ...more,
})

/** Every third question is met, every third partly, and the rest nobody knows. */
function aFile(catalogue: Catalogue, profile: string): AssessmentFile {
  const chosen = catalogue.profiles.find(({ id }) => id === profile)
  const items = catalogue.items.filter(({ id }) => chosen?.items === 'all' || chosen?.items.includes(id))
  const answers = Object.fromEntries(
    items
      .filter((_, at) => at % 3 < 2)
      .map(({ id, ladder }, at) => {
        const evidence = [{ title: 'Secret minutes', collectedOn: '2026-11-01' as const }]
        return [
          id,
          at % 2 === 0
            ? { answer: 'met' as const, evidence, ...(ladder && { level: 4 }) }
            : { answer: 'partly' as const, evidence: [], ...(ladder && { level: 2 }) },
        ]
      }),
  )
  return {
    catalogue: catalogue.id,
    version: catalogue.version,
    profile,
    on: '2026-11-19',
    body: { name: 'Otherton Council', kind: 'council' },
    assessors: [{ id: 'synthetic-assessor', answers }],
    reply: { by: 'Otherton Council', on: '2026-11-20', text: 'We will name a lead.\nIt takes until spring.' },
  }
}
