import type { Catalogues } from './assess-file.ts'

export const catCatalogues: Catalogues = {
  'cat-policy': async () => (await import('@use-it-cities/cat-policy-checklist/data')).catPolicyCatalogue,
}

/** An answer to show in examples. */
export const catExample =
  '"CAT-C-01": {"answer": "met", "evidence": [{"title": "Policy page", "link": "https://otherton.example/cat", "collectedOn": "2026-11-02"}]}'
