import { assessCommand } from './assess-command.ts'
import { compareCommand } from './compare-command.ts'
import { keepItLocalCatalogues, keepItLocalExample } from './keep-it-local-catalogues.ts'

export const keepItLocalScore = assessCommand({
  name: 'keep-it-local score',
  summary: 'how a council works with its communities, by principles with ladders',
  about:
    'Scores the six Keep it Local principles by 31 ladders from 0 to 4, or another catalogue about working with communities.',
  catalogues: keepItLocalCatalogues,
  example: keepItLocalExample,
})

export const keepItLocalCompare = compareCommand({
  name: 'keep-it-local compare',
  catalogues: keepItLocalCatalogues,
  example: keepItLocalExample,
})
