import { fail, ok, type Result } from '@use-it-cities/core'
import { localDateSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { detailFieldsOf, type DetailField } from '../detail-fields.ts'
import {
  evidenceKinds,
  languageSchemes,
  leavingReasons,
  recognitionBodies,
  referralSources,
  sectors,
  workLevels,
  type EventDetails,
  type PathwayEvent,
} from '../event.ts'
import { eventTypes } from '../event-types.ts'

/** The code of a person: P- and six characters that cannot be mistaken for one another. It says nothing about them. */
export const personCodeSchema = z
  .string()
  .regex(/^P-[2-9A-HJ-NP-Z]{6}$/, { error: 'Expected a code such as P-7KQ2MX.' })
  .meta({ description: 'A random code that says nothing about the person, for example P-7KQ2MX' })

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, what: string) =>
  z.enum(values, { error: `Expected ${what}: ${values.join(', ')}.` }).meta({ description: `${what}, as a code` })

/** What belongs to an event. Which fields belong to which type is checked with the event. */
export const eventDetailsSchema = z.strictObject({
  through: oneOf(referralSources, 'who told us').optional(),
  referrer: personCodeSchema.optional(),
  linkAgreed: z.literal(true).optional().meta({ description: 'Both agreed that who brought whom is counted' }),
  recognitionBody: oneOf(recognitionBodies, 'the body that recognises qualifications').optional(),
  scheme: oneOf(languageSchemes, 'the test of English').optional(),
  score: z
    .string()
    .regex(/^[0-9A-E+./ -]{1,30}$/, { error: 'Expected marks as on the result, for example 7.5/7/6.5/7 or B/B/C+/B.' })
    .optional()
    .meta({ description: 'The marks as they stand on the result' }),
  regulator: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Expected the id of a regulator, for example gmc.' })
    .max(60)
    .optional()
    .meta({ description: 'The id of a regulator, for example gmc' }),
  isRegistered: z.boolean().optional().meta({ description: 'The last step: they are on the register now' }),
  level: oneOf(workLevels, 'the level of the work').optional(),
  sector: oneOf(sectors, 'the sector').optional(),
  hours: z
    .number({ error: 'Expected hours a week, for example 37.5.' })
    .gt(0, { error: 'Expected hours a week above 0.' })
    .max(80, { error: 'Expected hours a week up to 80.' })
    .optional()
    .meta({ description: 'Hours a week' }),
  reason: oneOf(leavingReasons, 'why they left').optional(),
}) satisfies z.ZodType<EventDetails>

const eventShape = z.strictObject({
  id: z.string().min(1).max(60).meta({ description: 'Unique among all events' }),
  person: personCodeSchema,
  type: oneOf(eventTypes, 'a type of event'),
  at: localDateSchema.meta({ description: 'The day it happened' }),
  recordedAt: z.iso.datetime({ error: 'Expected a moment in UTC, for example 2026-11-21T10:00:00Z.' }).meta({
    description: 'When it was written down',
  }),
  by: z.string().min(1).max(60).meta({ description: 'Who wrote it down: the id of an account' }),
  evidence: oneOf(evidenceKinds, 'what it rests on').optional(),
  supersedes: z.string().min(1).max(60).optional().meta({ description: 'The event it takes the place of' }),
  details: eventDetailsSchema.optional(),
})

/** One event of the pathway, with the details that belong to its type and no others. */
export const pathwayEventSchema = eventShape.superRefine((event, context) => {
  const details: EventDetails = event.details ?? {}
  const { needs, may } = detailFieldsOf(event.type)
  const given = (Object.keys(details) as DetailField[]).filter((field) => details[field] !== undefined)
  const say = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: ['details', field], message })
  for (const field of needs)
    if (!given.includes(field)) say(field, `Expected ${field} with an event of the type ${event.type}.`)
  for (const field of given)
    if (!needs.includes(field) && !may.includes(field))
      say(field, `Expected no ${field} with an event of the type ${event.type}. Leave it out.`)
  if ((details.referrer === undefined) !== (details.linkAgreed === undefined))
    say('linkAgreed', 'Who brought whom is written down only when both agreed: give both fields or neither.')
  if (details.referrer !== undefined && details.referrer === event.person)
    say('referrer', 'Expected another person; nobody brings themselves.')
})

export interface BadEvent {
  readonly code: 'bad-event'
  /** The field, for example details.scheme. */
  readonly field: string
  /** What was expected, as a sentence. */
  readonly expected: string
}

/** Reads one event, or says which fields are not as expected. */
export function parsePathwayEvent(
  json: unknown,
): Result<PathwayEvent, { readonly code: 'bad-event'; readonly problems: readonly BadEvent[] }> {
  const read = pathwayEventSchema.safeParse(json)
  if (read.success) return ok(read.data)
  return fail({
    code: 'bad-event',
    problems: read.error.issues.map(({ path, message }) => ({
      code: 'bad-event',
      field: path.join('.') || 'event',
      expected: message,
    })),
  })
}
