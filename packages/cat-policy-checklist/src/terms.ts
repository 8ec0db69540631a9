import terms from '../data/policy-terms.json' with { type: 'json' }
import type { PolicyTerms } from './policy/policy-terms.ts'

/** What a policy is likely to say about each of the council's 62 items. Ours, in English. */
export const catPolicyTerms: PolicyTerms = terms as PolicyTerms
