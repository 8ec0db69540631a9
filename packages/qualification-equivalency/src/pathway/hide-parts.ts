import { isSmall, smallestShown, type Shown } from './small-numbers.ts'

/**
 * The parts of a whole, with the small ones hidden, and as many more as it takes that none of them can be worked out from
 * the whole: as far as a reader can tell, each hidden part may be 5 or more. A 0 is shown, unless all have to be hidden.
 */
export function hideParts<Key extends string>(parts: Readonly<Record<Key, number>>): Readonly<Record<Key, Shown>> {
  const entries = Object.entries(parts) as [Key, number][]
  const hidden = new Set(entries.filter(([, people]) => isSmall(people)).map(([key]) => key))
  const visible = entries
    .filter(([key, people]) => people > 0 && !hidden.has(key))
    .sort(([a, few], [b, many]) => few - many || (a < b ? -1 : 1))
  const sum = () => entries.reduce((total, [key, people]) => (hidden.has(key) ? total + people : total), 0)
  while (hidden.size > 0 && !isVague(hidden.size, sum())) {
    const next = visible.shift()
    if (!next) return Object.fromEntries(entries.map(([key]) => [key, null])) as Record<Key, Shown>
    hidden.add(next[0])
  }
  return Object.fromEntries(entries.map(([key, people]) => [key, hidden.has(key) ? null : people])) as Record<
    Key,
    Shown
  >
}

/** Any one of so many hidden parts, each at least 1, may be 5 or more when together they are this much. */
export const isVague = (parts: number, together: number): boolean => parts > 1 && together >= smallestShown + parts - 1
