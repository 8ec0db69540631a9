import type { Language, Place } from '@use-it-cities/core'
import { isMoreExact } from '../rules/place-size.ts'

export type NamedPlace = Pick<Place, 'kind'> & Partial<Pick<Place, 'title'>>

/** The names of places here that are more exact than what was allowed, each once. */
export function placesIn(
  text: string,
  language: Language,
  places: readonly NamedPlace[],
  allowed: Place['kind'],
): readonly string[] {
  const names = places.flatMap(({ kind, title }) => {
    const name = (title?.[language] ?? title?.en)?.trim()
    return name && isMoreExact(kind, allowed) ? [name] : []
  })
  if (names.length === 0) return []
  const found = text.match(anyOf(names)) ?? []
  const plain = new Set(found.map((each) => each.toLowerCase()))
  return [...new Set(names.filter((name) => plain.has(name.toLowerCase())))]
}

const known = new Map<string, RegExp>()

/** One look for all of them. A city has few such lists: one for each language and size. */
function anyOf(names: readonly string[]): RegExp {
  const words = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|')
  const pattern = known.get(words) ?? new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
  if (known.size > 200) known.clear()
  known.set(words, pattern)
  return pattern
}
