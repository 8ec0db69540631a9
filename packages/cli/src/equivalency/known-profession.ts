import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { findProfession } from '@use-it-cities/qualification-equivalency/search'
import { shown, wrongInput, type Refusal } from '../refusal.ts'

export const professionIds: readonly string[] = guideIndex.professions.map(({ id }) => id)

/** Says which professions the words may mean. */
export function unknownProfession(field: string, received: string): Refusal {
  const near = findProfession(received, { limit: 3 }).map(({ profession }) => profession)
  const hint = near.length > 0 ? ` Did you mean: ${near.join(', ')}?` : ''
  return wrongInput(
    field,
    `expected the id of a profession, for example nurse, but got “${shown(received)}”.${hint} All: use-it equivalency list`,
  )
}
