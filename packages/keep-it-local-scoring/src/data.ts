import type { Catalogue } from '@use-it-cities/assessment'
import keepItLocal from '../data/keep-it-local.json' with { type: 'json' }

/**
 * The six Keep it Local principles with 31 indicators, each with a ladder from 0 to 4. The names of the principles are
 * Locality's; ladders, weights and next steps are ours. Profiles: `six-principles`, `local-money`.
 */
export const keepItLocalCatalogue: Catalogue = keepItLocal as Catalogue
