import type { CompareError } from '../compare.ts'
import type { GapError } from '../gap.ts'

type Difference = (CompareError | GapError)['differs'][number]

/** Ids that are named; how many more there are is said. */
const most = 3

/** The values of a difference as people read them: of long lists of items, how many are not the same, and the first. */
export function whatDiffers({ what, values }: Difference): string {
  if (what !== 'items' && what !== 'weights') return values.join('; ')
  const lists = values.map((list) => list.split(' ').filter(Boolean))
  const isEverywhere = (entry: string) => lists.every((list) => list.includes(entry))
  const ids = new Set(
    lists.flatMap((list) => list.filter((entry) => !isEverywhere(entry))).map((entry) => entry.split('=')[0] ?? entry),
  )
  const named = [...ids].sort().slice(0, most)
  const rest = ids.size - named.length
  return `${ids.size} of them (${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`
}
