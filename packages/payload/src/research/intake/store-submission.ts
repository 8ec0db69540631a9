import type { NotCounted, Submission } from '@use-it-cities/questionnaire-schema'
import { submissionSchema } from '@use-it-cities/questionnaire-schema/schema'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { failureCode } from '../../failure-code.ts'
import { pauseAfter } from '../../pause-after.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { fingerprint } from '../fingerprint.ts'
import { monthsAfter } from '../months-after.ts'
import { inTransaction } from './in-transaction.ts'
import { judge, type Judged } from './judge.ts'
import { refreshFlags } from '../flags/refresh-flags.ts'
import { oneForAll } from '../one-for-all.ts'
import { lookForDuplicates } from './look-for-duplicates.ts'

export interface StoreOptions {
  /** `site`: opened from what a phone sealed. `paper`: typed in from a form. */
  readonly via: 'site' | 'paper'
  /** The account that typed it in. */
  readonly by?: string
}

/**
 * `already-stored`: the same interview with the same content is there. `kept-aside`: nothing was stored here, because
 * it is not a submission, or another one has its id; whoever called keeps what came.
 */
export type Stored =
  | { readonly outcome: 'stored' | 'already-stored'; readonly id: string; readonly notCounted: readonly NotCounted[] }
  | {
      readonly outcome: 'kept-aside'
      readonly id: string | null
      readonly code: 'not-a-submission' | 'other-content'
      readonly detail: string
      readonly notCounted: readonly []
    }

/**
 * Stores a completed questionnaire once, however often and from however many places it comes: contact details apart
 * from the answers, with every reason why it does not count. Throws when the database does not take it.
 */
export async function storeSubmission(payload: Payload, given: unknown, options: StoreOptions): Promise<Stored> {
  const parsed = submissionSchema.safeParse(given)
  if (!parsed.success)
    return {
      outcome: 'kept-aside',
      id: null,
      code: 'not-a-submission',
      detail: z.prettifyError(parsed.error),
      notCounted: [],
    }
  // A UUID is the same in capitals: otherwise one interview could be two.
  const submission = { ...(parsed.data as Submission), id: parsed.data.id.toLowerCase() }
  const contentHash = fingerprint(submission)
  const known = await alreadyThere(payload, submission.id, contentHash)
  const stored = known ?? (await storeNew(payload, submission, contentHash, options))
  if (stored.outcome !== 'kept-aside') await lookAround(payload, submission)
  return stored
}

/** What is seen beside others. It is worked out anew each time, so what fails here is made good by the next interview. */
async function lookAround(payload: Payload, { id, questionnaire }: Submission): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await lookForDuplicates(req, id)
    await oneForAll(payload, questionnaire.id, () => refreshFlags(req, questionnaire.id))
  } catch (error) {
    payload.logger.error({
      failure: failureCode(error),
      msg: 'An interview is stored, but could not be compared with others.',
    })
  }
}

/** Two that come at once both try; the database takes one of them, and the other finds it there. */
async function storeNew(
  payload: Payload,
  submission: Submission,
  contentHash: string,
  options: StoreOptions,
): Promise<Stored> {
  const tries = 5
  for (let attempt = 1; ; attempt += 1) {
    const req = await createLocalReq({}, payload)
    try {
      const judged = await judge(req, submission)
      await inTransaction(req, () => write(req, submission, judged, contentHash, options))
      return { outcome: 'stored', id: submission.id, notCounted: judged.notCounted }
    } catch (error) {
      const known = await alreadyThere(payload, submission.id, contentHash)
      if (known) return known
      if (attempt === tries) throw error
      await pauseAfter(attempt)
    }
  }
}

async function alreadyThere(payload: Payload, id: string, contentHash: string): Promise<Stored | null> {
  const row = await payload.db.findOne<{ id: string; contentHash: string; notCounted: NotCounted[] | null }>({
    collection: slugs.submissions,
    where: { submission: { equals: id } },
  })
  if (row === null) return null
  return row.contentHash === contentHash
    ? { outcome: 'already-stored', id, notCounted: row.notCounted ?? [] }
    : { outcome: 'kept-aside', id, code: 'other-content', detail: 'Another interview has this id.', notCounted: [] }
}

async function write(
  req: PayloadRequest,
  submission: Submission,
  { researcher, verdict, notCounted }: Judged,
  contentHash: string,
  { via, by }: StoreOptions,
): Promise<void> {
  const settings = settingsOf(req.payload)
  const { questionnaire, researcher: given, mode, language, interpreter, interviewedOn, place } = submission
  // Before the answers: a process that dies in between leaves no interview behind that has lost its contact details.
  await writeContact(req, submission.id, { contact: verdict.contact, researcher: researcher?.id ?? null, contentHash })
  await req.payload.create({
    collection: slugs.submissions,
    data: {
      submission: submission.id,
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      researcher: researcher?.id ?? null,
      researcherGiven: [given?.name, given?.code].filter(Boolean).join(', ') || null,
      mode,
      language,
      interpreter,
      interviewedOn,
      startedAt: submission.startedAt ?? null,
      finishedAt: submission.finishedAt ?? null,
      place,
      serial: submission.serial ?? null,
      via,
      enteredBy: by ?? null,
      receivedAt: settings.now().toISOString(),
      answers: verdict.answers,
      missing: verdict.missing,
      dropped: verdict.dropped,
      wrong: verdict.errors,
      notCounted,
      status: 'submitted',
      flags: [],
      contentHash,
      answersHash: fingerprint([questionnaire.id, verdict.answers]),
    },
    overrideAccess: true,
    depth: 0,
    req,
  })
}

interface Contact {
  readonly contact: Judged['verdict']['contact']
  readonly researcher: string | null
  readonly contentHash: string
}

async function writeContact(req: PayloadRequest, id: string, { contact, researcher, contentHash }: Contact) {
  if (Object.keys(contact).length === 0) return
  const key = `${id}:${contentHash}`
  const where = { key: { equals: key } }
  if (await req.payload.db.findOne({ collection: slugs.submissionContacts, where, req })) return
  const settings = settingsOf(req.payload)
  const deleteOn = monthsAfter(today(settings), settings.contactMonths)
  await req.payload.create({
    collection: slugs.submissionContacts,
    data: { submission: id, key, researcher, contact, deleteOn },
    overrideAccess: true,
    depth: 0,
    req,
  })
}
