import { compare, gap, type AssessmentResult } from '@use-it-cities/assessment'
import { differenceSentences } from '@use-it-cities/assessment/locales'
import type { PayloadRequest } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { readAssessment, type ReadAssessment } from '../record/read-assessment.ts'
import { currentCatalogue, resultOf } from '../record/result-of.ts'
import type { CompareView, GapView } from '../views.ts'
import { answered, asked, get } from './requests.ts'

/** The most that are set side by side. */
const most = 12

/** `GET /api/assess/compare?assessments=a,b`: over time and between bodies. That they cannot be compared is an answer. */
export const compareEndpoint = get('/compare', async (req) => {
  const ids = [...new Set(asked(req, 'assessments').split(',').filter(Boolean))]
  if (ids.length < 2 || ids.length > most)
    throw refuse(`Expected 2 to ${most} assessments to compare; ${ids.length} came. Choose them from the list.`)
  const closed: Closed[] = []
  for (const id of ids) closed.push(await closedOne(req, id))
  const compared = compare(closed.map(({ result }) => result))
  const view: CompareView = compared.ok
    ? { ok: true, comparison: compared.value, titles: titlesOf(closed) }
    : { ok: false, sentences: differenceSentences(compared.error) }
  return answered(view)
})

/** `GET /api/assess/gap?council=&organisation=`: the two sides of the same matters. */
export const gapEndpoint = get('/gap', async (req) => {
  const council = await closedOne(req, asked(req, 'council'))
  const organisation = await closedOne(req, asked(req, 'organisation'))
  const pairings = currentCatalogue(council.assessment).pairings ?? []
  if (pairings.length === 0)
    throw refuse('This checklist has no matters that both sides answer. Choose assessments of one that has.')
  const found = gap(council.result, organisation.result, pairings)
  const named = ({ assessment: { row } }: Closed) => ({ id: row.id, name: row.body.name })
  const view: GapView = found.ok
    ? {
        ok: true,
        council: named(council),
        organisation: named(organisation),
        matters: found.value,
        titles: titlesOf([council, organisation]),
      }
    : { ok: false, sentences: differenceSentences(found.error) }
  return answered(view)
})

interface Closed {
  readonly assessment: ReadAssessment
  readonly result: AssessmentResult
}

async function closedOne(req: PayloadRequest, id: string): Promise<Closed> {
  const assessment = await readAssessment(req, id)
  if (assessment.row.closedOn === null)
    throw refuse(`Expected closed assessments; that of ${assessment.row.body.name} is open. Close it first.`, 409)
  return { assessment, result: resultOf(assessment, assessment.sheets) }
}

const titlesOf = (closed: readonly Closed[]): Record<string, string> =>
  Object.fromEntries(
    closed.flatMap(({ assessment }) => {
      const { items, profiles } = currentCatalogue(assessment)
      return [...items, ...profiles.flatMap(({ adds = [] }) => adds)].map(({ id, title }) => [id, title])
    }),
  )
