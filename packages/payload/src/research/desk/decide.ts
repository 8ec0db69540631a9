import type { NotCounted } from '@use-it-cities/questionnaire-schema'
import { messageFor } from '@use-it-cities/questionnaire-schema/locales'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountOf } from '../../access/account.ts'
import { audit, type AuditAction } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import type { SubmissionStatus } from '../collections/submissions.ts'
import { publishedVersions } from '../questionnaires/published.ts'
import { isTheirs, researcherById, researcherToManage } from '../researchers/researcher-to-manage.ts'
import type { SubmissionRow } from './row.ts'
import { whyNotNow } from './why-not-now.ts'

const reason = z.string().trim().min(1, { error: 'Expected a reason in a few words. Write one.' }).max(1000)

/** What can be done at the validation desk, each with what it needs. */
export const decisionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('validate'), flagsDecision: z.string().trim().max(1000).optional() }),
  z.strictObject({ action: z.literal('reject'), reason }),
  z.strictObject({ action: z.literal('retract'), reason }),
  z.strictObject({ action: z.literal('mark-duplicate'), of: z.string().trim().min(1).max(100) }),
  z.strictObject({ action: z.literal('not-duplicate') }),
  z.strictObject({ action: z.literal('name-researcher'), researcher: z.string().min(1) }),
])
export type Decision = z.infer<typeof decisionSchema>

interface Change {
  readonly data: Readonly<Record<string, unknown>>
  /** Codes for the audit: never a person's words. */
  readonly detail?: string
}

const audited: Readonly<Record<Decision['action'], AuditAction>> = {
  validate: 'submission-validated',
  reject: 'submission-rejected',
  retract: 'submission-retracted',
  'mark-duplicate': 'submission-duplicate',
  'not-duplicate': 'submission-duplicate',
  'name-researcher': 'researcher-named',
}

/** Carries out one decision about a submission the person may read. Every one of them is written down. */
export async function decideOn(req: PayloadRequest, row: SubmissionRow, decision: Decision): Promise<void> {
  await refuseUnlessTheirs(req, row, decision.action)
  const { data, detail } = await changeFor(req, row, decision)
  const written: unknown = await req.payload.db.updateOne({
    collection: slugs.submissions,
    where: { and: [{ id: { equals: row.id } }, { status: { equals: row.status } }] },
    data: { ...data },
    req,
  })
  if (!written)
    throw refuse('Somebody else has just decided about this interview. Reload the desk and look again.', 409)
  await audit(req, {
    action: audited[decision.action],
    kind: slugs.submissions,
    target: row.id,
    code: row.submission,
    detail: detail ?? decision.action,
  })
}

async function refuseUnlessTheirs(req: PayloadRequest, row: SubmissionRow, action: Decision['action']): Promise<void> {
  const account = accountOf(req)
  const researcher = row.researcher === null ? null : await researcherById(req, row.researcher)
  const isLead = account?.roles.includes('research-lead') === true
  if (!isLead && !(researcher && isTheirs(req, researcher)))
    throw refuse('The research lead or the coordinator of this researcher decides about it. Ask one of them.', 403)
  const isOwn = researcher?.user !== null && researcher?.user === account?.id
  if (isOwn && (action === 'validate' || action === 'not-duplicate'))
    throw refuse('You are the researcher of this interview, so somebody else has to validate it.', 403)
}

function changeFor(req: PayloadRequest, row: SubmissionRow, decision: Decision): Change | Promise<Change> {
  switch (decision.action) {
    case 'validate':
      return validated(req, row, decision.flagsDecision)
    case 'reject':
      expectStatus(row, ['submitted'])
      return { data: { ...undecided, status: 'rejected', decisionReason: decision.reason } }
    case 'retract':
      expectStatus(row, ['submitted', 'validated'])
      return { data: { ...undecided, status: 'retracted', decisionReason: decision.reason } }
    case 'mark-duplicate':
      return duplicate(req, row, decision.of)
    case 'not-duplicate':
      if (row.duplicateOf === null)
        throw refuse('It is not marked as a duplicate. Reload the desk and look again.', 409)
      expectStatus(row, ['submitted', 'rejected'])
      return { data: { ...undecided, status: 'submitted', duplicateOf: null, decisionReason: null } }
    case 'name-researcher':
      return named(req, row, decision.researcher)
  }
}

const undecided = { validatedAt: null, validatedBy: null }

function expectStatus({ status }: SubmissionRow, expected: readonly SubmissionStatus[]): void {
  if (!expected.includes(status))
    throw refuse(`Expected an interview that is ${expected.join(' or ')}; this one is ${status}. Reload the desk.`, 409)
}

async function validated(req: PayloadRequest, row: SubmissionRow, flagsDecision: string | undefined): Promise<Change> {
  expectStatus(row, ['submitted'])
  const because = await reasonsNow(req, row)
  if (because.length > 0)
    throw refuse(`It does not count as it is: ${because.map((code) => messageFor('en')(code, {})).join(' ')}`)
  if (row.duplicateOf !== null)
    throw refuse('It is marked as the same as another interview. If it is not, say so first.')
  const decided = flagsDecision || row.flagsDecision
  if (row.flags.length > 0 && !decided)
    throw refuse('Something about it is to be looked at. Write down what you found, then validate it.')
  return {
    data: {
      status: 'validated',
      notCounted: [],
      validatedAt: settingsOf(req.payload).now().toISOString(),
      validatedBy: accountOf(req)?.id ?? null,
      ...(row.flags.length > 0 && { flagsDecision: decided }),
    },
  }
}

export async function reasonsNow(req: PayloadRequest, row: SubmissionRow): Promise<NotCounted[]> {
  const versions = await publishedVersions(req.payload, { slug: row.questionnaire, req })
  return whyNotNow(row, { versions, today: today(settingsOf(req.payload)) })
}

async function duplicate(req: PayloadRequest, row: SubmissionRow, of: string): Promise<Change> {
  expectStatus(row, ['submitted', 'validated'])
  const first = await req.payload.db.findOne<{ id: string; submission: string; duplicateOf?: string | null }>({
    collection: slugs.submissions,
    where: { submission: { equals: of } },
    req,
  })
  if (!first || first.id === row.id)
    throw refuse(`Expected the id of another interview; “${of}” is none. Copy it from the desk.`)
  if (first.duplicateOf)
    throw refuse(`That one is itself a duplicate, of ${first.duplicateOf}. Use that id, so that one of them stays.`)
  return {
    data: { ...undecided, status: 'rejected', duplicateOf: first.submission, decisionReason: null },
    detail: `duplicate of ${first.submission}`,
  }
}

async function named(req: PayloadRequest, row: SubmissionRow, id: string): Promise<Change> {
  expectStatus(row, ['submitted'])
  const researcher = await researcherToManage(req, id)
  await req.payload.db.updateMany({
    collection: slugs.submissionContacts,
    where: { submission: { equals: row.submission } },
    data: { researcher: researcher.id },
    returning: false,
    req,
  })
  const notCounted = await reasonsNow(req, { ...row, researcher: researcher.id })
  return { data: { researcher: researcher.id, notCounted }, detail: researcher.id }
}
