import { localDateIn } from '@use-it-cities/core'
import { messageFor } from '@use-it-cities/questionnaire-schema/locales'
import type { PayloadRequest, Where } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { submissionStatuses, type SubmissionStatus } from '../collections/submissions.ts'
import { publishedVersions } from '../questionnaires/published.ts'
import { asResearcher, isTheirs, type ResearcherRow } from '../researchers/researcher-to-manage.ts'
import type { Desk, DeskItem } from '../views.ts'
import { flagSentence } from './flag-sentence.ts'
import { howOf } from './how-of.ts'
import { asSubmission, type SubmissionRow } from './row.ts'
import { whyNotNow } from './why-not-now.ts'

const perPage = 25

/** What waits, or was decided, out of everything this person may read. */
export async function readDesk(
  req: PayloadRequest,
  { status, page }: { status: SubmissionStatus; page: number },
): Promise<Desk> {
  const counts = await Promise.all(
    submissionStatuses.map(async (each) => {
      const where: Where = { status: { equals: each } }
      const { totalDocs } = await req.payload.count({
        collection: slugs.submissions,
        where,
        overrideAccess: false,
        user: req.user,
        req,
      })
      return [each, totalDocs] as const
    }),
  )
  const found = await req.payload.find({
    collection: slugs.submissions as never,
    where: { status: { equals: status } },
    sort: status === 'submitted' ? 'receivedAt' : '-receivedAt',
    limit: perPage,
    page,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const { docs } = await req.payload.find({
    collection: slugs.researchers as never,
    sort: 'name',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const researchers = (docs as unknown as { id: string }[]).map((row) => asResearcher({ ...row }))
  const rows = (found.docs as unknown as { id: string }[]).map((row) => asSubmission({ ...row }))
  const isLead = hasOneOf(accountOf(req), ['research-lead'])
  return {
    items: await itemsOf(req, rows, researchers),
    total: found.totalDocs,
    pages: found.totalPages,
    counts: Object.fromEntries(counts) as Desk['counts'],
    keptAside: isLead
      ? (await req.payload.count({ collection: slugs.keptAside, overrideAccess: true })).totalDocs
      : null,
    researchers: researchers.filter(({ isActive }) => isActive).map(({ id, name, code }) => ({ id, name, code })),
  }
}

async function itemsOf(
  req: PayloadRequest,
  rows: readonly SubmissionRow[],
  researchers: readonly ResearcherRow[],
): Promise<DeskItem[]> {
  const versions = await publishedVersions(req.payload, { req })
  const settings = settingsOf(req.payload)
  const on = today(settings)
  const dayIn = (instant: string) => localDateIn(settings.city.timeZone, new Date(instant))
  const message = messageFor('en')
  const firsts = await idsOf(req, rows)
  return rows.map((row) => {
    const researcher = researchers.find(({ id }) => id === row.researcher) ?? null
    const version = versions.find(({ id, version }) => id === row.questionnaire && version === row.version)
    const reasons = row.status === 'submitted' ? whyNotNow(row, { versions, today: on }) : row.notCounted
    return {
      id: row.id,
      submission: row.submission,
      questionnaire: `${version?.definition.title ?? row.questionnaire}, version ${row.version}`,
      researcher: researcher && { id: researcher.id, name: researcher.name, code: researcher.code },
      researcherGiven: row.researcherGiven,
      how: howOf(row, version?.definition ?? null),
      interviewedOn: inWords(row.interviewedOn),
      receivedOn: inWords(dayIn(row.receivedAt)),
      serial: row.serial,
      status: row.status,
      decidedOn: row.validatedAt && inWords(dayIn(row.validatedAt)),
      decisionReason: row.decisionReason,
      notCounted: reasons.map((code) => message(code, {})),
      duplicateOf:
        row.duplicateOf === null ? null : { submission: row.duplicateOf, id: firsts.get(row.duplicateOf) ?? null },
      flags: row.flags.map(flagSentence),
      flagsAnswer: row.flagsAnswer,
      flagsDecision: row.flagsDecision,
      ...rights(req, row, researcher, reasons.length === 0),
    }
  })
}

/** The rows of the interviews that others are the same as, to lead there. */
async function idsOf(req: PayloadRequest, rows: readonly SubmissionRow[]): Promise<Map<string, string>> {
  const named = rows.flatMap(({ duplicateOf }) => duplicateOf ?? [])
  if (named.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; submission: string }>({
    collection: slugs.submissions,
    where: { submission: { in: named } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, submission }) => [submission, id]))
}

function rights(
  req: PayloadRequest,
  row: SubmissionRow,
  researcher: ResearcherRow | null,
  counts: boolean,
): Pick<DeskItem, 'may' | 'whyNot'> {
  const account = accountOf(req)
  const decide = hasOneOf(account, ['research-lead']) || (researcher !== null && isTheirs(req, researcher))
  const isOwn = account !== null && researcher?.user === account.id
  const waits = row.status === 'submitted'
  return {
    may: {
      decide,
      validate: decide && waits && !isOwn && counts && row.duplicateOf === null,
      nameResearcher: decide && waits && row.researcher === null,
      answerFlags: row.flags.length > 0 && (decide || isOwn),
    },
    whyNot:
      decide && waits && isOwn ? 'You are the researcher of this interview, so somebody else validates it.' : null,
  }
}
