import { languageSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { storyCodeSchema } from '../schema/story.ts'
import { outreachCodeSchema, referralCodeSchema } from './outreach-code.ts'

export const whoTold = ['friend', 'champion', 'leaflet', 'whatsapp', 'organisation', 'banner', 'other'] as const
export const contactTopics = [
  'work',
  'training',
  'community-research',
  'enterprise',
  'mentoring',
  'story',
  'other',
] as const

const shared = {
  id: z.uuid().meta({ description: 'Made by the site; the same one again is the same message' }),
  sentAt: z.iso.datetime(),
  language: languageSchema.meta({ description: 'The language of the page it was written on' }),
}

/** A resident leaves a name and a way to be reached. */
export const contactMessageSchema = z.strictObject({
  ...shared,
  kind: z.literal('contact'),
  name: z.string().trim().min(1).max(80),
  reach: z.strictObject({
    by: z.enum(['phone', 'whatsapp', 'email']),
    at: z.string().trim().min(3).max(120),
  }),
  wantsCall: z.boolean().meta({ description: '"Please call me": a time that suits stands in `words`' }),
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('topic'), topic: z.enum(contactTopics) }),
    z.strictObject({ kind: z.literal('story'), code: storyCodeSchema }),
    z.strictObject({ kind: z.literal('opportunity'), id: outreachCodeSchema }),
    z.strictObject({ kind: z.literal('event'), id: outreachCodeSchema }),
  ]),
  words: z.string().trim().max(2000).meta({ description: 'May be empty' }),
  whoTold: z.enum(whoTold).nullable(),
  referral: referralCodeSchema
    .nullable()
    .meta({ description: 'The code of the poster or banner, typed in or carried' }),
  agreed: z.literal(true).meta({ description: 'To being contacted, and to this being kept for the stated time' }),
})

/** "This word is wrong": about a page, nothing about a person. */
export const wordReportSchema = z.strictObject({
  ...shared,
  kind: z.literal('word-report'),
  page: z.string().startsWith('/').max(300),
  wrong: z.string().trim().min(1).max(300),
  better: z.string().trim().max(300).meta({ description: 'May be empty' }),
})

export const outreachMessageSchema = z.discriminatedUnion('kind', [contactMessageSchema, wordReportSchema])

export type WhoTold = (typeof whoTold)[number]
export type ContactTopic = (typeof contactTopics)[number]
export type ContactMessage = z.output<typeof contactMessageSchema>
export type WordReport = z.output<typeof wordReportSchema>
export type OutreachMessage = z.output<typeof outreachMessageSchema>
