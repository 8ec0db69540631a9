import type { City } from '@use-it-cities/core'
import type { Payload } from 'payload'
import { keepNote } from '../../keep-note.ts'
import { slugs } from '../../slugs.ts'

/**
 * Themes had no kind once, and residents look for stories by it. Gives each theme that the city defines, and that nobody
 * has given one, the kind in the city's own list; once, so that what an editor clears later stays clear. Names, the kinds
 * that people chose and themes that they added stay as they are. Answers how many themes got one.
 */
export async function nameThemeKinds(payload: Payload, { id, themes }: City): Promise<number> {
  const mark = `theme-kinds:${id}`
  if (await payload.kv.has(mark)) return 0
  const kinds = new Map(themes.flatMap(({ id: slug, kind }) => (kind ? [[slug, kind] as const] : [])))
  const { docs } = await payload.db.find<{ id: string; slug: string; kind?: string | null }>({
    collection: slugs.themes,
    limit: 0,
    pagination: false,
  })
  const without = docs.filter(({ slug, kind }) => !kind && kinds.has(slug))
  for (const theme of without)
    await payload.db.updateOne({
      collection: slugs.themes,
      id: theme.id,
      data: { kind: kinds.get(theme.slug) },
      returning: false,
    })
  await keepNote(payload, mark, { on: new Date().toISOString(), themes: without.length })
  return without.length
}
