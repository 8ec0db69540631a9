import type { Catalogue } from '@use-it-cities/assessment'
import catPolicy from '../data/cat-policy.json' with { type: 'json' }

/**
 * Community asset transfer: 62 questions for a council and 33 for an organisation, 28 of them gates, with law and sources.
 * Weights, gates, pairs and next steps are ours. Profiles: `council`, `locality-six-principles`, `policy-only`,
 * `organisation-readiness`, `two-sided`.
 */
export const catPolicyCatalogue: Catalogue = catPolicy as Catalogue
