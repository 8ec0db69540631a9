import { languageSchema, slugSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { outreachCodeSchema } from '../outreach/outreach-code.ts'
import { blockSchema } from './blocks.ts'

export { codeAlphabet } from '../code-alphabet.ts'
export const storyCodeSchema = z
  .string()
  .regex(/^[bcdfghjkmnpqrstvwxyz23456789]{8}$/, {
    error: 'Expected a story code: 8 letters or digits, for example k7mfr2wq.',
  })
  .meta({ description: 'The public, random code of a story. It names nobody' })

export const citationSchema = z.strictObject({
  report: z.string().min(1).meta({ description: 'Id of the report' }),
  title: z.string().min(1).meta({ description: 'Title of the report' }),
  section: z.string().min(1).meta({ description: 'Section or heading in it' }),
  publishedOn: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional()
    .meta({ description: 'As exact as the report says' }),
  url: z.url({ protocol: /^https?$/ }).optional(),
})

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Somebody said yes to exactly this text: the hash says which. */
export const approvalSchema = z.strictObject({
  hash,
  by: z.string().min(1).meta({ description: 'Id of the person or content pack, or the pseudonym of the teller' }),
  on: z.iso.datetime(),
})

export const storySchema = z.strictObject({
  id: z.string().min(1),
  code: storyCodeSchema,
  kind: z.enum(['told', 'reported']).meta({
    description: 'Told by the person with their consent, or reported: retold from a published report, cited',
  }),
  status: z.enum(['draft', 'published']),
  publishedOn: z.iso.datetime().nullable(),
  organisation: slugSchema.meta({ description: 'The organisation that curates it' }),
  strand: slugSchema,
  themes: z.array(slugSchema),
  place: slugSchema,
  sourceLanguage: languageSchema,
  citations: z.array(citationSchema),
  nextSteps: z
    .array(outreachCodeSchema)
    .max(5)
    .optional()
    .meta({ description: 'Opportunities and events that are a next step for a reader' }),
})

const line = z.string().trim().min(1).max(200)

/** What a champion says: all of it is part of the text that the teller approves. */
export const talkingPointsSchema = z.strictObject({
  script: z.string().trim().min(1).max(600).meta({ description: 'About 30 seconds aloud: 75 words in English' }),
  facts: z.array(line).max(3),
  notYet: z.array(line).max(2).meta({ description: 'What is not so yet, said honestly' }),
  ifAsked: z.array(z.strictObject({ question: line, answer: z.string().trim().min(1).max(400) })).max(4),
})

/** A film elsewhere: a link, never something the page loads, with what is said in it. */
export const filmSchema = z.strictObject({
  url: z.url({ protocol: /^https$/, error: 'Expected a web address that begins with https://.' }),
  minutes: z.number().int().min(1).max(240).optional(),
  transcript: z.array(z.string().trim().min(1).max(2000)).min(1).max(60),
})

/** Parts of a text besides its body. All of them are words a reader sees, and approvals name them. */
export const textPartsSchema = {
  did: z.array(line).max(5).optional().meta({ description: 'What I did' }),
  helped: z.array(line).max(5).optional().meta({ description: 'What helped' }),
  talk: talkingPointsSchema.optional(),
  film: filmSchema.optional(),
}

export const storyTextSchema = z.strictObject({
  id: z.string().min(1),
  story: storyCodeSchema,
  language: languageSchema,
  status: z.enum(['draft', 'published']),
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(300),
  body: z.array(blockSchema).min(1),
  ...textPartsSchema,
  author: z.string().nullable().meta({ description: 'Who wrote it last; nobody approves their own work' }),
  approval: approvalSchema.nullable().meta({ description: 'A second person approved this text' }),
  tellerApproval: approvalSchema.nullable().meta({ description: 'The teller approved this text' }),
  translation: z
    .strictObject({
      sourceHash: hash.meta({ description: 'The hash of the text it was translated from' }),
      review: z.enum(['unreviewed', 'reviewed']).meta({ description: 'Has a speaker checked it' }),
    })
    .nullable()
    .meta({ description: 'null in the language the story was told in' }),
})

export type Citation = z.output<typeof citationSchema>
export type Approval = z.output<typeof approvalSchema>
export type TalkingPoints = z.output<typeof talkingPointsSchema>
export type Film = z.output<typeof filmSchema>
export type Story = z.output<typeof storySchema>
export type StoryText = z.output<typeof storyTextSchema>
