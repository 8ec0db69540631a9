export { policyTermsSchema } from './policy/policy-terms-schema.ts'
