import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { validatingRoles } from '../../roles.ts'
import { slugs } from '../../slugs.ts'
import { submissionStatuses, type SubmissionStatus } from '../collections/submissions.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { privateAnswer } from '../../private-answer.ts'
import { decideOn, decisionSchema } from './decide.ts'
import { mayAnswerFlags } from './may-answer-flags.ts'
import { readDesk } from './read-desk.ts'
import { submissionToRead } from './row.ts'

/** `GET /api/research/desk?status=submitted&page=1`: what the validation desk shows the person who asks. */
export const deskEndpoint: Endpoint = {
  path: '/research/desk',
  method: 'get',
  handler: async (req) => {
    if (!hasOneOf(accountOf(req), validatingRoles))
      throw refuse('The research lead and research coordinators work at this desk. Ask one of them.', 403)
    const { status, page } = req.query as { status?: unknown; page?: unknown }
    const asked = submissionStatuses.find((each) => each === status) ?? ('submitted' satisfies SubmissionStatus)
    const number = Number(page ?? 1)
    const desk = await readDesk(req, { status: asked, page: Number.isSafeInteger(number) && number > 0 ? number : 1 })
    return privateAnswer(desk)
  },
}

/** `POST /api/submissions/:id/decide`: one decision of the validation desk. */
export const decideEndpoint: Endpoint = {
  path: '/:id/decide',
  method: 'post',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    await submissionToRead(req, id)
    const decision = decisionSchema.safeParse(await jsonOf(req))
    if (!decision.success) throw refuse(sentenceOf(decision.error))
    await oneAtATime(id, async () => decideOn(req, await submissionToRead(req, id), decision.data))
    return Response.json({ ok: true })
  },
}

const answerSchema = z.strictObject({ text: z.string().trim().min(1, { error: 'Write what happened.' }).max(1000) })

/** `POST /api/submissions/:id/answer-flags`: what the researcher says about what was seen; it decides nothing. */
export const answerFlagsEndpoint: Endpoint = {
  path: '/:id/answer-flags',
  method: 'post',
  handler: async (req) => {
    const row = await submissionToRead(req, String(req.routeParams?.id))
    if (!(await mayAnswerFlags(req, row)))
      throw refuse('The researcher of this interview answers, or their coordinator for them.', 403)
    if (row.flags.length === 0) throw refuse('There is nothing to answer about this interview.', 409)
    const answer = answerSchema.safeParse(await jsonOf(req))
    if (!answer.success) throw refuse(sentenceOf(answer.error))
    await req.payload.db.updateOne({
      collection: slugs.submissions,
      id: row.id,
      data: { flagsAnswer: answer.data.text },
      returning: false,
      req,
    })
    await audit(req, { action: 'flags-answered', kind: slugs.submissions, target: row.id, code: row.submission })
    return Response.json({ ok: true })
  },
}

const jsonOf = async (req: PayloadRequest): Promise<unknown> => (await req.json?.().catch(() => null)) ?? null

const sentenceOf = (error: z.ZodError): string =>
  error.issues[0]?.code === 'invalid_union' || error.issues[0]?.path.length === 0
    ? 'Expected a decision, for example { "action": "validate" }.'
    : (error.issues[0]?.message ?? 'This is not a decision.')
