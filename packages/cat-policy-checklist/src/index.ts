export type { Passage, Pointer, PolicyReading, PolicyReadingError } from './policy/policy-reading.ts'
export type { ItemTerms, PolicyTerms } from './policy/policy-terms.ts'
export { LONGEST_POLICY, readPolicy, type ReadableCatalogue, type ReadPolicyOptions } from './policy/read-policy.ts'
