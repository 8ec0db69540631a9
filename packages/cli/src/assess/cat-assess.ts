import { assessCommand } from './assess-command.ts'

export const catAssess = assessCommand({
  name: 'cat assess',
  summary: 'is an asset transfer policy any good, or an organisation ready',
  about:
    'Assesses a council’s Community Asset Transfer policy, or an organisation that wants a building, by 95 questions.\nProfiles: council, locality-six-principles, policy-only, organisation-readiness, two-sided.',
  catalogues: {
    'cat-policy': async () => (await import('@use-it-cities/cat-policy-checklist/data')).catPolicyCatalogue,
  },
  example:
    '"CAT-C-01": {"answer": "met", "evidence": [{"title": "Policy page", "link": "https://otherton.example/cat", "collectedOn": "2026-11-02"}]}',
})
