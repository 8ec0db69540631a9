import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { findProfession } from '@use-it-cities/qualification-equivalency/search'
import { distance } from 'fastest-levenshtein'
import { shown, wrongInput, type Refusal } from '../refusal.ts'

export const professionIds: readonly string[] = guideIndex.professions.map(({ id }) => id)

/** Says which professions the words may mean. */
export function unknownProfession(field: string, received: string): Refusal {
  const typed = received.slice(0, 60).toLowerCase()
  const spelled = professionIds.filter((id) => distance(id, typed) <= 2)
  const meant = findProfession(received, { limit: 3 }).map(({ profession }) => profession)
  const near = [...new Set([...spelled, ...meant])].slice(0, 3)
  const hint = near.length > 0 ? ` Did you mean: ${near.join(', ')}?` : ''
  return wrongInput(
    field,
    `expected the id of a profession, for example nurse, but got “${shown(received)}”.${hint} All: use-it equivalency list`,
  )
}
