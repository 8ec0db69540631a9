import { localDateSchema } from '@use-it-cities/core/schema'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { isId, newCode } from '../../ids.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { assessesFor } from '../record/may-assess.ts'
import { atDesk, readAssessment } from '../record/read-assessment.ts'
import { assessmentFrom, type AssessmentData, type SheetData, type StoredRow } from '../record/rows.ts'
import { scopeOn } from '../record/scope.ts'
import { accountOf, type Account } from '../../access/account.ts'
import { addSheet, inTurn, sheetRow } from '../record/write.ts'
import { mayOpenFor } from './board.ts'
import { done } from './done.ts'
import { noon } from './noon.ts'
import { post } from './requests.ts'

const peopleSchema = z.array(z.string().refine(isId, { error: 'Expected people from the list.' })).max(20, {
  error: 'Expected at most 20 assessors.',
})

export const openSchema = z.strictObject({
  organisation: z.string().max(60).nullish(),
  catalogue: z.string().max(200),
  profile: z.string().max(200).nullish(),
  on: localDateSchema,
  body: z.strictObject({
    name: z.string().trim().min(1, { error: 'Expected who is assessed.' }).max(300),
    kind: z.string().trim().min(1, { error: 'Expected what they are, for example council.' }).max(60),
  }),
  assessors: peopleSchema.min(1, { error: 'Expected somebody who assesses. Choose yourself or a colleague.' }),
})

/** `POST /api/assess/open` */
export const openEndpoint = post('/open', openSchema, async (req, given) => {
  const organisation = organisationToOpenFor(atDesk(req), given.organisation ?? null)
  const people = await assessorsAmong(req, organisation, given.assessors)
  const { profile = null, catalogue } = given
  const id = await create(req, organisation, { ...given, profile, version: versionOf(req, catalogue) })
  for (const [at, user] of people.entries()) await addSheet(req, sheetRow(id, `assessor-${at + 1}`, user))
  await audit(req, { action: 'assessment-opened', kind: slugs.assessments, target: id, detail: catalogue })
  return done(req, id, 'The assessment is open.')
})

/** `POST /api/assess/assessors`: who assesses from now on. Whoever has answered stays. */
export const assessorsEndpoint = post(
  '/assessors',
  z.strictObject({ assessment: z.string().max(60), assessors: peopleSchema }),
  (req, given) =>
    inTurn(given.assessment, async () => {
      const { row, sheets, may } = await readAssessment(req, given.assessment)
      if (!may.changeAssessors) throw refuse('Whoever opened it says who assesses, while it is open.', 403)
      const before = new Map(sheets.flatMap((sheet) => (sheet.user === null ? [] : [[sheet.user, sheet] as const])))
      const wanted = new Set(given.assessors)
      // Whoever has no account can be chosen by nobody, so they stay with what they said and go when they said nothing.
      const hasSaid = ({ answers }: SheetData) => Object.keys(answers).length > 0
      const gone = sheets.filter((sheet) => (sheet.user === null ? !hasSaid(sheet) : !wanted.has(sheet.user)))
      if (gone.some(hasSaid))
        throw refuse('Somebody who has answered already stays among the assessors, so that nothing is lost.', 409)
      const added = await assessorsAmong(
        req,
        row.organisation,
        [...wanted].filter((user) => !before.has(user)),
      )
      if (sheets.length - gone.length + added.length === 0)
        throw refuse('Expected somebody who assesses. Choose yourself or a colleague.')
      for (const { id } of gone)
        await req.payload.db.deleteOne({ collection: slugs.assessmentAnswers, where: { id: { equals: id } } })
      const codes = new Set(sheets.map(({ code }) => code))
      for (const user of added) await addSheet(req, sheetRow(row.id, nextCode(codes), user))
      await audit(req, { action: 'assessment-assessors', kind: slugs.assessments, target: row.id })
      return done(req, row.id, 'The assessors are as you chose.')
    }),
)

function nextCode(codes: Set<string>): string {
  let at = 1
  while (codes.has(`assessor-${at}`)) at++
  codes.add(`assessor-${at}`)
  return `assessor-${at}`
}

/** One's own, unless one is an administrator. */
export function organisationToOpenFor(account: Account, asked: string | null): string {
  const organisation = asked ?? account.organisation
  if (organisation === null)
    throw refuse(
      'Expected the organisation that assesses. Your account names none: choose one, or ask an administrator.',
    )
  if (!mayOpenFor(account, organisation))
    throw refuse('Assessments are opened by assessors and partner editors for their own organisation.', 403)
  return organisation
}

export function versionOf(req: PayloadRequest, catalogue: string): string {
  const { catalogues } = settingsOf(req.payload)
  const found = catalogues.find(({ id }) => id === catalogue)
  if (found) return found.version
  throw refuse(`Expected one of ${catalogues.map(({ id }) => id).join(', ')}. Choose a checklist.`)
}

/** People who may assess for this organisation. */
async function assessorsAmong(
  req: PayloadRequest,
  organisation: string | null,
  users: readonly string[],
): Promise<readonly string[]> {
  const wanted = [...new Set(users)]
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: slugs.users,
    where: { id: { in: wanted } },
    limit: 0,
    pagination: false,
  })
  const fitting = new Set(
    docs
      .map((user) => accountOf({ user } as never))
      .filter((account) => account !== null && assessesFor(account, organisation))
      .filter((account) => account?.organisation === organisation || isMe(req, account))
      .map((account) => account?.id),
  )
  if (wanted.some((user) => !fitting.has(user)))
    throw refuse('Expected assessors and partner editors of the organisation that assesses. Choose them from the list.')
  return wanted
}

const isMe = (req: PayloadRequest, account: Account | null): boolean => account?.id === accountOf(req)?.id

type New = Pick<AssessmentData, 'catalogue' | 'version' | 'profile' | 'on' | 'body'> &
  Partial<Pick<AssessmentData, 'reply'>>

/** A new assessment; its id. Refuses what the engine would: an unknown profile, a day that is none. */
export async function create(req: PayloadRequest, organisation: string, given: New): Promise<string> {
  const { body, catalogue, version, profile, on, reply } = given
  const known = await req.payload.db.findOne<StoredRow>({
    collection: slugs.organisations,
    where: { id: { equals: organisation } },
  })
  if (!known) throw refuse('Expected an organisation of this city. Choose one from the list.')
  const data = {
    organisation,
    openedBy: accountOf(req)?.id,
    bodyName: body.name,
    bodyKind: body.kind,
    catalogue,
    version,
    profile,
    on: noon(on),
    code: `${newCode()}${newCode().slice(4)}`,
    ...(reply && { replyBy: reply.by, replyOn: noon(reply.on), replyText: reply.text }),
  }
  const found = settingsOf(req.payload).catalogues.find((each) => each.id === catalogue)
  if (found) scopeOn(assessmentFrom({ ...data, id: '' }), found)
  const { id } = await req.payload.create({
    collection: slugs.assessments as never,
    data: data as never,
    overrideAccess: true,
    depth: 0,
    req,
  })
  return String(id)
}
