import type { PayloadRequest } from 'payload'
import { oneAtATime } from '../../one-at-a-time.ts'
import { slugs } from '../../slugs.ts'

/** Everything that is written about one assessment, one after another. */
export const inTurn = <Value>(id: string, run: () => Promise<Value>): Promise<Value> =>
  oneAtATime(`${slugs.assessments} ${id}`, run)

/** Changes fields of one assessment, after the checks of the caller. */
export async function changeAssessment(
  req: PayloadRequest,
  id: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await req.payload.update({
    collection: slugs.assessments as never,
    id,
    data: data as never,
    overrideAccess: true,
    depth: 0,
    req,
  })
}

/** The row of one assessor in one assessment. */
export const sheetRow = (
  assessment: string,
  code: string,
  user: string | null,
  rest: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  assessment,
  key: `${assessment}:${code}`,
  code,
  user,
  answers: {},
  touched: {},
  revision: 0,
  ...rest,
})

export async function addSheet(req: PayloadRequest, row: Readonly<Record<string, unknown>>): Promise<void> {
  await req.payload.create({
    collection: slugs.assessmentAnswers as never,
    data: row as never,
    overrideAccess: true,
    depth: 0,
    req,
  })
}
