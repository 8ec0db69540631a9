import type { NotCounted, Submission } from '@use-it-cities/questionnaire-schema'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { slugs } from '../../slugs.ts'
import { asSubmission, type SubmissionRow } from '../desk/row.ts'
import { fingerprint } from '../fingerprint.ts'
import { judge } from './judge.ts'

/** Interviews that came before their version was published are judged when it is. Nobody has decided about them yet. */
export const judgeThoseOfThisVersion: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc._status !== 'published' || previousDoc?._status === 'published') return doc
  const { docs } = await req.payload.db.find<{ id: string } & Record<string, unknown>>({
    collection: slugs.submissions,
    where: {
      and: [
        { questionnaire: { equals: doc.slug } },
        { version: { equals: doc.version } },
        { status: { equals: 'submitted' } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  const waiting = docs.map(asSubmission).filter(({ notCounted }) => notCounted.includes(unknown))
  for (const row of waiting) await judgeAgain(req, row)
  return doc
}

const unknown: NotCounted = 'version-unknown'

/** Contact details stay where they are, apart: they lend themselves to the judging and do not come back among the answers. */
async function judgeAgain(req: PayloadRequest, row: SubmissionRow): Promise<void> {
  const code = await codeOf(req, row.researcher)
  const { verdict, notCounted } = await judge(req, {
    contract: 1,
    id: row.submission,
    questionnaire: { id: row.questionnaire, version: row.version },
    researcher: code === null ? (row.researcherGiven === null ? null : { name: row.researcherGiven }) : { code },
    mode: row.mode,
    language: row.language as Submission['language'],
    interpreter: row.interpreter,
    interviewedOn: row.interviewedOn,
    place: row.place,
    ...(row.serial === null ? {} : { serial: row.serial }),
    ...(row.startedAt === null ? {} : { startedAt: row.startedAt }),
    ...(row.finishedAt === null ? {} : { finishedAt: row.finishedAt }),
    answers: { ...row.answers, ...(await contactOf(req, row.submission)) } as Submission['answers'],
  })
  await req.payload.db.updateOne({
    collection: slugs.submissions,
    id: row.id,
    data: {
      // Copied, because the database takes no object without a prototype here.
      answers: { ...verdict.answers },
      missing: { ...verdict.missing },
      dropped: verdict.dropped,
      wrong: verdict.errors,
      notCounted,
      answersHash: fingerprint([row.questionnaire, verdict.answers]),
    },
    returning: false,
    req,
  })
}

async function codeOf(req: PayloadRequest, id: string | null): Promise<string | null> {
  if (id === null) return null
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<{ id: string; code: string }>({ collection: slugs.researchers, where, req })
  return row?.code ?? null
}

async function contactOf(req: PayloadRequest, submission: string): Promise<Record<string, unknown>> {
  const where = { submission: { equals: submission } }
  const row = await req.payload.db.findOne<{ id: string; contact: Record<string, unknown> }>({
    collection: slugs.submissionContacts,
    where,
    req,
  })
  return row?.contact ?? {}
}
