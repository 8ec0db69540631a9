import { createHash } from 'node:crypto'
import { assessmentPublicationSchema, type AssessmentPublication } from '@use-it-cities/assessment/publication'
import type { Payload } from 'payload'
import { nextRevision } from '../../feed/revision.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { assessmentFrom, type StoredRow } from '../record/rows.ts'

interface Stamp {
  readonly hash: string
  readonly revision: number
  readonly generatedAt: string
}
const stamps = new WeakMap<Payload, Stamp>()

/**
 * What the site is given about assessments: the summaries as they were when somebody chose to show them. The same content
 * keeps its revision, so that a site that asks every minute keeps its pages.
 */
export const currentAssessments = (payload: Payload): Promise<AssessmentPublication> =>
  // One after another, so that a higher number never stands for an older reading.
  oneAtATime(`assessment-publication ${settingsOf(payload).dataDir}`, () => read(payload))

async function read(payload: Payload): Promise<AssessmentPublication> {
  const settings = settingsOf(payload)
  const { docs } = await payload.db.find<StoredRow>({
    collection: slugs.assessments,
    where: { publishedOn: { exists: true } },
    sort: '-createdAt',
    limit: 0,
    pagination: false,
  })
  const rows = docs.map(assessmentFrom).filter(({ published }) => published !== null)
  const unreadable = rows.filter(({ published }) => !published?.summary).map(({ code }) => code)
  if (unreadable.length > 0)
    payload.logger.warn({ msg: 'Assessments were left out because their summary cannot be read.', leftOut: unreadable })
  const summaries = rows
    .flatMap(({ published }) => published?.summary ?? [])
    .sort((a, b) => (a.on === b.on ? (a.code < b.code ? -1 : 1) : a.on < b.on ? 1 : -1))
  const content = { city: settings.city.id, summaries }
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const before = stamps.get(payload)
  const stamp =
    before?.hash === hash
      ? before
      : {
          hash,
          revision: nextRevision(settings.dataDir, Date.now(), 'assessment-revision'),
          generatedAt: settings.now().toISOString(),
        }
  stamps.set(payload, stamp)
  const { revision, generatedAt } = stamp
  return assessmentPublicationSchema.parse({ contract: 1, revision, generatedAt, ...content })
}
