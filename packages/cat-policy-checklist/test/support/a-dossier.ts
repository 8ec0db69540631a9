import type { Dossier } from '../../scripts/convert/dossier-schema.ts'

const ladder = { 0: 'a', 1: 'b', 2: 'c', 3: 'd', 4: 'e' }
const source = { contentDate: '2020', readAs: 'excerpt of stored page', retrieved: '2026-11-21' }
const item = {
  title: 'Title',
  question: 'Is it so?',
  why: 'Because.',
  evidenceExamples: ['a page'],
  gate: false,
  weight: 2,
  naRule: null,
}

/** A dossier with one of each; its content is made up. */
export function aDossier(): Dossier {
  return {
    meta: {
      title: 'Made up',
      version: '0',
      asOf: '2026-11-21',
      jurisdiction: '',
      lookups: null,
      notes: [],
      licenceWarnings: [],
    },
    enums: { appliesTo: [], stage: [], answer: [], basis: [] },
    localityCatPrinciples: [1, 2, 3, 4, 5, 6].map((n) => ({ n, name: `Principle ${n}`, source: 'S1' })),
    scoringProposal: {},
    catChecklist: [
      {
        ...item,
        id: 'CAT-C-01',
        source: ['S1'],
        basis: 'source',
        appliesTo: 'council',
        stage: 'policy',
        localityPrinciple: 1,
        lawRefs: ['LAW-01'],
      },
      {
        ...item,
        id: 'CAT-O-27',
        why: 'As somebody remembered.',
        source: ['MEM'],
        basis: 'memory',
        appliesTo: 'organisation',
        stage: 'heads-of-terms',
        localityPrinciple: null,
        lawRefs: ['LAW-15'],
      },
    ],
    keepItLocal: {
      scale: ladder,
      scaleBasis: 'ours',
      principles: [
        {
          id: 'KIL-1',
          name: 'One',
          nameSource: 'S1',
          weight: 1,
          weightBasis: 'ours',
          indicators: [
            {
              id: 'KIL-1.1',
              title: 'Title',
              measures: 'So it is.',
              source: ['S1'],
              basis: 'source',
              weight: 2,
              weightBasis: 'ours',
              ladder,
              ladderBasis: 'ours',
              lawRefs: [],
            },
          ],
        },
      ],
      note: 'A note.',
    },
    law: [
      { id: 'LAW-01', topic: 'Land', fact: 'A rule.', status: 'in-force', from: '1972 as amended', source: ['S1'] },
      {
        id: 'LAW-15',
        topic: 'Staff',
        fact: 'As somebody remembered.',
        status: 'from memory',
        from: null,
        source: ['MEM'],
      },
      { id: 'LAW-16', topic: 'Buying', fact: 'A rule.', status: 'in-force', from: '2025-02-24', source: ['S1'] },
    ],
    spend: {},
    valuingWorth: {},
    comparableTools: [],
    featuresToMatch: [],
    featuresNoneHas: {},
    unconfirmed: [{ topic: 'GBP 2m limit', detail: '-', source: ['S1'] }],
    sources: {
      S1: { title: 'One', url: 'https://one.example/ ; https://two.example/', ...source },
      MEM: { title: 'Memory', url: null, ...source },
    },
  }
}
