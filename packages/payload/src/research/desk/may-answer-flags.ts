import type { PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { isTheirs, researcherById } from '../researchers/researcher-to-manage.ts'
import type { SubmissionRow } from './row.ts'

/** The researcher of the interview may say what happened; their coordinator and the lead may write it down for them. */
export async function mayAnswerFlags(req: PayloadRequest, row: SubmissionRow): Promise<boolean> {
  const researcher = row.researcher === null ? null : await researcherById(req, row.researcher)
  if (researcher === null) return false
  return isTheirs(req, researcher) || (researcher.user !== null && researcher.user === accountOf(req)?.id)
}
