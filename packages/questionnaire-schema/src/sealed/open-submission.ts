import type { Result } from '@use-it-cities/core'
import type { SealedSubmission } from '../contract/index.ts'
import { openJson, type NotOpened } from './open-json.ts'

/**
 * Opens what `sealSubmission` closed. What comes out is only known to be what somebody sealed: parse it with
 * `submissionSchema`. Throws when the private key is no P-256 key: a mistake of whoever set it up, not of the sender.
 */
export const openSubmission = (privateKeyPem: string, sealed: SealedSubmission): Promise<Result<unknown, NotOpened>> =>
  openJson(privateKeyPem, 'submission', sealed, (value) => (value as { id?: unknown } | null)?.id)
