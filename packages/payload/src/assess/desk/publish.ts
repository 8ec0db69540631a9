import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { summaryNow } from '../publication/summary-now.ts'
import { namesOf } from '../record/names-of.ts'
import { readAssessment, type ReadAssessment } from '../record/read-assessment.ts'
import { currentCatalogue, resultOf } from '../record/result-of.ts'
import { changeAssessment, inTurn } from '../record/write.ts'
import type { PublicationPreview } from '../views.ts'
import { oneSchema } from './closing.ts'
import { done } from './done.ts'
import { noon } from './noon.ts'
import { answered, asked, get, post } from './requests.ts'

/** `GET /api/assess/publication-preview?assessment=&withItems=true`: exactly what would be public. */
export const previewEndpoint = get('/publication-preview', async (req) => {
  const assessment = await readAssessment(req, asked(req, 'assessment'))
  refuseUnlessPublisher(assessment)
  const summary = await summaryToPublish(req, assessment, asked(req, 'withItems') === 'true')
  const now = assessment.row.published?.summary ?? null
  const differs = now !== null && !isDeepStrictEqual({ ...now, publishedOn: summary.publishedOn }, summary)
  return answered({ summary, now, differs } satisfies PublicationPreview)
})

/** `POST /api/assess/publish`: a picture of it as it is now; later edits do not change what is on the site. */
export const publishEndpoint = post(
  '/publish',
  z.strictObject({ assessment: z.string().max(60), withItems: z.boolean() }),
  (req, { assessment: id, withItems }) =>
    inTurn(id, async () => {
      const assessment = await readAssessment(req, id)
      refuseUnlessPublisher(assessment)
      const { row, account } = assessment
      const summary = await summaryToPublish(req, assessment, withItems)
      await changeAssessment(req, row.id, {
        publishedOn: noon(summary.publishedOn),
        publishedBy: account.id,
        withItems,
        summary,
      })
      const detail = withItems ? 'with items' : 'without items'
      await audit(req, {
        action: 'assessment-published',
        kind: slugs.assessments,
        target: row.id,
        code: row.code,
        detail,
      })
      return done(req, row.id, 'The summary is on its way to the site: it is there within a minute.')
    }),
)

/** `POST /api/assess/withdraw`: the site takes it away as soon as it hears of it, within a minute. */
export const withdrawEndpoint = post('/withdraw', oneSchema, (req, { assessment: id }) =>
  inTurn(id, async () => {
    const { row, may } = await readAssessment(req, id)
    if (!row.published) throw refuse('There is nothing of this assessment on the site.', 409)
    if (!may.withdraw) throw refuse(onlyPublishers, 403)
    await changeAssessment(req, row.id, { publishedOn: null, publishedBy: null, withItems: null, summary: null })
    await audit(req, { action: 'assessment-withdrawn', kind: slugs.assessments, target: row.id, code: row.code })
    return done(req, row.id, 'The summary is taken off the site: it is gone within a minute.')
  }),
)

const onlyPublishers =
  'The comms lead, an administrator or whoever opened the assessment decides what is on the site. Ask one of them.'

function refuseUnlessPublisher({ row, may, ...assessment }: ReadAssessment): void {
  if (row.closedOn === null)
    throw refuse('Only an assessment that is closed can be put on the site. Close it first.', 409)
  currentCatalogue({ row, may, ...assessment })
  if (!may.publish) throw refuse(onlyPublishers, 403)
}

async function summaryToPublish(req: PayloadRequest, assessment: ReadAssessment, withItems: boolean) {
  const { row, sheets } = assessment
  resultOf(assessment, sheets)
  const names = await namesOf(req, slugs.organisations, [row.organisation])
  const organisation = names.get(row.organisation ?? '') ?? ''
  const publishedOn = today(settingsOf(req.payload))
  const summary = summaryNow(assessment, { organisation, withItems, publishedOn })
  if (!summary) throw refuse('The summary cannot be made. Tell an administrator.', 409)
  return summary
}
