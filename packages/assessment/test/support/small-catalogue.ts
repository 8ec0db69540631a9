import type { Catalogue, Group, Item, Law } from '../../src/index.ts'

/** Synthetic content for tests; nothing in it is advice. */
export const anItem = (id: string, changes: Partial<Item> = {}): Item => ({
  id,
  group: 'G1',
  title: `Title of ${id}`,
  question: `Question of ${id}?`,
  gate: false,
  weight: 1,
  weightBasis: 'ours',
  basis: 'ours',
  naRule: null,
  evidenceExamples: [`paper for ${id}`],
  lawRefs: [],
  sources: [],
  ...changes,
})

export const ladder = { 0: 'nothing', 1: 'a start', 2: 'in place', 3: 'used', 4: 'measured' }

export const aGroup = (id: string, weight = 1): Group => ({ id, title: `Group ${id}`, weight, weightBasis: 'ours' })

export const aLaw = (changes: Partial<Law> = {}): Law => ({
  id: 'LAW',
  topic: 'A law',
  fact: 'A rule of this test',
  status: 'in-force',
  from: null,
  sources: [],
  ...changes,
})

export const aCatalogue = (items: readonly Item[], changes: Partial<Catalogue> = {}): Catalogue => ({
  contract: 1,
  id: 'test',
  version: '2',
  language: 'en',
  title: { en: 'A catalogue for tests' },
  asOf: '2026-11-21',
  basis: 'ours',
  groups: [aGroup('G1'), aGroup('G2')],
  items,
  laws: [],
  sources: {},
  profiles: [],
  notes: [],
  ...changes,
})

/** Two gates, three plain items, a ladder, an item behind a law of 2026, and both sides of one matter. */
export const smallCatalogue = aCatalogue(
  [
    anItem('gate-1', { gate: true }),
    anItem('gate-2', { gate: true, group: 'G2' }),
    anItem('plain-1', { weight: 3 }),
    anItem('plain-2', { weight: 2, nextStep: 'Write it down.' }),
    anItem('plain-3', { weight: 9, group: 'G2' }),
    anItem('ladder-1', { weight: 2, group: 'G2', ladder }),
    anItem('reserve', {
      weight: 2,
      group: 'G2',
      lawRefs: ['LOCAL-RESERVATION'],
      effective: { from: '2026-02-04', until: null },
    }),
    anItem('council-asks', { appliesTo: 'council' }),
    anItem('organisation-asks', { appliesTo: 'organisation' }),
  ],
  {
    laws: [aLaw({ id: 'LOCAL-RESERVATION', from: '2026-02-04' })],
    profiles: [
      { id: 'gates-only', title: 'Gates only', items: ['gate-1', 'gate-2'], basis: 'ours' },
      {
        id: 'with-one-more',
        title: 'With one more',
        items: ['plain-1', 'plain-2'],
        weights: { 'plain-1': 1 },
        adds: [anItem('ours-1', { weight: 1 })],
        basis: 'ours',
      },
    ],
    pairings: [
      {
        id: 'matter',
        council: 'council-asks',
        organisation: 'organisation-asks',
        matter: 'One matter',
        basis: 'ours',
      },
    ],
    migrations: [
      {
        from: '1',
        to: '2',
        moved: { old: ['plain-1'], split: ['plain-2', 'plain-3'], dropped: [] },
        asksAgain: ['plain-3'],
      },
    ],
  },
)
