import { languageSchema, localDateSchema, slugSchema, textSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { storyCodeSchema } from '../schema/story.ts'
import { outreachCodeSchema, referralCodeSchema } from './outreach-code.ts'

const webAddress = z.url({ protocol: /^https$/, error: 'Expected a web address that begins with https://.' })
const phoneSchema = z.string().regex(/^\+?[0-9][0-9 ]{4,20}$/, {
  error: 'Expected a telephone number: digits and spaces, for example 0121 496 0000.',
})

/** How a resident reaches a person. */
export const publicContactSchema = z
  .strictObject({
    name: z.string().min(1).max(80).optional().meta({ description: 'What the person or the desk is called' }),
    phone: phoneSchema.optional(),
    whatsapp: z
      .string()
      .regex(/^\+[1-9][0-9]{6,14}$/, { error: 'Expected a number as +441214960000, with its country and no spaces.' })
      .optional(),
    email: z.email().optional(),
    dropIn: z
      .strictObject({
        where: z.string().min(1).max(200).meta({ description: 'Name and address of the place' }),
        when: textSchema.meta({ description: 'Days and times, by language' }),
      })
      .optional(),
  })
  .refine(({ phone, whatsapp, email, dropIn }) => [phone, whatsapp, email, dropIn].some(Boolean), {
    error: 'Expected a telephone number, WhatsApp, an email or a drop-in: a resident must reach a person.',
  })

export const opportunityKinds = [
  'job',
  'vacancy-list',
  'training',
  'community-research',
  'enterprise-session',
  'start-up-help',
  'mentoring',
] as const
export const eventKinds = ['drop-in', 'meeting', 'session', 'training', 'open-day'] as const

const outreachTextSchema = z.strictObject({
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(300),
  body: z.array(z.string().min(1).max(1000)).max(20).meta({ description: 'Paragraphs of plain text' }),
  review: z
    .enum(['original', 'reviewed', 'unreviewed'])
    .meta({ description: 'The original, or a translation that a speaker has or has not checked' }),
})

const shared = {
  id: outreachCodeSchema,
  organisation: slugSchema.meta({ description: 'The organisation that offers it' }),
  strand: slugSchema.nullable(),
  themes: z.array(slugSchema),
  place: slugSchema.nullable(),
  sourceLanguage: languageSchema,
  texts: z
    .partialRecord(languageSchema, outreachTextSchema)
    .refine((texts) => Object.keys(texts).length > 0, { error: 'Expected a text in at least one language.' }),
  link: webAddress.nullable().meta({ description: 'Where to read more or apply' }),
  contact: publicContactSchema.nullable(),
  signUp: z.boolean().meta({ description: 'The contact form is offered for it' }),
  checkedOn: localDateSchema.meta({ description: 'The day somebody last made sure that it is so' }),
}

export const opportunitySchema = z.strictObject({
  ...shared,
  kind: z.enum(opportunityKinds),
  showFrom: localDateSchema,
  showUntil: localDateSchema.meta({ description: 'The last day it is shown: it goes by itself' }),
})

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Expected a time as 09:30.' })

export const occasionSchema = z
  .strictObject({ on: localDateSchema, from: timeOfDay, until: timeOfDay, isCancelled: z.boolean() })
  .refine(({ from, until }) => from < until, { error: 'Expected it to end after it begins, on the same day.' })
  .meta({ description: 'One time it takes place, by the clock of the city' })

export const outreachEventSchema = z.strictObject({
  ...shared,
  kind: z.enum(eventKinds),
  venue: z
    .strictObject({ name: z.string().min(1).max(120), address: z.string().min(1).max(200) })
    .nullable()
    .meta({ description: 'null when it is online' }),
  occasions: z.array(occasionSchema).min(1).max(60),
})

export const aimPages = ['home', 'stories', 'opportunities', 'events', 'guide', 'contact'] as const

/** What a short link opens. */
export const aimSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), page: z.enum(aimPages) }),
  z.strictObject({ kind: z.literal('story'), code: storyCodeSchema }),
  z
    .strictObject({ kind: z.literal('champion'), code: storyCodeSchema })
    .meta({ description: 'The page for passing the story on; what is told from there counts for the code' }),
  z.strictObject({ kind: z.literal('opportunity'), id: outreachCodeSchema }),
  z.strictObject({ kind: z.literal('event'), id: outreachCodeSchema }),
])

export const referralSchema = z.strictObject({
  code: referralCodeSchema,
  language: languageSchema.nullable().meta({ description: 'null: the reader chooses' }),
  aims: z
    .array(z.strictObject({ from: localDateSchema, aim: aimSchema }))
    .min(1)
    .max(60)
    .meta({ description: 'What it opens from which day on: the plan of a banner' }),
  until: localDateSchema.nullable().meta({ description: 'The last day it works; null: as long as the cloth lasts' }),
})

/** What the CMS tells its site besides stories: what there is to do, when, whom to reach, and what short links open. */
export const outreachPublicationSchema = z.strictObject({
  contract: z.literal(1),
  city: slugSchema,
  revision: z.int().min(1).meta({ description: 'Rises with every change' }),
  generatedAt: z.iso.datetime(),
  opportunities: z.array(opportunitySchema),
  events: z.array(outreachEventSchema),
  referrals: z.array(referralSchema),
  contacts: z
    .array(z.strictObject({ organisation: slugSchema, contact: publicContactSchema }))
    .meta({ description: 'How residents reach each organisation' }),
  intakeKey: z
    .strictObject({ id: z.string().min(1), key: z.string().min(1) })
    .nullable()
    .meta({ description: 'The public key that messages are sealed to while they wait on the site' }),
  messageDays: z.int().min(1).max(365).meta({ description: 'How long the CMS keeps a message' }),
})

export type PublicContact = z.output<typeof publicContactSchema>
export type OpportunityKind = (typeof opportunityKinds)[number]
export type EventKind = (typeof eventKinds)[number]
export type OutreachText = z.output<typeof outreachTextSchema>
export type Opportunity = z.output<typeof opportunitySchema>
export type Occasion = z.output<typeof occasionSchema>
export type OutreachEvent = z.output<typeof outreachEventSchema>
export type Aim = z.output<typeof aimSchema>
export type Referral = z.output<typeof referralSchema>
export type OutreachPublication = z.output<typeof outreachPublicationSchema>
