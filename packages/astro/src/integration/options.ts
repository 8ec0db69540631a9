import { z } from 'zod'
import { wordChangesSchema } from '../words/catalogue.ts'

/** Components a city may put its own in place of. Each is given the same properties as ours. */
export const replaceable = ['AboutHere', 'Footer', 'Header', 'NextStep', 'StoryCard', 'Wordmark'] as const
export type Replaceable = (typeof replaceable)[number]

const file = z
  .string()
  .regex(/\.(astro)$/, { error: 'Expected a path to an .astro file, for example ./src/Footer.astro.' })

export const useItOptionsSchema = z.strictObject({
  words: wordChangesSchema.optional().meta({ description: 'Single words that differ here, by language' }),
  css: z
    .string()
    .regex(/\.css$/, { error: 'Expected a path to a .css file, for example ./src/theme.css.' })
    .optional()
    .meta({ description: 'A style sheet read after ours; it shares the one inline sheet of every page' }),
  guide: z
    .strictObject({
      storyThemes: z.array(z.string()).meta({
        description: 'Themes of the stories that the guide shows under "someone who did this"',
      }),
    })
    .optional()
    .meta({ description: 'What a city chooses about the guide to health and care professions' }),
  components: z
    .partialRecord(z.enum(replaceable), file)
    .optional()
    .meta({ description: 'Components of the city that stand in for ours' }),
})

export type UseItOptions = z.input<typeof useItOptionsSchema>
