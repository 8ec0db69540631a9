import { readFile } from 'node:fs/promises'
import { catalogueSchema } from '@use-it-cities/assessment/schema'
import { citySchema } from '@use-it-cities/core/schema'
import { z } from 'zod'
import { wordChangesSchema } from '../words/word-changes.ts'

/** What the build tells the server, in `use-it.json` beside the built site. */
export const buildFactsSchema = z.strictObject({
  city: citySchema,
  words: wordChangesSchema,
  css: z.string(),
  /** The sheet of the questionnaire's pages. */
  researchCss: z.string(),
  /** The sheet of the page of a champion. */
  championCss: z.string(),
  /** The sheet of the guide's pages. */
  guideCss: z.string(),
  /** The sheet of home, of lists, and of pages about what there is to do. */
  outreachCss: z.string(),
  /** The sheet of the pages about assessments. */
  checkCss: z.string(),
  /** The sheet of the contact form. */
  contactCss: z.string(),
  /** The sheet of the page of somebody who told a story. */
  tellerCss: z.string(),
  /** The city's choice of checklists; ours where it chose none. */
  catalogues: z.array(catalogueSchema).readonly().optional(),
  guide: z.strictObject({ storyThemes: z.array(z.string()) }),
  /** The sheet of the coach view. */
  coachCss: z.string(),
  /** Names of the scripts of the coach view, in `coach/` of the built site; `app` begins. */
  coach: z.strictObject({ app: z.string(), scripts: z.array(z.string()).readonly() }),
  /** The sheet of the assessments in the browser. */
  assessCss: z.string(),
  /** Names of the scripts of the assessments, in `assess/` of the built site; `app` begins. */
  assess: z.strictObject({ app: z.string(), scripts: z.array(z.string()).readonly() }),
  /** Names of the scripts for interviews without the internet, in `interview/` of the built site. */
  interview: z.strictObject({ app: z.string(), worker: z.string(), start: z.string(), build: z.string() }),
})
export type BuildFacts = z.output<typeof buildFactsSchema>

export const buildFactsFile = 'use-it.json'

export async function readBuildFacts(dist: URL): Promise<BuildFacts> {
  try {
    return buildFactsSchema.parse(JSON.parse(await readFile(new URL(buildFactsFile, dist), 'utf8')))
  } catch (error) {
    throw new Error(`Expected a built site in ${dist.pathname}. Run the build first, for example: pnpm run build`, {
      cause: error,
    })
  }
}
