import { localDateIn, type LocalDate } from '@use-it-cities/core'
import type { Definition } from '@use-it-cities/questionnaire-schema'
import type { PayloadRequest } from 'payload'
import { inWords } from '../../admin/shared/in-words.ts'
import { settingsOf } from '../../settings.ts'
import { researcherById } from '../researchers/researcher-to-manage.ts'
import { howOf } from './how-of.ts'
import { referenceOf } from './reference-of.ts'
import type { SubmissionRow } from './row.ts'

/** The envelope of an interview in words. */
export async function factsOf(
  req: PayloadRequest,
  row: SubmissionRow,
  definition: Definition | null,
): Promise<[string, string][]> {
  const { city } = settingsOf(req.payload)
  const researcher = row.researcher === null ? null : await researcherById(req, row.researcher)
  const on = (instant: string): LocalDate => localDateIn(city.timeZone, new Date(instant))
  const facts: [string, string | null][] = [
    ['Reference', referenceOf(row.submission)],
    ['Questionnaire', `${definition?.title ?? row.questionnaire}, version ${row.version}`],
    ['Researcher', researcher ? `${researcher.name}, ${researcher.code}` : (row.researcherGiven ?? 'nobody is named')],
    ['Asked', `${inWords(row.interviewedOn)}, ${howOf(row, definition)}`],
    ['Received', inWords(on(row.receivedAt))],
    ['Paper form', row.serial],
    ['Status', statuses[row.status]],
    ['Validated', row.validatedAt && inWords(on(row.validatedAt))],
    ['Reason given', row.decisionReason],
    ['The same as', row.duplicateOf],
    ['The researcher says', row.flagsAnswer],
    ['What was found', row.flagsDecision],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null)
}

const statuses = {
  submitted: 'waits to be validated',
  validated: 'validated: it counts',
  rejected: 'rejected: it does not count',
  retracted: 'retracted: it counts no more',
} as const
