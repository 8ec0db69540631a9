import type { PayloadRequest } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { hasAnswered } from '../record/file-of.ts'
import { namesOf } from '../record/names-of.ts'
import { readAssessment, type ReadAssessment } from '../record/read-assessment.ts'
import { currentCatalogue, resultOf } from '../record/result-of.ts'
import type { SheetData } from '../record/rows.ts'
import type { ResultView } from '../views.ts'
import { answered, asked, get } from './requests.ts'
import { nameOfAssessor, rowView } from './row-views.ts'

/** `GET /api/assess/result?assessment=` */
export const resultEndpoint = get('/result', async (req) => {
  const assessment = await readAssessment(req, asked(req, 'assessment'))
  const catalogue = currentCatalogue(assessment)
  const sheets = sheetsToShow(assessment)
  return answered({
    row: await rowView(req, assessment),
    result: resultOf(assessment, sheets),
    catalogue,
    assessors: await assessorNames(req, sheets),
    isOwn: assessment.row.closedOn === null,
  } satisfies ResultView)
})

/** Everybody's answers once it is closed; before that one's own, and nobody else's. */
export function sheetsToShow({ row, sheets, mine }: ReadAssessment): readonly SheetData[] {
  if (row.closedOn !== null) return sheets
  if (!mine)
    throw refuse('Until it is closed, each assessor sees their own answers only. The result is here once it is.', 403)
  if (!hasAnswered(mine)) throw refuse('You have not answered anything yet, so there is no result to show.', 409)
  return [mine]
}

async function assessorNames(req: PayloadRequest, sheets: readonly SheetData[]): Promise<Record<string, string>> {
  const people = await namesOf(
    req,
    slugs.users,
    sheets.map(({ user }) => user),
  )
  return Object.fromEntries(sheets.map((sheet) => [sheet.code, nameOfAssessor(sheet, people)]))
}
