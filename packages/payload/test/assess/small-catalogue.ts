import type { Catalogue, Item } from '@use-it-cities/assessment'

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  group: 'clear',
  title: `Title of ${id}`,
  question: `Is there a ${id}?`,
  gate: false,
  weight: 1,
  weightBasis: 'ours',
  basis: 'ours',
  naRule: null,
  evidenceExamples: [`the ${id}`],
  lawRefs: [],
  sources: [],
  ...more,
})

/** A checklist for tests: a gate, a ladder, one side each, a pair, and an older version that answers can be moved from. */
export const smallCatalogue = (overrides: Partial<Catalogue> = {}): Catalogue => ({
  contract: 1,
  id: 'small',
  version: '2',
  language: 'en',
  title: { en: 'A small checklist' },
  asOf: '2026-11-01',
  basis: 'ours',
  groups: [{ id: 'clear', title: 'Clear rules', weight: 1, weightBasis: 'ours' }],
  items: [
    item('list'),
    item('decision', { gate: true }),
    item('ladder', { ladder: { 0: 'none', 1: 'some', 2: 'half', 3: 'most', 4: 'all' }, ladderBasis: 'ours' }),
    item('offer', { appliesTo: 'council', lawRefs: ['act'] }),
    item('plan', { appliesTo: 'organisation' }),
  ],
  laws: [{ id: 'act', topic: 'An act', fact: 'It says so.', status: 'in-force', from: '2026-02-04', sources: ['one'] }],
  sources: { one: { title: 'A source', url: null, contentDate: '2026', retrieved: '2026-11-01' } },
  profiles: [{ id: 'short', title: 'The short one', items: ['list', 'decision'], basis: 'ours' }],
  pairings: [{ id: 'offer-plan', council: 'offer', organisation: 'plan', matter: 'Offer and plan', basis: 'ours' }],
  migrations: [{ from: '1', to: '2', moved: { 'old-list': ['list'], gone: [] }, asksAgain: ['decision'] }],
  notes: [],
  ...overrides,
})
