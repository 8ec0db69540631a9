import type { Catalogues } from './assess-file.ts'

export const keepItLocalCatalogues: Catalogues = {
  'keep-it-local': async () => (await import('@use-it-cities/keep-it-local-scoring/data')).keepItLocalCatalogue,
  'social-action': async () =>
    (await import('@use-it-cities/keep-it-local-scoring/social-action')).socialActionCatalogue,
  'transfer-readiness': async () =>
    (await import('@use-it-cities/keep-it-local-scoring/transfer-readiness')).transferReadinessCatalogue,
}

/** An answer to show in examples. */
export const keepItLocalExample =
  '"KIL-1.1": {"answer": "partly", "level": 2, "evidence": [{"title": "Cabinet list", "collectedOn": "2026-11-02"}]}'
