import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languageSchema, localDateSchema, slugSchema } from '@use-it-cities/core/schema'
import { blockSchema, storyCodeSchema, textPartsSchema } from '@use-it-cities/success-stories/schema'
import { z } from 'zod'

const reportSchema = z.strictObject({
  id: slugSchema,
  title: z.string().min(1),
  author: z.string().optional(),
  publisher: z.string(),
  publishedOn: z.string(),
  citation: z.string(),
  note: z.string().optional(),
  url: z.url().optional(),
})

const packStorySchema = z.strictObject({
  code: storyCodeSchema,
  kind: z.literal('reported', { error: 'Expected "reported": a content pack has no consent of any teller in it.' }),
  organisation: slugSchema,
  strand: slugSchema,
  themes: z.array(slugSchema),
  place: slugSchema,
  citations: z.array(z.strictObject({ report: slugSchema, section: z.string().min(1) })).min(1),
  texts: z.partialRecord(
    languageSchema,
    z.strictObject({
      title: z.string().min(1).max(120),
      summary: z.string().min(1).max(300),
      body: z.array(blockSchema).min(1),
      ...textPartsSchema,
    }),
  ),
  publishedOn: localDateSchema,
  overrides: z
    .array(z.strictObject({ code: z.string(), path: z.string(), reason: z.string().trim().min(1) }))
    .optional()
    .meta({ description: 'Findings of the checks that the makers of the pack let stand, with why' }),
  leads: z
    .boolean()
    .optional()
    .meta({ description: 'Loaded last, so that it is the newest: the home page begins with it' }),
})

export type PackReport = z.output<typeof reportSchema>
export type PackStory = z.output<typeof packStorySchema>
export interface ContentPack {
  readonly reports: readonly PackReport[]
  readonly stories: readonly PackStory[]
}

/** Reads a folder with `reports.json` and `stories/*.json`. Throws naming the file and the field that is wrong. */
export async function readContentPack(folder: string): Promise<ContentPack> {
  const names = (await readdir(join(folder, 'stories'))).filter((name) => name.endsWith('.json')).sort()
  const [reports, ...stories] = await Promise.all([
    read(join(folder, 'reports.json'), z.array(reportSchema)),
    ...names.map((name) => read(join(folder, 'stories', name), packStorySchema)),
  ])
  return { reports, stories: stories.sort((a, b) => Number(a.leads ?? false) - Number(b.leads ?? false)) }
}

async function read<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`The content file ${file} is not right.\n${z.prettifyError(parsed.error)}`)
}
