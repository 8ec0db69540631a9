import { isLanguage, languageCodes, type Because, type Language } from '@use-it-cities/core'
import { sentenceFor, type WordKey } from '@use-it-cities/voucher-rules/locales'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refuse } from '../../hooks/refuse.ts'
import { privateAnswer, says } from '../../private-answer.ts'
import { researcherToManage, type ResearcherRow } from '../../research/researchers/researcher-to-manage.ts'
import { settingsOf, today } from '../../settings.ts'
import { sentenceOf } from '../desk/sentences.ts'
import { pdfResponse } from './pdf-response.ts'
import { printerFor } from './printer.ts'
import { readStatement } from './read-statement.ts'
import { signIn } from './sign-in.ts'
import { signedBody } from './signed-body.ts'

const bodySchema = z.strictObject({
  code: z.string().min(1).max(40),
  pin: z.string().min(1).max(40),
  language: z.enum(languageCodes as readonly [Language, ...Language[]]),
  /** Stands for the place that the person's request came from, as the site knows it. It is no address. */
  from: z.string().min(1).max(100).optional(),
})

/** A signed call of the site for a person who has typed a code and a PIN. */
const forPerson = (
  path: string,
  answer: (req: PayloadRequest, researcher: ResearcherRow, language: Language) => Promise<Response>,
): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const given = await signedBody(req)
    if (given === null)
      return says(401, 'Expected a call that the site has signed with CALL_SECRET in the last minute.')
    const body = bodySchema.safeParse(given)
    if (!body.success) return says(400, 'Expected { code, pin, language }.')
    const { code, pin, language, from = null } = body.data
    const signedIn = await signIn(req, { code, pin, from })
    if (signedIn.outcome === 'wait') return says(429, 'wait', { 'retry-after': '900' })
    if (signedIn.outcome === 'not-known') return says(404, 'not-known')
    return answer(req, signedIn.researcher, language)
  },
})

/** `POST /api/research/statement`: what "My vouchers" shows. */
const statement = forPerson('/research/statement', async (req, researcher, language) => {
  const read = await readStatement(req, researcher, language)
  if (read.ok) return privateAnswer(read.value)
  req.payload.logger.error({ msg: `A statement could not be made: ${read.error.code}` })
  return says(503, read.error.code)
})

/** `POST /api/research/statement.pdf`: the same to print. */
const statementPdf = forPerson('/research/statement.pdf', printed)

/** `GET /api/vouchers/statement.pdf?researcher=…&language=…`: for the desk. */
const statementForDesk: Endpoint = {
  path: '/vouchers/statement.pdf',
  method: 'get',
  handler: async (req) => {
    const researcher = await researcherToManage(req, String(req.query.researcher ?? ''))
    const asked = String(req.query.language ?? 'en')
    if (!isLanguage(asked)) throw refuse(`Expected one of ${languageCodes.join(', ')}; “${asked}” came.`)
    return printed(req, researcher, asked)
  },
}

async function printed(req: PayloadRequest, researcher: ResearcherRow, language: Language): Promise<Response> {
  const read = await readStatement(req, researcher, language)
  if (!read.ok) throw refuse(sentenceOf(read.error), 503, { code: read.error.code })
  const printer = await printerFor(req.payload)
  const printedOn = today(settingsOf(req.payload))
  const pdf = await printer.voucherStatement({
    statement: read.value,
    language,
    printedOn,
    sentence: (because) => sentenceFor(because as Because<WordKey>, language),
  })
  return pdfResponse(pdf, `vouchers-${researcher.code}-${printedOn}.pdf`)
}

export const statementEndpoints: readonly Endpoint[] = [statement, statementPdf, statementForDesk]
