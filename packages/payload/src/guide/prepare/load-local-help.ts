import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { slugSchema, textSchema } from '@use-it-cities/core/schema'
import type { Payload } from 'payload'
import { z } from 'zod'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { helpKinds, type HelpKind } from '../help/help-kinds.ts'
import { keepNote } from '../../keep-note.ts'

/** Help that a city has read about and that nobody has checked today: there is no day of a check in it. */
const fileSchema = z.array(
  z.strictObject({
    id: slugSchema,
    kind: z.enum(Object.keys(helpKinds) as [HelpKind, ...HelpKind[]]),
    name: z.string().min(1),
    organisation: slugSchema.optional(),
    summary: textSchema,
    professions: z.array(slugSchema).min(1),
    contact: z
      .strictObject({ url: z.url({ protocol: /^https?$/ }), phone: z.string(), email: z.email() })
      .partial()
      .optional(),
    source: z.url({ protocol: /^https?$/ }),
    note: z.string().max(500).optional(),
  }),
)

/**
 * Loads `guide-help.json` of the content folder once, as drafts: they stand on the board, and nobody outside sees them
 * until somebody has checked them. A city without such a file has none. Answers how many it added.
 */
export async function loadLocalHelp(
  payload: Payload,
  { contentFolder, withStories }: { contentFolder: string; withStories: boolean },
): Promise<number> {
  const mark = `guide-help:${settingsOf(payload).city.id}`
  if (await payload.kv.has(mark)) return 0
  const entries = withStories ? await read(join(contentFolder, 'guide-help.json')) : []
  const { docs } = await payload.db.find<{ id: string; slug: string }>({
    collection: slugs.organisations,
    limit: 0,
    pagination: false,
  })
  const organisations = new Map(docs.map(({ id, slug }) => [slug, id]))
  const known = await payload.db.find<{ name: string }>({ collection: slugs.localHelp, limit: 0, pagination: false })
  const names = new Set(known.docs.map(({ name }) => name))
  const missing = entries.filter(({ name }) => !names.has(name))
  for (const { id: _, organisation, ...entry } of missing)
    await payload.create({
      collection: slugs.localHelp as never,
      data: { ...entry, organisation: organisations.get(organisation ?? '') ?? null } as never,
      depth: 0,
      overrideAccess: true,
    })
  await keepNote(payload, mark, { on: new Date().toISOString(), entries: entries.length })
  return missing.length
}

async function read(file: string): Promise<z.output<typeof fileSchema>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  const parsed = fileSchema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new Error(`The content file ${file} is not right.\n${z.prettifyError(parsed.error)}`)
}
