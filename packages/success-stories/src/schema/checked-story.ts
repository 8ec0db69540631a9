import { languageSchema, slugSchema, textSchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { blockSchema } from './blocks.ts'
import { consentEventSchema, identifiabilitySchema } from './consent.ts'
import { storyCodeSchema, storySchema, textPartsSchema } from './story.ts'

const wordsSchema = z.strictObject({
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(300),
  body: z.array(blockSchema).min(1),
  ...textPartsSchema,
})

/** A story as a file, to be checked before anybody else reads it: what is in a content pack, and what only an editor knows. */
export const storyFileSchema = z.strictObject({
  kind: storySchema.shape.kind,
  texts: z
    .partialRecord(languageSchema, wordsSchema)
    .refine((texts) => Object.keys(texts).length > 0, { error: 'Expected a text, for example {"en": {…}}.' })
    .meta({ description: 'By language' }),
  photos: z
    .array(
      z.strictObject({
        alt: textSchema.meta({ description: 'What the picture shows, by language' }),
        fileName: z.string().optional(),
        showsTeller: z.boolean().optional().meta({ description: "The teller's face is on it" }),
      }),
    )
    .optional(),
  identifiability: identifiabilitySchema.optional().meta({ description: 'What the teller allows' }),
  consents: z.array(consentEventSchema).optional().meta({ description: 'What the teller said, in place of the above' }),
  tellerName: z
    .array(z.string())
    .optional()
    .meta({ description: 'The names of the teller, the family name last; compared, and never printed' }),
  overrides: z
    .array(z.strictObject({ code: z.string(), path: z.string(), reason: z.string().trim().min(1) }))
    .optional()
    .meta({ description: 'Findings that somebody lets stand, with why' }),
  code: storyCodeSchema.optional(),
  organisation: slugSchema.optional(),
  strand: slugSchema.optional(),
  themes: z.array(slugSchema).optional(),
  place: slugSchema.optional(),
  nextSteps: storySchema.shape.nextSteps,
  citations: z.array(z.looseObject({ report: z.string(), section: z.string() })).optional(),
  publishedOn: z.string().optional(),
})

export type StoryFile = z.output<typeof storyFileSchema>
