import {
  languageSchema,
  localDateSchema,
  slugSchema,
  textSchema,
  themeSchema,
  timeZoneSchema,
} from '@use-it-cities/core/schema'
import { z } from 'zod'
import { blockSchema } from './blocks.ts'
import { channelSchema, tombstoneSchema } from './consent.ts'
import { outreachCodeSchema } from '../outreach/outreach-code.ts'
import { citationSchema, storyCodeSchema, textPartsSchema } from './story.ts'

const rendition = z.strictObject({
  file: z
    .string()
    .regex(/^[0-9a-f]{32}\.(webp|avif|jpg)$/)
    .meta({ description: 'A random name that says nothing' }),
  width: z.number().int().min(1).max(4000),
  height: z.number().int().min(1).max(4000),
  bytes: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const feedPhotoSchema = z.strictObject({
  renditions: z.array(rendition).min(1),
  alt: textSchema.meta({ description: 'What the picture shows, by language' }),
  credit: z.string().optional(),
})

/** The story read aloud: nothing of it is loaded until somebody asks for it. */
export const feedRecordingSchema = z.strictObject({
  voice: z.enum(['teller', 'reader']).meta({ description: 'Whose voice it is; a teller has to allow theirs' }),
  seconds: z.number().int().min(1).max(3600),
  files: z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(/^[0-9a-f]{32}\.(ogg|m4a)$/)
          .meta({ description: 'A random name that says nothing' }),
        bytes: z.number().int().min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(2)
    .meta({ description: 'Opus in Ogg, AAC in MP4, or both' }),
  transcript: z
    .array(z.string().min(1).max(2000))
    .max(60)
    .meta({ description: 'Empty when the text of the story is what is said' }),
})

export const dontSay = ['name', 'family-name', 'face', 'ward', 'area'] as const

export const feedTextSchema = z.strictObject({
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(300),
  body: z.array(blockSchema).min(1),
  ...textPartsSchema,
  recording: feedRecordingSchema.optional(),
  dontSay: z.array(z.enum(dontSay)).optional().meta({ description: 'What a champion leaves out, from the consent' }),
  channels: z.array(channelSchema).meta({ description: 'Where this text may be used' }),
  translation: z
    .strictObject({ review: z.enum(['unreviewed', 'reviewed']), isStale: z.boolean() })
    .nullable()
    .meta({ description: 'null when it is the original' }),
})

export const feedStorySchema = z.strictObject({
  code: storyCodeSchema,
  kind: z.enum(['told', 'reported']),
  organisation: slugSchema,
  strand: slugSchema,
  themes: z.array(slugSchema),
  place: slugSchema,
  publishedOn: z.iso.datetime(),
  sourceLanguage: languageSchema,
  citations: z.array(citationSchema),
  visibleUntil: localDateSchema
    .nullable()
    .meta({ description: 'The last day it may be shown, in the time zone of the city; null when nothing ends it' }),
  photo: feedPhotoSchema.nullable(),
  nextSteps: z.array(outreachCodeSchema).max(5).optional(),
  texts: z
    .partialRecord(languageSchema, feedTextSchema)
    .refine((texts) => Object.keys(texts).length > 0, { error: 'Expected a text in at least one language.' }),
})

const labelled = z.strictObject({ id: slugSchema, title: textSchema })

/** Version 1 of what the CMS tells the world: everything public and nothing else. */
export const feedSchema = z.strictObject({
  contract: z.literal(1),
  city: slugSchema,
  epoch: z.number().int().min(1).meta({ description: 'Raised by a person when revisions start again' }),
  revision: z.number().int().min(1).meta({ description: 'Rises with every build of the feed' }),
  generatedAt: z.iso.datetime(),
  timeZone: timeZoneSchema,
  leaseHours: z.number().int().min(1),
  organisations: z.array(z.strictObject({ id: slugSchema, name: z.string() })),
  strands: z.array(z.strictObject({ id: slugSchema, title: textSchema, summary: textSchema })),
  themes: z.array(labelled.extend({ kind: themeSchema.shape.kind })),
  places: z.array(labelled),
  contact: z.strictObject({
    email: z.string().optional(),
    phone: z.string().optional(),
    note: textSchema.optional(),
  }),
  stories: z.array(feedStorySchema),
  tombstones: z.array(tombstoneSchema),
})

export type FeedPhoto = z.output<typeof feedPhotoSchema>
export type FeedRecording = z.output<typeof feedRecordingSchema>
export type DontSay = (typeof dontSay)[number]
export type FeedText = z.output<typeof feedTextSchema>
export type FeedStory = z.output<typeof feedStorySchema>
export type Feed = z.output<typeof feedSchema>
