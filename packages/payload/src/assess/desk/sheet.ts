import { lawStateOn } from '@use-it-cities/assessment'
import { reasonIn } from '@use-it-cities/assessment/locales'
import type { PayloadRequest } from 'payload'
import { decide } from '../../access/may.ts'
import { slugs } from '../../slugs.ts'
import { readAssessment } from '../record/read-assessment.ts'
import { currentCatalogue } from '../record/result-of.ts'
import type { StoredRow } from '../record/rows.ts'
import { askedIn, scopeOn } from '../record/scope.ts'
import type { FileView, SheetView } from '../views.ts'
import { rowView } from './row-views.ts'

/** What the answering screen shows an assessor: the questions and their own answers. */
export async function sheetView(req: PayloadRequest, id: string): Promise<SheetView> {
  const assessment = await readAssessment(req, id)
  const { row, mine } = assessment
  const catalogue = currentCatalogue(assessment)
  const scope = scopeOn(row, catalogue)
  const items = askedIn(scope)
  const own = new Set(catalogue.items.map((item) => item.id))
  return {
    row: await rowView(req, assessment),
    catalogue,
    items,
    added: items.filter((item) => !own.has(item)),
    weights: scope.weights,
    law: Object.fromEntries(
      catalogue.laws.map((law) => {
        const state = lawStateOn(law, row.on, catalogue.asOf)
        return [law.id, { ...state, says: reasonIn(state.because) }]
      }),
    ),
    answers: mine?.answers ?? {},
    revision: mine?.revision ?? 0,
    files: decide(slugs.assessmentEvidence, 'read', assessment.account) === false ? {} : await filesOf(req, row.id),
    mayAnswer: assessment.may.answer,
  }
}

/** The files of an assessment that whoever asks may read. Payload refuses those who may read none. */
async function filesOf(req: PayloadRequest, assessment: string): Promise<Record<string, FileView>> {
  const { docs } = (await req.payload.find({
    collection: slugs.assessmentEvidence as never,
    where: { assessment: { equals: assessment } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })) as unknown as { docs: StoredRow[] }
  return Object.fromEntries(docs.map((doc) => [doc.id, fileView(doc)]))
}

const fileView = ({ id, originalName, filename, mimeType, filesize }: StoredRow): FileView => ({
  id,
  name: typeof originalName === 'string' ? originalName : String(filename),
  mimeType: String(mimeType),
  size: Number(filesize),
  href: `/api/${slugs.assessmentEvidence}/file/${String(filename)}`,
})
