import type { Catalogue, Group, Item } from '@use-it-cities/assessment'
import type { AssessmentSummary } from '@use-it-cities/assessment/publication'

/** What a published result names, looked up in the checklist it was made with, as far as this site has it. */
export interface ShownSummary {
  /** Null when this site has no checklist of that name. */
  readonly catalogue: Catalogue | null
  /** Whether the questions here are exactly those that were answered. */
  readonly isSameVersion: boolean
  readonly groups: readonly Group[]
  /** The question behind an id; undefined for one that the city added or that is here no more. */
  item(id: string): Item | undefined
  /** Its title, else its id. */
  titleOf(id: string): string
  isAdded(id: string): boolean
}

export function shownSummary(summary: AssessmentSummary, catalogue: Catalogue | undefined): ShownSummary {
  const adds = catalogue?.profiles.flatMap((profile) => profile.adds ?? []) ?? []
  const items = new Map([...adds, ...(catalogue?.items ?? [])].map((item) => [item.id, item]))
  const added = new Map(Object.entries(summary.titles))
  const groups = new Map(catalogue?.groups.map((group) => [group.id, group]))
  return {
    catalogue: catalogue ?? null,
    isSameVersion: catalogue?.version === summary.version,
    groups: summary.groups.map(({ id }) => groups.get(id) ?? { id, title: id, weight: 1, weightBasis: 'ours' }),
    item: (id) => items.get(id),
    titleOf: (id) => added.get(id) ?? items.get(id)?.title ?? id,
    isAdded: (id) => added.has(id),
  }
}
