import type { AssessmentFile, AssessmentResult, Catalogue } from '@use-it-cities/assessment'
import { resultCsv, resultHtml, resultOscal } from '@use-it-cities/assessment/report'
import type { PayloadRequest } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { privately } from '../../private-answer.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { printerFor } from '../../vouchers/statement/printer.ts'
import { fileOf, hasAnswered } from '../record/file-of.ts'
import { assessesFor } from '../record/may-assess.ts'
import { readAssessment, type ReadAssessment } from '../record/read-assessment.ts'
import { currentCatalogue, resultOf } from '../record/result-of.ts'
import type { StoredRow } from '../record/rows.ts'
import { asked, get } from './requests.ts'
import { htmlPage } from './html-page.ts'
import { sheetsToShow } from './result.ts'

interface Report {
  readonly type: string
  readonly extension: string
  /** Always holds evidence and notes: for those who assess, and not for whoever only publishes. */
  readonly isWhole: boolean
  readonly write: (what: What) => Promise<string | Uint8Array> | string
}
interface What {
  readonly req: PayloadRequest
  readonly result: AssessmentResult
  readonly file: AssessmentFile
  /** The same for a report to be read: left out for those who may not see evidence and notes. */
  readonly answers: AssessmentFile | undefined
  readonly catalogue: Catalogue
}

const reports: Readonly<Record<string, Report>> = {
  json: {
    type: 'application/json; charset=utf-8',
    extension: 'json',
    isWhole: false,
    write: ({ result }) => JSON.stringify(result, null, 2),
  },
  /** The answers themselves, as the site and the terminal read them. */
  file: {
    type: 'application/json; charset=utf-8',
    extension: 'answers.json',
    isWhole: true,
    write: ({ file }) => JSON.stringify(file, null, 2),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    extension: 'csv',
    isWhole: false,
    write: ({ result, answers, catalogue }) => resultCsv(result, catalogue, { answers }),
  },
  html: {
    type: 'text/html; charset=utf-8',
    extension: 'html',
    isWhole: false,
    write: ({ result, answers, catalogue }) =>
      htmlPage(resultHtml(result, catalogue, { answers }), `Assessment of ${result.body.name}`),
  },
  oscal: {
    type: 'application/json; charset=utf-8',
    extension: 'oscal.json',
    isWhole: true,
    write: ({ req, result, file, catalogue }) => {
      const { siteUrl, now } = settingsOf(req.payload)
      const planHref = `${siteUrl}/en/check/${encodeURIComponent(catalogue.id)}`
      return resultOscal(result, file, catalogue, { planHref, lastModified: now().toISOString() })
    },
  },
  pdf: {
    type: 'application/pdf',
    extension: 'pdf',
    isWhole: false,
    write: async ({ req, result, answers, catalogue }) => {
      const printed = await (await printerFor(req.payload)).assessmentReport({ result, catalogue, answers })
      if (!printed.ok) {
        req.payload.logger.error({ msg: 'An assessment could not be printed.', error: printed.error })
        throw refuse('The report cannot be printed. Save it as HTML and tell an administrator.', 500)
      }
      return printed.value
    },
  },
}

/** `GET /api/assess/report?assessment=&as=json|file|csv|html|oscal|pdf`: to be saved. */
export const reportEndpoint = get('/report', async (req) => {
  const as = asked(req, 'as')
  const report = Object.hasOwn(reports, as) ? reports[as] : undefined
  if (!report) throw refuse(`Expected a report as ${Object.keys(reports).join(', ')}.`)
  const assessment = await readAssessment(req, asked(req, 'assessment'))
  const { row, account } = assessment
  const mayReadEvidence = assessesFor(account, row.organisation)
  if (report.isWhole && !mayReadEvidence)
    throw refuse('This holds evidence and notes, so it is for those who assess. Ask one of them.', 403)
  const catalogue = currentCatalogue(assessment)
  const sheets = sheetsToShow(assessment).filter(hasAnswered)
  const result = resultOf(assessment, sheets)
  const file = fileOf(row, sheets, await fileNames(req, assessment))
  const body = await report.write({ req, result, file, answers: mayReadEvidence ? file : undefined, catalogue })
  return new Response(typeof body === 'string' ? body : Buffer.from(body), {
    headers: {
      ...privately,
      'content-type': report.type,
      'content-disposition': `attachment; filename="${fileName(row)}.${report.extension}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
})

const fileName = ({ catalogue, on }: ReadAssessment['row']) => `${catalogue.replaceAll(/[^a-zA-Z0-9-]/g, '-')}-${on}`

/** The names that files of evidence came with, by id. */
async function fileNames(req: PayloadRequest, { row }: ReadAssessment): Promise<ReadonlyMap<string, string>> {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: slugs.assessmentEvidence,
    where: { assessment: { equals: row.id } },
    limit: 0,
    pagination: false,
  })
  return new Map(docs.map(({ id, originalName, filename }) => [id, String(originalName ?? filename)]))
}
