import type { Answer, AssessmentFile } from '@use-it-cities/assessment'
import type { SheetAnswer } from '../views.ts'
import type { AssessmentData, SheetData } from './rows.ts'

/** Whether somebody has said anything yet. */
export const hasAnswered = ({ answers }: SheetData): boolean =>
  Object.values(answers).some(({ answer }) => answer !== 'not-assessed')

/** An assessment as the engine reads it. Assessors have the ids of the result, and no names. */
export const fileOf = (
  row: AssessmentData,
  sheets: readonly SheetData[],
  names: ReadonlyMap<string, string> = new Map(),
): AssessmentFile => ({
  catalogue: row.catalogue,
  version: row.version,
  ...(row.profile !== null && { profile: row.profile }),
  on: row.on,
  body: row.body,
  assessors: sheets.map(({ code, role, answers }) => ({
    id: code,
    ...(role !== null && { role }),
    answers: Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, toEngine(answer, names)])),
  })),
  ...(row.reply && { reply: row.reply }),
})

/** The engine knows files by a name: the one they came with, where there is no address. */
export const toEngine = ({ evidence, ...answer }: SheetAnswer, names: ReadonlyMap<string, string>): Answer => ({
  ...answer,
  evidence: evidence.map(({ file, ...each }) => {
    const name = file === undefined ? undefined : names.get(file)
    return { ...each, ...(each.link === undefined && name !== undefined && { link: name }) }
  }),
})
