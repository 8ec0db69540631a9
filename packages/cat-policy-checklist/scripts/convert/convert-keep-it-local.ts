import type { Catalogue, Item } from '@use-it-cities/assessment'
import type { LocalDate } from '@use-it-cities/core'
import additions from '../additions/keep-it-local.json' with { type: 'json' }
import { allOf } from './all-of.ts'
import { isAboutTransfer } from './convert-cat.ts'
import { convertLaw } from './convert-law.ts'
import { convertSources } from './convert-sources.ts'
import type { Dossier } from './dossier-schema.ts'
import { notes } from './notes.ts'

/** Reserving small contracts to local suppliers is asked about from the day on which councils may do it. */
const askedFromTheDayOf: Readonly<Record<string, string>> = { 'KIL-3.3': 'LAW-23' }

/** The six principles and their 31 indicators, each with a ladder of five levels, as a catalogue. */
export function convertKeepItLocal({ keepItLocal, law, meta, sources }: Dossier): Catalogue {
  const items = keepItLocal.principles.flatMap(({ id: group, indicators }) =>
    indicators.map((indicator): Item => {
      const lawOfItem = law.find(({ id }) => id === askedFromTheDayOf[indicator.id])
      return {
        id: indicator.id,
        group,
        title: indicator.title,
        question: indicator.measures,
        appliesTo: 'council',
        gate: false,
        weight: indicator.weight,
        weightBasis: indicator.weightBasis,
        basis: indicator.basis,
        ladder: indicator.ladder,
        ladderBasis: indicator.ladderBasis,
        naRule: null,
        evidenceExamples: allOf(additions.evidenceExamples, indicator.id),
        nextStep: allOf(additions.nextSteps, indicator.id),
        lawRefs: indicator.lawRefs,
        sources: indicator.source,
        ...(lawOfItem && { effective: { from: lawOfItem.from as LocalDate, until: null } }),
      }
    }),
  )
  const groups = keepItLocal.principles.map(({ id, name, nameSource, weight, weightBasis }) => ({
    id,
    title: name,
    weight,
    weightBasis,
    sources: [nameSource],
  }))
  const cited = new Set(items.flatMap(({ lawRefs }) => lawRefs))
  const laws = law.filter(({ id }) => !isAboutTransfer(id) || cited.has(id)).map((each) => convertLaw(each).law)
  const used = new Set([...groups, ...items, ...laws].flatMap((each) => each.sources))
  return {
    contract: 1,
    id: 'keep-it-local',
    version: '1.0.0',
    language: 'en',
    title: { en: 'Keep it Local: six principles' },
    asOf: meta.asOf as LocalDate,
    basis: 'source+ours',
    groups,
    items,
    laws,
    sources: convertSources(used, sources),
    profiles: [
      { id: 'six-principles', title: 'All six principles', items: 'all', basis: 'source' },
      {
        id: 'local-money',
        title: 'Local money: spend and commissioning',
        items: items.filter(({ group }) => group === 'KIL-3' || group === 'KIL-6').map(({ id }) => id),
        basis: 'ours',
      },
    ],
    scale: keepItLocal.scale,
    notes: [...notes.keepItLocal, keepItLocal.note],
  }
}
