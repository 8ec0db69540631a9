import type { Endpoint } from 'payload'
import { settingsOf } from '../settings.ts'
import { answerEndpoint } from './desk/answer.ts'
import { boardView, catalogueChoices } from './desk/board.ts'
import { closeEndpoint, reopenEndpoint, replyEndpoint } from './desk/closing.ts'
import { importEndpoint } from './desk/import.ts'
import { migrateEndpoint } from './desk/migrate.ts'
import { assessorsEndpoint, openEndpoint } from './desk/open.ts'
import { previewEndpoint, publishEndpoint, withdrawEndpoint } from './desk/publish.ts'
import { reportEndpoint } from './desk/report.ts'
import { answered, asked, get } from './desk/requests.ts'
import { resultEndpoint } from './desk/result.ts'
import { sheetView } from './desk/sheet.ts'
import { compareEndpoint, gapEndpoint } from './desk/side-by-side.ts'
import { assessmentPublicationEndpoint } from './publication/endpoint.ts'

/** The addresses of assessments that belong to no collection. */
export const assessEndpoints: readonly Endpoint[] = [
  assessmentPublicationEndpoint,
  get('/board', async (req) => answered(await boardView(req))),
  get('/catalogues', (req) =>
    Promise.resolve(answered({ catalogues: catalogueChoices(settingsOf(req.payload).catalogues) })),
  ),
  get('/sheet', async (req) => answered(await sheetView(req, asked(req, 'assessment')))),
  resultEndpoint,
  reportEndpoint,
  compareEndpoint,
  gapEndpoint,
  previewEndpoint,
  openEndpoint,
  assessorsEndpoint,
  answerEndpoint,
  importEndpoint,
  migrateEndpoint,
  closeEndpoint,
  reopenEndpoint,
  replyEndpoint,
  publishEndpoint,
  withdrawEndpoint,
]
