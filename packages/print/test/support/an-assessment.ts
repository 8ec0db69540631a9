import { assess, type AnswerState, type AssessmentFile, type AssessmentResult } from '@use-it-cities/assessment'
import type { Catalogue } from '@use-it-cities/assessment'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'

type Said = AnswerState | 0 | 1 | 2 | 3 | 4

const answers = ['not-met', 'partly', 'partly', 'partly', 'met'] as const

/** What assessors said, by their ids; a number is a level. Evidence for everything. */
export function anAssessment(
  said: Readonly<Record<string, Readonly<Record<string, Said>>>>,
  changes: Partial<AssessmentFile> = {},
): AssessmentFile {
  return {
    catalogue: 'cat-policy',
    version: '1.0.0',
    profile: 'policy-only',
    on: '2026-11-21',
    body: { name: 'Otherton Council', kind: 'council' },
    assessors: Object.entries(said).map(([id, items]) => ({
      id,
      answers: Object.fromEntries(
        Object.entries(items).map(([item, each]) => [
          item,
          {
            ...(typeof each === 'number' ? { answer: answers[each], level: each } : { answer: each }),
            evidence: [{ title: 'A paper', collectedOn: '2026-01-01' }],
            justification: 'There is none here',
          },
        ]),
      ),
    })),
    ...changes,
  }
}

/** Its result. Throws what is wrong with it. */
export function resultOf(file: AssessmentFile, catalogue: Catalogue = catPolicyCatalogue): AssessmentResult {
  const result = assess(catalogue, file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
