import { assessCommand } from './assess-command.ts'
import { catCatalogues, catExample } from './cat-catalogues.ts'
import { compareCommand } from './compare-command.ts'

export const catAssess = assessCommand({
  name: 'cat assess',
  summary: 'is an asset transfer policy any good, or an organisation ready',
  about:
    'Assesses a council’s Community Asset Transfer policy, or an organisation that wants a building, by 95 questions.\nProfiles: council, locality-six-principles, policy-only, organisation-readiness, two-sided.',
  catalogues: catCatalogues,
  example: catExample,
})

export const catCompare = compareCommand({ name: 'cat compare', catalogues: catCatalogues, example: catExample })
