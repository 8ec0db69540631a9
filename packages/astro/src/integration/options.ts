import { catalogueSchema, checkCatalogue } from '@use-it-cities/assessment/schema'
import { z } from 'zod'
import { wordChangesSchema } from '../words/word-changes.ts'

/** Components a city may put its own in place of. Each is given the same properties as ours. */
export const replaceable = ['AboutHere', 'Footer', 'Header', 'NextStep', 'StoryCard', 'Wordmark'] as const
export type Replaceable = (typeof replaceable)[number]

/** A checklist whose parts fit together; a page of the site stands at its id. */
const catalogue = catalogueSchema.superRefine((value, context) => {
  const [fault] = checkCatalogue(value)
  if (fault) context.addIssue({ code: 'custom', message: `${fault.code} at ${fault.at}: ${fault.received}` })
  for (const id of [value.id, ...value.profiles.map((profile) => profile.id)])
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id) || id === 'published')
      context.addIssue({ code: 'custom', message: `Expected small letters, digits and hyphens as an id, got ${id}.` })
})

const file = z
  .string()
  .regex(/\.(astro)$/, { error: 'Expected a path to an .astro file, for example ./src/Footer.astro.' })

export const useItOptionsSchema = z.strictObject({
  words: wordChangesSchema.optional().meta({ description: 'Single words that differ here, by area and language' }),
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
  catalogues: z
    .array(catalogue)
    .optional()
    .meta({ description: 'Checklists for councils and groups, with the profiles of the city; ours when left out' }),
  components: z
    .partialRecord(z.enum(replaceable), file)
    .optional()
    .meta({ description: 'Components of the city that stand in for ours' }),
})

export type UseItOptions = z.input<typeof useItOptionsSchema>
