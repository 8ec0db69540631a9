/** A dossier of one made-up profession in the form the conversion reads; a test changes what it is about. */
export function smallDossier() {
  const read = { asOf: '2026-03', confidence: 'confirmed', basis: 'official-page', sourceRead: true, publisher: 'HC' }
  const confirmed = { ...read, source: 'https://council.example/rules' }
  const heard = {
    source: 'https://guide.example/fees-2026',
    asOf: null,
    asOfBasis: 'undated stored copy, read 2026-11-21',
    confidence: 'memory',
    basis: 'secondary-page',
    sourceRead: true,
    note: 'a guide says 41',
  }
  const fee = { label: 'Registration, 2025-26', amount: 120, currency: 'GBP', ...confirmed, asOf: '2025-12-01' }
  const nextFee = { ...fee, label: 'Registration, 2026-27', amount: 122.5, asOf: '2026-12-01' }
  const heardFee = { label: 'PLAB 1 fee, 2026-27 (was £255)', amount: 260, currency: 'GBP', ...heard }
  const nations = ['GB-ENG']
  return {
    schemaVersion: '1.0.0',
    meta: { compiledOn: '2026-11-21', notAdvice: 'Information only.' },
    regulators: [
      {
        id: 'hc',
        name: 'Herb Council',
        url: 'https://council.example/',
        nations,
        fact: { text: 'Decides.', ...confirmed },
      },
    ],
    professions: [
      {
        id: 'herbalist',
        label: 'Herbalist',
        group: 'allied-health',
        regulatorId: 'hc',
        regulated: { text: 'Yes.', ...confirmed },
        nations,
        protectedTitles: [{ text: 'Herbalist Royal, since 1066.', ...heard }],
        classification: {
          isco08: [{ code: '2230', title: 'Herbal professionals', ...confirmed }],
          esco: [],
          soc2020: [{ code: null, title: 'Not found', candidates: ['2229'], ...heard }],
        },
        english: { tests: [], rules: [], other: [] },
        routes: [
          {
            id: 'exam',
            name: 'Exam route',
            nations,
            whoFor: { text: 'Everybody.', ...confirmed },
            duration: null,
            notes: [],
            steps: [
              {
                id: 'plab-1',
                order: 1,
                action: 'Sit the paper.',
                optional: false,
                ...heard,
                evidence: [],
                fees: [heardFee],
              },
              {
                id: 'register',
                order: 2,
                action: 'Register.',
                optional: false,
                ...confirmed,
                evidence: [{ item: 'Passport', ...confirmed }],
                fees: [fee, nextFee],
              },
            ],
          },
        ],
        documents: [],
        recency: [],
        refugees: [],
        interimRoles: [],
        nationDifferences: [],
        fees: [
          { routeId: 'exam', stepId: 'plab-1', ...heardFee },
          { routeId: 'exam', stepId: 'register', ...fee },
          { routeId: 'exam', stepId: 'register', ...nextFee },
        ],
      },
    ],
    crossCutting: [],
    supportSchemes: [],
    comparableTools: {
      tools: [],
      matrix: {
        legend: {},
        columns: [],
        rows: [],
        basis: 'own reading',
        confidence: 'memory',
        source: 'https://tools.example/',
        asOf: null,
      },
      featuresToMatch: [],
      featuresNoneHas: [],
    },
    watchList: [
      {
        when: '2026-12-01',
        what: 'The fee rises.',
        source: 'https://council.example/',
        asOf: '2025',
        confidence: 'confirmed',
      },
    ],
    unconfirmed: [{ id: 'gmc-fees', question: 'Is it 41?', risk: 'high' }],
  }
}
