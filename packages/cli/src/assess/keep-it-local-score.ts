import { assessCommand } from './assess-command.ts'

export const keepItLocalScore = assessCommand({
  name: 'keep-it-local score',
  summary: 'how a council works with its communities, by principles with ladders',
  about:
    'Scores the six Keep it Local principles by 31 ladders from 0 to 4, or another catalogue about working with communities.',
  catalogues: {
    'keep-it-local': async () => (await import('@use-it-cities/keep-it-local-scoring/data')).keepItLocalCatalogue,
    'social-action': async () =>
      (await import('@use-it-cities/keep-it-local-scoring/social-action')).socialActionCatalogue,
    'transfer-readiness': async () =>
      (await import('@use-it-cities/keep-it-local-scoring/transfer-readiness')).transferReadinessCatalogue,
  },
  example:
    '"KIL-1.1": {"answer": "partly", "level": 2, "evidence": [{"title": "Cabinet list", "collectedOn": "2026-11-02"}]}',
})
