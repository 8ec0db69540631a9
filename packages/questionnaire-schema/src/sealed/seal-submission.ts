import type { PublicKey, SealedSubmission, Submission } from '../contract/index.ts'
import { sealJson } from './seal-json.ts'

/**
 * Closes a submission so that only the holder of the private key can read it: nobody at the site, and nobody who finds
 * the phone. Each call gives other bytes. Throws when the key is not a point of P-256 or its id is not its own.
 */
export const sealSubmission = (key: PublicKey, submission: Submission): Promise<SealedSubmission> =>
  sealJson(key, 'submission', submission.id, submission)
