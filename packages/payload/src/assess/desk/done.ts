import type { PayloadRequest } from 'payload'
import { readAssessment } from '../record/read-assessment.ts'
import type { DoneView } from '../views.ts'
import { rowView } from './row-views.ts'

/** What was done, and how the assessment stands now. */
export const done = async (req: PayloadRequest, id: string, says: string): Promise<DoneView> => ({
  says,
  row: await rowView(req, await readAssessment(req, id)),
})
