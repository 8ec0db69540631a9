import { languageSchema, localDateSchema, slugSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { blockSchema } from './blocks.ts'
import { channelSchema } from './consent.ts'
import { storyCodeSchema } from './story.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What is known when every address has said that the story is gone. It names nobody. */
const goneReceiptSchema = z.strictObject({
  on: localDateSchema.meta({ description: 'The day the story was taken down' }),
  startedAt: z.iso.datetime(),
  verifiedAt: z.iso.datetime(),
  addresses: z.number().int().min(0).meta({ description: 'How many were asked; each said that it is gone' }),
  hash: hash.meta({ description: 'Of the receipt. The audit log has it too, so that a receipt can be checked' }),
})

const tellerLinkSchema = z.strictObject({
  linkHash: hash.meta({
    description: 'What `linkHash` makes of the secret. The secret itself is on the teller’s paper',
  }),
  code: storyCodeSchema,
  language: languageSchema.meta({ description: 'The language the page begins in' }),
  expiresOn: localDateSchema.meta({ description: 'The last day the link works, in the time zone of the city' }),
  gone: goneReceiptSchema.optional().meta({ description: 'The receipt of the take-down, once it has been checked' }),
})

/**
 * What the CMS tells the site about tellers' links, signed as the feed is, for the site alone. With it the site knows a
 * link while the CMS is down. The link of a story that was taken down stays in it until it expires.
 */
export const tellerPublicationSchema = z.strictObject({
  contract: z.literal(1),
  city: slugSchema,
  revision: z.number().int().min(1).meta({ description: 'Rises whenever the links have changed' }),
  links: z.array(tellerLinkSchema),
})

/** A signed call of the site: somebody with a link wants the receipt of the take-down on paper, in their language. */
export const tellerReceiptSchema = z.strictObject({ linkHash: hash, language: languageSchema })

const ticket = z.string().min(1).max(400)

/** A signed call of the site: somebody with a teller's link has typed a PIN, or has a ticket since they did. */
export const tellerOpenSchema = z.union([
  z.strictObject({ linkHash: hash, pin: z.string().min(1).max(40) }),
  z.strictObject({ linkHash: hash, ticket }),
])

export const tellerActSchema = z.enum(['withdraw', 'pause', 'resume', 'approve', 'ask-for-change'])

const lines = z.array(z.string())

/** Everything of a text that a reader or a champion sees besides its title, summary and body: it is approved with them. */
const partsSchema = z.strictObject({
  did: lines.optional(),
  helped: lines.optional(),
  talk: z
    .strictObject({
      script: z.string(),
      facts: lines,
      notYet: lines,
      ifAsked: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
    })
    .optional(),
  film: z.strictObject({ url: z.string(), minutes: z.number().optional(), transcript: lines }).optional(),
})

/** Titles and bodies as they are now, finished or not: a teller sees what nobody else may see yet. */
const tellerTextSchema = z.strictObject({
  language: languageSchema,
  title: z.string(),
  summary: z.string(),
  body: z.array(blockSchema),
  parts: partsSchema.optional(),
  hash: hash.meta({ description: 'Of exactly these words: an approval names it' }),
  state: z
    .enum(['waiting', 'approved', 'changed'])
    .meta({ description: 'Changed: the teller approved words that are not these any more' }),
  isComplete: z.boolean().meta({ description: 'False while it is being written and cannot be approved yet' }),
  channels: z.array(channelSchema).meta({ description: 'Where these words are shown today' }),
})

const tellerStorySchema = z.strictObject({
  code: storyCodeSchema,
  texts: z.array(tellerTextSchema),
  consent: z.strictObject({
    standing: z.enum(['none', 'given', 'refused', 'paused', 'withdrawn']),
    until: localDateSchema.nullable(),
    channels: z.array(channelSchema),
    languages: z.array(languageSchema),
    voice: z.boolean().optional().meta({ description: 'May a recording of the teller be played; absent: no' }),
    organisations: z.array(z.string()).meta({ description: 'The names of the organisations that may use it' }),
  }),
  takenDownOn: localDateSchema.nullable(),
  receipts: z.array(
    z.strictObject({
      act: tellerActSchema,
      language: languageSchema.nullable(),
      receivedAt: z.iso.datetime(),
      words: z.string().nullable().meta({ description: 'What should change, as the teller put it' }),
      answeredAt: z.iso
        .datetime()
        .nullable()
        .meta({ description: 'When somebody said that the change was seen to, or talked over with the teller' }),
    }),
  ),
})

/**
 * What the CMS answers. `unknown`: no such link, ended, expired, foreign: all one. `wrong`: the PIN, or a ticket that has
 * ended. A page that was opened with a ticket has the same ticket, which does not last longer for it.
 */
export const tellerOpenedSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    story: tellerStorySchema,
    ticket: ticket.meta({ description: 'Proves for a quarter of an hour that the PIN was typed. Never in an address' }),
  }),
  z.strictObject({ ok: z.literal(false), code: z.enum(['wrong', 'locked', 'unknown']) }),
])

/** A signed call of the site: what the teller said. The same `id` is carried out once, however often it comes. */
export const tellerSaySchema = z
  .strictObject({
    id: z.uuid(),
    linkHash: hash,
    ticket: ticket.optional().meta({ description: 'Only withdrawing needs none' }),
    act: tellerActSchema,
    language: languageSchema.optional().meta({ description: 'Which text it is about' }),
    hash: hash.optional().meta({ description: 'The words that were read' }),
    words: z.string().min(1).max(2000).optional().meta({ description: 'What should change, as the teller put it' }),
    at: z.iso.datetime().meta({ description: 'When the teller said it, at the site' }),
  })
  .refine(({ act, language, hash }) => act !== 'approve' || (language !== undefined && hash !== undefined), {
    path: ['hash'],
    error: 'Expected the language and the hash of the words that were read.',
  })
  .refine(({ act, words }) => (act === 'ask-for-change') === (words !== undefined), {
    path: ['words'],
    error: 'Expected words when a change is asked for, and only then.',
  })

/**
 * `done` and `already` end the matter. `text-changed`: other words stand there now. `not-now`: it cannot be done as the
 * story stands, for example going on after no pause. `withdrawn`: the story is down for good.
 */
export const tellerSaidSchema = z.strictObject({
  ok: z.boolean(),
  code: z.enum(['done', 'already', 'text-changed', 'ticket-ended', 'not-now', 'withdrawn', 'unknown']),
})

export type StoryParts = z.output<typeof partsSchema>
export type TellerAct = z.output<typeof tellerActSchema>
export type GoneReceipt = z.output<typeof goneReceiptSchema>
export type TellerLink = z.output<typeof tellerLinkSchema>
export type TellerPublication = z.output<typeof tellerPublicationSchema>
export type TellerReceipt = z.output<typeof tellerReceiptSchema>
export type TellerOpen = z.output<typeof tellerOpenSchema>
export type TellerOpened = z.output<typeof tellerOpenedSchema>
export type TellerStory = z.output<typeof tellerStorySchema>
export type TellerSay = z.output<typeof tellerSaySchema>
export type TellerSaid = z.output<typeof tellerSaidSchema>
