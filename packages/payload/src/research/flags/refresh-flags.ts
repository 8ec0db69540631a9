import { reviewFlags, suggestedFlagRules } from '@use-it-cities/voucher-rules/flags'
import type { PayloadRequest } from 'payload'
import { slugs } from '../../slugs.ts'
import { asSubmission, type StoredFlag, type SubmissionRow } from '../desk/row.ts'
import { fingerprint } from '../fingerprint.ts'
import { publishedVersions } from '../questionnaires/published.ts'
import { asInterview } from './interviews.ts'

/** How many of the newest interviews are compared: looking must not grow with everything a city ever asked. */
const looked = 2_000

/**
 * Looks at the newest interviews of a questionnaire together and writes down what is worth a second look. A flag holds
 * and never rejects. What somebody has decided about stays decided, until something else is seen
 * before it is validated.
 */
export async function refreshFlags(req: PayloadRequest, questionnaire: string): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string } & Record<string, unknown>>({
    collection: slugs.submissions,
    where: { and: [{ questionnaire: { equals: questionnaire } }, { status: { in: ['submitted', 'validated'] } }] },
    sort: '-receivedAt',
    limit: looked,
    pagination: false,
    req,
  })
  const rows = docs.map(asSubmission)
  const versions = await publishedVersions(req.payload, { slug: questionnaire, req })
  const definitionOf = ({ version }: SubmissionRow) =>
    versions.find((each) => each.version === version)?.definition ?? null
  const all = reviewFlags(
    rows.map((row) => asInterview(row, definitionOf(row))),
    suggestedFlagRules,
  )
  const seen = new Map<string, StoredFlag[]>(rows.map(({ submission }) => [submission, []]))
  for (const { submission, key, params = {}, with: others } of all)
    seen.get(submission)?.push({ key, params, with: others })
  for (const row of rows) {
    const flags = seen.get(row.submission) ?? []
    // Validated stays validated: what somebody earned does not shrink because further interviews come in. Theirs are flagged.
    if (row.status === 'validated' || fingerprint(flags) === fingerprint(row.flags)) continue
    const isNew = flags.some((flag) => !row.flags.some((before) => isSame(before, flag)))
    await req.payload.db.updateOne({
      collection: slugs.submissions,
      id: row.id,
      data: { flags, ...(isNew && { flagsDecision: null }) },
      returning: false,
      req,
    })
  }
}

/** Seen in the same interviews. A count that has grown is no new thing to decide. */
const isSame = (before: StoredFlag, after: StoredFlag) =>
  before.key === after.key && after.with.every((other) => before.with.includes(other))
