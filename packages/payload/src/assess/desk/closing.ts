import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { endSaves } from '../record/end-saves.ts'
import { hasAnswered } from '../record/file-of.ts'
import { readAssessment } from '../record/read-assessment.ts'
import { currentCatalogue, resultOf } from '../record/result-of.ts'
import { changeAssessment, inTurn } from '../record/write.ts'
import { done } from './done.ts'
import { noon } from './noon.ts'
import { post } from './requests.ts'

export const oneSchema = z.strictObject({ assessment: z.string().max(60) })

/** `POST /api/assess/close`: from now on answers stay, and everybody who may see it sees all of them. */
export const closeEndpoint = post('/close', oneSchema, (req, { assessment: id }) =>
  inTurn(id, async () => {
    const assessment = await readAssessment(req, id)
    const { row, sheets, may, account } = assessment
    if (row.closedOn !== null) throw refuse('This assessment is closed already.', 409)
    currentCatalogue(assessment)
    if (!may.close) throw refuse('Whoever opened it closes it. Ask them, or an administrator.', 403)
    if (!sheets.some(hasAnswered)) throw refuse('Nobody has answered anything yet, so there is nothing to close.', 409)
    resultOf(assessment, sheets)
    await changeAssessment(req, row.id, { closedOn: noon(today(settingsOf(req.payload))), closedBy: account.id })
    await endSaves(req, row.id)
    await audit(req, { action: 'assessment-closed', kind: slugs.assessments, target: row.id, code: row.code })
    return done(req, row.id, 'The assessment is closed. Everybody’s answers can be seen now.')
  }),
)

/** `POST /api/assess/reopen`: answers can change again. What is on the site stays as it is. */
export const reopenEndpoint = post('/reopen', oneSchema, (req, { assessment: id }) =>
  inTurn(id, async () => {
    const { row, may } = await readAssessment(req, id)
    if (row.closedOn === null) throw refuse('This assessment is open already.', 409)
    if (!may.reopen) throw refuse('Whoever opened it opens it again. Ask them, or an administrator.', 403)
    await changeAssessment(req, row.id, { closedOn: null, closedBy: null })
    await audit(req, { action: 'assessment-reopened', kind: slugs.assessments, target: row.id, code: row.code })
    const says = row.published ? ' What is on the site stays until it is published again or withdrawn.' : ''
    return done(req, row.id, `The assessment is open again.${says}`)
  }),
)

const replySchema = z.strictObject({
  assessment: z.string().max(60),
  by: z.string().trim().max(300, { error: 'Expected at most 300 characters.' }),
  on: localDateSchema,
  text: z.string().trim().max(20_000, { error: 'Expected at most 20000 characters.' }),
})

/** `POST /api/assess/reply`: what the assessed body says to the result. Without words it is taken away. */
export const replyEndpoint = post('/reply', replySchema, (req, { assessment: id, by, on, text }) =>
  inTurn(id, async () => {
    const { row, may } = await readAssessment(req, id)
    if (row.closedOn === null) throw refuse('A reply is to a result. Close the assessment first.', 409)
    if (!may.reply) throw refuse('Whoever opened it writes down the reply. Ask them, or the comms lead.', 403)
    if (text !== '' && by === '') throw refuse('Expected who replies, for example Example Council, property team.')
    await changeAssessment(
      req,
      row.id,
      text === ''
        ? { replyBy: null, replyOn: null, replyText: null }
        : { replyBy: by, replyOn: noon(on), replyText: text },
    )
    await audit(req, { action: 'assessment-reply', kind: slugs.assessments, target: row.id, code: row.code })
    return done(req, row.id, text === '' ? 'The reply is taken away.' : 'The reply is written down.')
  }),
)
