import { languageCodes } from '@use-it-cities/core'
import {
  isSerial,
  normaliseSerial,
  submissionIdOfSerial,
  type Answers,
  type Definition,
} from '@use-it-cities/questionnaire-schema'
import { messageFor } from '@use-it-cities/questionnaire-schema/locales'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { storeSubmission } from '../../research/intake/store-submission.ts'
import type { EntryAnswer } from '../views.ts'
import { publishedQuestionnaires } from './read-questionnaire.ts'
import { serialView } from './serial-endpoint.ts'
import { whoEnters, type WhoEnters } from './who-enters.ts'

const entrySchema = z.strictObject({
  form: z.string().min(1),
  language: z.enum(languageCodes as unknown as [string, ...string[]]),
  serial: z.string().min(1).max(40),
  researcher: z.strictObject({ code: z.string().max(40).optional(), name: z.string().max(200).optional() }).nullable(),
  interpreter: z.boolean(),
  interviewedOn: z.iso.date(),
  answers: z.record(z.string(), z.unknown()),
})
type Entry = z.infer<typeof entrySchema>

/** `POST /api/paper/entries`: a paper form as it was typed in. The same form twice is stored once. */
export const entriesEndpoint: Endpoint = {
  path: '/paper/entries',
  method: 'post',
  handler: async (req) => {
    const who = await whoEnters(req)
    const entry = entrySchema.safeParse(await req.json?.().catch(() => null))
    if (!entry.success)
      throw refuse(
        `Expected a paper form with its serial number, day and answers; ${placeOf(entry.error)} is not right.`,
      )
    return Response.json(await store(req, who, entry.data))
  },
}

const placeOf = ({ issues: [issue] }: z.ZodError) => `“${issue?.path.join('.') || 'the form'}”`

async function store(req: PayloadRequest, who: WhoEnters, entry: Entry): Promise<EntryAnswer> {
  const serial = normaliseSerial(entry.serial)
  if (!isSerial(serial))
    throw refuse(`The serial number “${entry.serial}” has a slip in it. Look at each character on the form again.`)
  const [form] = await publishedQuestionnaires(req, entry.form)
  if (!form) throw refuse('There is no such questionnaire, or it was never published. Choose another one.', 404)
  const submission = {
    contract: 1,
    id: submissionIdOfSerial(serial),
    questionnaire: { id: form.slug, version: form.version },
    researcher: namedBy(who, entry),
    mode: 'paper',
    language: entry.language,
    interpreter: entry.interpreter,
    interviewedOn: entry.interviewedOn,
    place: placeIn(form.definition, entry.answers as Answers),
    serial,
    answers: entry.answers,
  }
  const by = accountOf(req)?.id
  const stored = await storeSubmission(req.payload, submission, { via: 'paper', ...(by !== undefined && { by }) })
  if (stored.outcome === 'kept-aside') {
    if (stored.code === 'other-content') throw alreadyThere(serial, await serialView(req, serial))
    throw refuse(`The form could not be read as it was sent: ${stored.detail}`)
  }
  const message = messageFor('en')
  const { href } = await serialView(req, serial)
  return { outcome: stored.outcome, href, notCounted: stored.notCounted.map((code) => message(code, {})) }
}

/** Other answers under the same serial number: the first stays, and the screen keeps what was typed in now. */
const alreadyThere = (serial: string, { on, href }: { on: string | null; href: string | null }) =>
  new APIError(
    `Form ${serial} was typed in before${on ? `, on ${on}` : ''}, with other answers. The first stays as it is. ` +
      'Check the serial number on this form; if it is the same form, ask the research lead which one holds.',
    409,
    { href },
    true,
  )

/** Nobody types in a form in the name of a researcher who is not theirs. A name alone is for the desk to settle. */
function namedBy({ own, researchers, isLead }: WhoEnters, { researcher }: Entry): Entry['researcher'] {
  if (own) return { code: own.code }
  const code = researcher?.code === undefined ? undefined : normaliseSerial(researcher.code)
  const name = researcher?.name?.trim()
  if (code === undefined && !name) return null
  if (code !== undefined && !isLead && !researchers.some((each) => each.code === code))
    throw refuse(
      `The code ${code} is not of a researcher of yours. Look at the form again, or ask the research lead to type it in.`,
      403,
    )
  return { ...(code !== undefined && { code }), ...(name && { name }) }
}

/** The area that was said, for the envelope. */
function placeIn({ sections }: Definition, answers: Answers): string | null {
  const place = sections.flatMap(({ questions }) => questions).find(({ type }) => type === 'place')
  const answer = place && answers[place.name]
  return typeof answer === 'string' && answer !== '' ? answer : null
}
