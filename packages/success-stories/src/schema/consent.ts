import { languageSchema, localDateSchema, slugSchema } from '@use-it-cities/core/schema'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { channels } from '../channels.ts'
import type { SpokenPoint } from '../spoken-points.ts'
import { storyCodeSchema } from './story.ts'

export const channelSchema = z.enum(channels).meta({ description: 'Where a story may go' })

const said = (description: string) => z.literal(true).meta({ description })

export const identifiabilitySchema = z.strictObject({
  name: z.enum(['full-name', 'first-name', 'other-name', 'nobody']).meta({ description: 'What the teller is called' }),
  face: z.boolean().meta({ description: 'May a picture of the teller be shown' }),
  voice: z.boolean().optional().meta({ description: 'May a recording of the teller be played; absent: no' }),
  place: z.enum(['ward', 'area', 'city']).meta({ description: 'How exact a place may be named' }),
})

/** Said out loud before the teller answers. A point that was left out makes the record one that nobody may rely on. */
export const checklistSchema = z.strictObject({
  whatItIs: said('What this is and what is done with it'),
  whereItGoes: said('Where it goes, and that it cannot be called back from everywhere'),
  whoCouldSee: said('Who could see it, also people the teller would not want to'),
  mayChangeMind: said('That they can change their mind at any time without a reason'),
  helpDoesNotDepend: said('That no help depends on it'),
} satisfies Record<SpokenPoint, z.ZodType>)

const wordingSchema = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'The very words, as they were read; absent on older records' }),
    version: z.string().min(1).meta({ description: 'Version of the wording that was read to the teller' }),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 of that wording' }),
    review: z.enum(['source', 'reviewed', 'interpreter-present', 'unreviewed']).meta({
      description: 'Who answers for the translation: a speaker reviewed it, or a named interpreter was there',
    }),
    interpreter: z.string().optional().meta({ description: 'The interpreter, when one was there' }),
  })
  .refine(({ text, hash }) => text === undefined || hash === bytesToHex(sha256(utf8ToBytes(text))), {
    path: ['hash'],
    error: 'Expected the SHA-256 of the words that were read; these are other words.',
  })

const event = {
  id: z.string().min(1),
  story: storyCodeSchema,
  subject: z.string().min(1).meta({ description: 'A pseudonym for the teller, never a name' }),
  recordedAt: z.iso.datetime().meta({ description: 'The moment it was written down, UTC' }),
  on: localDateSchema.meta({ description: 'The day the teller said it' }),
  how: z.enum(['paper', 'spoken', 'recorded', 'online']).meta({ description: 'How the teller said it' }),
}

/** A full, new statement of what the teller allows. It replaces what was allowed before. */
const givenSchema = z
  .strictObject({
    ...event,
    type: z.literal('given'),
    language: languageSchema.meta({ description: 'The language the wording was read in' }),
    wording: wordingSchema,
    organisations: z.array(slugSchema).min(1).meta({ description: 'Named organisations, never "the partnership"' }),
    channels: z.array(channelSchema),
    languages: z.array(languageSchema),
    identifiability: identifiabilitySchema,
    checklist: checklistSchema.optional().meta({ description: 'What was said out loud; absent on older records' }),
    until: localDateSchema.meta({ description: 'The last day it holds' }),
    refreshOn: localDateSchema.optional().meta({
      description: 'The day to talk with the teller again; two months before the last day where it is absent',
    }),
    needsCountersignature: z
      .boolean()
      .meta({ description: 'An asylum claim is open, family may be at risk, or the teller is under 18' }),
  })
  .refine(({ on, until }) => on <= until, {
    path: ['until'],
    error: 'Expected the last day to be on or after the first.',
  })
  .refine(({ on, refreshOn = on, until }) => on <= refreshOn && refreshOn <= until, {
    path: ['refreshOn'],
    error: 'Expected the day to talk again to be one of the days on which the consent holds.',
  })

/** Named people sign in turn: it counts for the one statement it names, and not for a later one. */
const countersignedSchema = z.strictObject({
  ...event,
  type: z.literal('countersigned'),
  given: z.string().meta({ description: 'The id of the consent that a second person has checked' }),
})
const plain = <Type extends 'refused' | 'paused' | 'resumed' | 'withdrawn'>(type: Type) =>
  z.strictObject({ ...event, type: z.literal(type) })

/** Consent is a list of events that is only ever added to. Shape after ISO/IEC TS 27560. */
export const consentEventSchema = z.discriminatedUnion('type', [
  givenSchema,
  countersignedSchema,
  plain('refused'),
  plain('paused'),
  plain('resumed'),
  plain('withdrawn'),
])

export const tombstoneSchema = z.strictObject({
  code: z
    .string()
    .min(1)
    .meta({ description: 'The random code of the story: it names nobody and is never used again' }),
  on: localDateSchema.meta({ description: 'The day it was taken down' }),
})

export type ConsentChecklist = z.output<typeof checklistSchema>
export type ConsentEvent = z.output<typeof consentEventSchema>
export type ConsentGiven = z.output<typeof givenSchema>
export type Identifiability = z.output<typeof identifiabilitySchema>
export type Tombstone = z.output<typeof tombstoneSchema>
