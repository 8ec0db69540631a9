import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { accountOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import { readAssessment } from '../record/read-assessment.ts'
import type { StoredRow } from '../record/rows.ts'
import { sheetsIn } from '../record/sheets-in.ts'
import { originalName } from './check-file.ts'

/** A file belongs to an assessment that is open, and to the assessor who added it. */
export const keepEvidenceFacts: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || (req.payloadAPI === 'local' && !req.user)) return data
  const assessment = await readAssessment(req, idOf((data as Record<string, unknown>).assessment))
  if (!assessment.mine) throw refuse('Evidence is added by those who assess. You are not one of them here.', 403)
  if (assessment.row.closedOn !== null) throw refuse('This assessment is closed. Ask for it to be opened again.', 409)
  return {
    ...data,
    assessment: assessment.row.id,
    organisation: assessment.row.organisation,
    uploadedBy: accountOf(req)?.id,
    originalName: (req.context as Record<string, unknown>)[originalName] ?? null,
  }
}

/** A file that an answer names stays with it, and so does every file of what is closed. */
export const refuseDeleteOfNamed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await req.payload.db.findOne<{ id: string; assessment?: unknown }>({
    collection: slugs.assessmentEvidence,
    where: { id: { equals: id } },
    req,
  })
  const assessment = idOf(row?.assessment)
  if (assessment === null) return
  const at = await req.payload.db.findOne<StoredRow>({
    collection: slugs.assessments,
    where: { id: { equals: assessment } },
    req,
  })
  if (at?.closedOn)
    throw refuse('This assessment is closed, so its evidence stays. Ask for it to be opened again.', 409)
  const sheets = await sheetsIn(req, [assessment])
  const isNamed = sheets.some(({ answers }) =>
    Object.values(answers).some(({ evidence }) => evidence.some(({ file }) => file === id)),
  )
  if (isNamed) throw refuse('An answer names this file. Take it out of the answer first.', 409)
}
