import type { Catalogue, Group, Item, Profile } from '@use-it-cities/assessment'
import type { LocalDate } from '@use-it-cities/core'
import additions from '../additions/cat.json' with { type: 'json' }
import { allOf } from './all-of.ts'
import { convertLaw } from './convert-law.ts'
import { convertSources } from './convert-sources.ts'
import type { Dossier } from './dossier-schema.ts'
import { notes } from './notes.ts'

const stageTitles: Readonly<Record<string, string>> = {
  readiness: 'The organisation itself',
  'expression-of-interest': 'First enquiry',
  assessment: 'Plan, money and risk',
  'heads-of-terms': 'Terms of the lease',
  decision: 'The decision',
  completion: 'Day one',
  monitoring: 'Afterwards',
}

/** Law 1 to 15 are about land; 30 is the land register, 32 the comparison with Scotland. */
export const isAboutTransfer = (law: string): boolean =>
  Number(law.slice(4)) <= 15 || law === 'LAW-30' || law === 'LAW-32'

/** The 95 questions, as a catalogue: six principles and the law for the council, stages for the organisation. */
export function convertCat(dossier: Dossier): Catalogue {
  const items = dossier.catChecklist.map((entry): Item => {
    const fromMemory = entry.basis.includes('memory')
    return {
      id: entry.id,
      group: groupOf(entry),
      title: entry.title,
      question: entry.question,
      ...(!fromMemory && { why: entry.why }),
      appliesTo: entry.appliesTo,
      stage: entry.stage,
      gate: entry.gate,
      weight: entry.weight,
      weightBasis: 'ours',
      basis: entry.basis,
      naRule: entry.naRule,
      evidenceExamples: entry.evidenceExamples,
      nextStep: allOf(additions.nextSteps, entry.id),
      lawRefs: entry.lawRefs,
      sources: entry.source,
    }
  })
  const laws = dossier.law.filter(({ id }) => isAboutTransfer(id)).map((law) => convertLaw(law).law)
  const groups = groupsFor(dossier, items)
  const used = new Set([...groups, ...items, ...laws].flatMap(({ sources = [] }) => sources))
  return {
    contract: 1,
    id: 'cat-policy',
    version: '1.0.0',
    language: 'en',
    title: { en: 'Community asset transfer: policy and readiness' },
    asOf: dossier.meta.asOf as LocalDate,
    basis: 'source+ours',
    groups,
    items,
    laws,
    sources: convertSources(used, dossier.sources),
    profiles: profilesFor(dossier),
    pairings: additions.pairings.map(({ council, organisation, matter }) => ({
      id: `${council.replace('CAT-', '')}-${organisation.replace('CAT-', '')}`.toLowerCase(),
      council,
      organisation,
      matter,
      basis: 'ours',
    })),
    notes: notes.cat,
  }
}

type Entry = Dossier['catChecklist'][number]

const groupOf = ({ appliesTo, localityPrinciple, stage }: Entry): string => {
  if (appliesTo === 'organisation') return `organisation-${stage}`
  return localityPrinciple === null ? 'law-and-upkeep' : `principle-${localityPrinciple}`
}

function groupsFor({ localityCatPrinciples }: Dossier, items: readonly Item[]): Group[] {
  const principles = localityCatPrinciples.map(({ n, name, source }): Group => {
    return { id: `principle-${n}`, title: name, weight: 1, weightBasis: 'ours', sources: [source] }
  })
  const law: Group = { id: 'law-and-upkeep', title: 'Law, fairness and upkeep', weight: 1, weightBasis: 'ours' }
  const stages = Object.entries(stageTitles).map(([stage, title]): Group => {
    return { id: `organisation-${stage}`, title, weight: 1, weightBasis: 'ours' }
  })
  const groups = [...principles, law, ...stages]
  const missing = items.find(({ group }) => !groups.some(({ id }) => id === group))
  if (missing) throw new Error(`${missing.id}: expected a group that is known, but got “${missing.group}”.`)
  return groups
}

function profilesFor({ catChecklist }: Dossier): Profile[] {
  const ids = (isIn: (entry: Entry) => boolean) => catChecklist.filter(isIn).map(({ id }) => id)
  const paired = new Set(additions.pairings.flatMap(({ council, organisation }) => [council, organisation]))
  const council = (entry: Entry) => entry.appliesTo === 'council'
  return [
    { id: 'council', title: 'Council, everything', items: ids(council), basis: 'ours' },
    {
      id: 'locality-six-principles',
      title: 'Locality’s six principles',
      items: ids((entry) => council(entry) && entry.localityPrinciple !== null),
      basis: 'source+ours',
    },
    {
      id: 'policy-only',
      title: 'Policy only',
      items: ids((entry) => council(entry) && entry.stage === 'policy'),
      basis: 'ours',
    },
    {
      id: 'organisation-readiness',
      title: 'Organisation readiness',
      items: ids((entry) => entry.appliesTo === 'organisation'),
      basis: 'ours',
    },
    { id: 'two-sided', title: 'Two sides, the same matters', items: ids(({ id }) => paired.has(id)), basis: 'ours' },
  ]
}
