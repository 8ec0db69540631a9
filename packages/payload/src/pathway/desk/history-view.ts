import { shareOfTarget } from '@use-it-cities/qualification-equivalency/pathway'
import { pathwayHistory } from '@use-it-cities/qualification-equivalency/pathway-data'
import { pathwayWord } from '@use-it-cities/qualification-equivalency/pathway-locales'
import { percent } from './figures-view.ts'
import type { HistoryView } from './views.ts'

/** What reports said, apart from what is counted here; a target only with figures that count the same. */
export function historyView(): HistoryView {
  const { definitions, figures, targets } = pathwayHistory
  return {
    figures: figures.map(({ id, value, bound, asOf, says, definition, source, note }) => ({
      id,
      value: pathwayWord({ key: `bound.${bound}`, params: { value } }),
      asOf,
      says,
      counts: definitions.find((each) => each.id === definition)?.counts ?? definition,
      source: `${source.title}, ${source.section} (${source.date})`,
      href: source.url ?? null,
      note: note ?? null,
    })),
    targets: targets.map((target) => ({
      id: target.id,
      says: `${target.target} people, by when: ${target.by}. ${target.source.title}, ${target.source.section} (${target.source.date})`,
      reached: figures.flatMap((figure) => {
        const share = shareOfTarget(figure, target)
        if (!share.ok) return []
        return [
          `${pathwayWord({ key: `bound.${figure.bound}`, params: { value: figure.value } })}: ${percent(share.value)}`,
        ]
      }),
    })),
  }
}
