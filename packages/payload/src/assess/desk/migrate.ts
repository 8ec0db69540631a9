import { migrateAnswers, type AssessmentFile } from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import { z } from 'zod'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { inTransaction } from '../../research/intake/in-transaction.ts'
import { readAssessment } from '../record/read-assessment.ts'
import { changeAssessment, inTurn } from '../record/write.ts'
import type { MigrateView } from '../views.ts'
import { migrationSentences } from './migration-sentences.ts'
import { post } from './requests.ts'

const migrateSchema = z.strictObject({ assessment: z.string().max(60), migrate: z.boolean().nullish() })

/** `POST /api/assess/migrate`: answers of an older version become answers of the one there is, once somebody has agreed. */
export const migrateEndpoint = post(
  '/migrate',
  migrateSchema,
  (req, { assessment: id, migrate }): Promise<MigrateView> =>
    inTurn(id, async () => {
      const { row, sheets, catalogue, fits, may } = await readAssessment(req, id)
      if (fits !== 'migratable' || !catalogue)
        throw refuse('There is nothing to move: see what the list says of it.', 409)
      if (row.closedOn !== null)
        throw refuse('Open the assessment again first: some of it has to be answered again.', 409)
      if (!may.migrate) throw refuse('Whoever opened it moves its answers. Ask them, or an administrator.', 403)
      const { body, catalogue: of, version, on } = row
      const assessors = sheets.map(({ code, answers }) => ({ id: code, answers }))
      const moved = migrateAnswers({ catalogue: of, version, on, body, assessors } as AssessmentFile, catalogue)
      if (!moved.ok) throw refuse(errorSentence(moved.error), 409)
      const notes = migrationSentences(moved.value.notes, catalogue)
      if (migrate !== true) return { ok: false, code: 'migratable', from: version, to: catalogue.version, notes }
      await inTransaction(req, async () => {
        for (const sheet of sheets) {
          const { answers = {} } = moved.value.file.assessors.find(({ id: code }) => code === sheet.code) ?? {}
          const revision = sheet.revision + 1
          await req.payload.db.updateOne({
            collection: slugs.assessmentAnswers,
            id: sheet.id,
            data: {
              answers,
              revision,
              touched: Object.fromEntries(Object.keys(answers).map((item) => [item, revision])),
            },
            req,
          })
        }
        await changeAssessment(req, row.id, { version: catalogue.version })
      })
      const detail = `${version} -> ${catalogue.version}`
      await audit(req, { action: 'assessment-migrated', kind: slugs.assessments, target: row.id, detail })
      const askAgain = notes.filter(({ code }) => code === 'asks-again')
      return { ok: true, says: `The answers are for version ${catalogue.version} now.`, askAgain }
    }),
)
