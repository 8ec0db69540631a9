import type { Catalogue, MigrationNote } from '@use-it-cities/assessment'
import type { MigrationSentence } from '../views.ts'

/** What becomes of answers of an older version, in sentences: once for each item, however many assessors answered it. */
export function migrationSentences(notes: readonly MigrationNote[], catalogue: Catalogue): MigrationSentence[] {
  const titles = new Map(
    [...catalogue.items, ...catalogue.profiles.flatMap(({ adds = [] }) => adds)].map(({ id, title }) => [id, title]),
  )
  const named = (ids: readonly string[]) => ids.map((id) => `${id} (${titles.get(id) ?? 'no longer asked'})`).join(', ')
  const sentences = new Map<string, MigrationSentence>()
  for (const { code, item, to } of notes) {
    const says = {
      moved: `${item} is asked as ${named(to)} now. The answer moves there.`,
      gone: `${item} is not asked any more. Its answer goes.`,
      'asks-again': `${named(to)} means something else now. It has to be answered again; the evidence stays.`,
      merged: `${named(to)} takes over more than one answer.`,
    }[code]
    sentences.set(`${code} ${item} ${to.join(' ')}`, { code, item, says })
  }
  return [...sentences.values()]
}
