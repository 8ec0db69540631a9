export { newIntakeKey, publicKeyOf } from './sealed/intake-key.ts'
export { openSubmission, type NotOpened } from './sealed/open-submission.ts'
export { sealSubmission } from './sealed/seal-submission.ts'
