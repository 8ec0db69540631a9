import type { Catalogue } from '@use-it-cities/assessment'
import { convertLaw } from './convert-law.ts'
import type { Dossier } from './dossier-schema.ts'
import { unconfirmedTold } from './notes.ts'

export interface Manifest {
  readonly dossier: string
  readonly counts: Readonly<Record<string, number>>
  /** What each part of the dossier became. */
  readonly parts: Readonly<Record<keyof Dossier, string>>
  /** Words that are known from memory or not confirmed, and so are in no catalogue. */
  readonly withheld: readonly string[]
  readonly unconfirmed: Readonly<Record<string, string>>
}

const parts: Manifest['parts'] = {
  meta: 'notes and licence warnings of both catalogues',
  enums: 'the types of the engine',
  localityCatPrinciples: 'groups of cat-policy',
  scoringProposal: 'the rules of the engine',
  catChecklist: 'items of cat-policy',
  keepItLocal: 'keep-it-local',
  law: 'laws of cat-policy and keep-it-local',
  spend: 'the reader of payments files, by a conversion of its own',
  valuingWorth: 'left out: may not be reproduced',
  comparableTools: 'left out: about other tools',
  featuresToMatch: 'left out: about other tools',
  featuresNoneHas: 'left out: about other tools',
  unconfirmed: 'notes, and laws to check',
  sources: 'sources of both catalogues, where something cites them',
}

/** Accounts for everything in the dossier. Throws when something would be lost. */
export function manifestOf(dossier: Dossier, cat: Catalogue, keepItLocal: Catalogue): Manifest {
  const has = (kept: readonly { id: string }[], wanted: readonly { id: string }[], what: string) => {
    const lost = wanted.filter(({ id }) => !kept.some((each) => each.id === id))
    if (lost.length > 0) throw new Error(`Expected every ${what}, but lost ${lost.map(({ id }) => id).join(', ')}.`)
    if (new Set(wanted.map(({ id }) => id)).size < wanted.length) throw new Error(`Expected each ${what} once.`)
  }
  const indicators = dossier.keepItLocal.principles.flatMap((principle) => principle.indicators)
  has(cat.items, dossier.catChecklist, 'item')
  has(keepItLocal.items, indicators, 'indicator')
  has([...cat.laws, ...keepItLocal.laws], dossier.law, 'law')
  const untold = dossier.unconfirmed.filter(({ topic }) => !(topic in unconfirmedTold))
  if (untold.length > 0) throw new Error(`Expected a note for what is not confirmed: ${untold[0]?.topic ?? ''}.`)

  const count = (of: (entry: Dossier['catChecklist'][number]) => boolean) => dossier.catChecklist.filter(of).length
  const fromMemory = dossier.catChecklist.filter(({ basis }) => basis.includes('memory')).map(({ id }) => `${id}: why`)
  const laws = dossier.law.filter((law) => convertLaw(law).withheld).map(({ id }) => `${id}: fact`)
  return {
    dossier: `${dossier.meta.title}, ${dossier.meta.version}, ${dossier.meta.asOf}`,
    counts: {
      items: dossier.catChecklist.length,
      council: count(({ appliesTo }) => appliesTo === 'council'),
      organisation: count(({ appliesTo }) => appliesTo === 'organisation'),
      gates: count(({ gate }) => gate),
      principles: dossier.keepItLocal.principles.length,
      indicators: indicators.length,
      laws: dossier.law.length,
      sources: Object.keys(dossier.sources).length,
      sourcesCited: new Set([cat, keepItLocal].flatMap(({ sources }) => Object.keys(sources))).size,
    },
    parts,
    withheld: [...fromMemory, ...laws],
    unconfirmed: Object.fromEntries(dossier.unconfirmed.map(({ topic }) => [topic, unconfirmedTold[topic] ?? ''])),
  }
}
