import { pathwayWords } from '@use-it-cities/qualification-equivalency/pathway-locales'
import { eventDetailsSchema, personCodeSchema } from '@use-it-cities/qualification-equivalency/pathway-schema'
import { standingEvents } from '@use-it-cities/qualification-equivalency/pathway'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { privateAnswer, privately } from '../../private-answer.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { coachOf, personOf } from '../record/coach-of.ts'
import { forget } from '../record/forget.ts'
import { eventsOf } from '../record/read-record.ts'
import { recordEvent } from '../record/record-event.ts'
import { keepIdentity, registerPerson, registrationSchema } from '../record/register-person.ts'
import { deskView } from './desk-view.ts'
import { figureRows, toCsv, withoutWords } from './export-figures.ts'
import { figuresOn } from './figures-on.ts'
import { monthEndAsked } from './month-ends.ts'
import { timelineView } from './timeline-view.ts'

const get = (path: string, handle: (req: PayloadRequest) => Promise<Response>): Endpoint => ({
  path: `/pathway${path}`,
  method: 'get',
  handler: handle,
})

/** Only coaches write; what they send is of one shape, and a sentence says what is not. */
const post = <Body>(
  path: string,
  schema: z.ZodType<Body>,
  handle: (req: PayloadRequest, body: Body) => Promise<unknown>,
): Endpoint => ({
  path: `/pathway${path}`,
  method: 'post',
  handler: async (req) => {
    coachOf(req)
    const read = schema.safeParse(await req.json?.().catch(() => null))
    if (!read.success) throw refuse(sentenceOf(read.error))
    return privateAnswer(await handle(req, read.data))
  },
})

function sentenceOf({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.join('.') ?? ''
  return field === '' ? (issue?.message ?? 'Expected a request of the pathway desk.') : `${field}: ${issue?.message}`
}

/** `GET /api/pathway/desk` */
const desk = get('/desk', async (req) => privateAnswer(await deskView(req)))

/** `GET /api/pathway/person?code=P-…` */
const person = get('/person', async (req) => privateAnswer(await timelineView(req, String(req.query.code ?? ''))))

/** `POST /api/pathway/people`: somebody new. */
const register = post('/people', registrationSchema, async (req, body) => {
  const { code } = await registerPerson(req, body)
  return { says: `Written down as ${code}.`, code }
})

const eventSchema = z.strictObject({
  person: personCodeSchema,
  type: z.string({ error: 'Expected a type of event. Choose one from the list.' }).max(60),
  at: z
    .string({ error: 'Expected a day, for example 2026-11-21.' })
    .max(10, { error: 'Expected a day, for example 2026-11-21.' }),
  evidence: z.string().max(60).optional(),
  supersedes: z.string().max(60).optional(),
  details: eventDetailsSchema.optional(),
})

/** `POST /api/pathway/events`: one thing that happened, or one that did not. */
const add = post('/events', eventSchema, async (req, { person: code, ...given }) => {
  if (given.type === 'consent-withdrawn')
    throw refuse('Use “Forget this person”: then their name and contact go as well.')
  const event = await recordEvent(req, await personOf(req, code), given)
  return { says: `Written down: ${pathwayWords[`type.${event.type}`]}.` }
})

const identitySchema = z.strictObject({
  person: personCodeSchema,
  name: z.string().trim().min(1, { error: 'Expected a name.' }).max(120, { error: 'Expected at most 120 characters.' }),
  contact: z.string().trim().max(200, { error: 'Expected at most 200 characters.' }).default(''),
})

/** `POST /api/pathway/identity`: a name and a contact, once they have agreed. */
const identity = post('/identity', identitySchema, async (req, { person: code, ...given }) => {
  const row = await personOf(req, code)
  const on = today(settingsOf(req.payload))
  const hasAgreed = standingEvents(await eventsOf(req, [row]), { on }).some(({ type }) => type === 'consented')
  if (!hasAgreed)
    throw refuse('Expected that they agreed to take part. Write that down first; a name is kept only then.')
  await keepIdentity(req, row, given)
  await audit(req, { action: 'pathway-name-changed', kind: slugs.pathwayIdentities, target: row.id })
  return { says: 'The name and the contact are kept.' }
})

/** `POST /api/pathway/forget`: they asked to be forgotten. */
const forgetThem = post('/forget', z.strictObject({ person: personCodeSchema }), async (req, { person: code }) => {
  await forget(req, await personOf(req, code))
  return { says: 'Their name and contact are deleted. They still count, as nobody in particular.' }
})

/** `GET /api/pathway/figures.csv?on=2026-10-31` and `.json`: what may be told to anybody. */
const exported = (kind: 'csv' | 'json') =>
  get(`/figures.${kind}`, async (req) => {
    const on = monthEndAsked(req.query.on, today(settingsOf(req.payload)))
    const figures = await figuresOn(req, on)
    await audit(req, { action: 'pathway-exported', kind: slugs.pathwayEvents, target: on, detail: kind })
    const headers = { ...privately, 'content-disposition': `attachment; filename="pathway-${on}.${kind}"` }
    if (kind === 'json') return Response.json(withoutWords(figures), { headers })
    return new Response(toCsv(figureRows(figures)), {
      headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' },
    })
  })

/** The addresses of the pathway desk. */
export const pathwayEndpoints: readonly Endpoint[] = [
  desk,
  person,
  register,
  add,
  identity,
  forgetThem,
  exported('csv'),
  exported('json'),
]
