import { assessmentPublicationSchema, type AssessmentPublication } from '@use-it-cities/assessment/publication'
import type { Payload } from 'payload'
import { stamped } from '../../feed/stamped.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { assessmentFrom, type StoredRow } from '../record/rows.ts'

/** What the site is given about assessments: the summaries as they were when somebody chose to show them. */
export const currentAssessments = async (payload: Payload): Promise<AssessmentPublication> =>
  assessmentPublicationSchema.parse(await stamped(payload, 'assessment', () => read(payload)))

async function read(payload: Payload) {
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
  return { city: settings.city.id, summaries }
}
