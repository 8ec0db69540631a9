import { fail, ok, type Result } from '@use-it-cities/core'
import type { SealedSubmission } from '../contract/index.ts'
import { fromBase64 } from './bytes.ts'
import { readIntakeKey, type KeyPair } from './intake-key.ts'
import { aad, info, suite } from './suite.ts'

export interface NotOpened {
  /**
   * `other-key`: sealed to another key. `damaged`: changed on the way, or not sealed at all. `not-json`: it opened, but
   * is no JSON. `other-id`: it opened, but says inside that it is another submission.
   */
  readonly code: 'other-key' | 'damaged' | 'not-json' | 'other-id'
}

/**
 * Opens what `sealSubmission` closed. What comes out is only known to be what somebody sealed: parse it with
 * `submissionSchema`. Throws when the private key is no P-256 key: a mistake of whoever set it up, not of the sender.
 */
export async function openSubmission(
  privateKeyPem: string,
  sealed: SealedSubmission,
): Promise<Result<unknown, NotOpened>> {
  const { keys, publicKey } = await readIntakeKey(privateKeyPem)
  if (sealed.key !== publicKey.id) return fail({ code: 'other-key' })
  const text = await opened(keys, sealed)
  if (text === null) return fail({ code: 'damaged' })
  try {
    const value = JSON.parse(text) as unknown
    return (value as { id?: unknown } | null)?.id === sealed.id ? ok(value) : fail({ code: 'other-id' })
  } catch {
    return fail({ code: 'not-json' })
  }
}

async function opened(recipientKey: KeyPair, { id, enc, ciphertext }: SealedSubmission): Promise<string | null> {
  const [key, bytes] = [fromBase64(enc), fromBase64(ciphertext)]
  if (!key || !bytes) return null
  try {
    const recipient = await suite.createRecipientContext({ recipientKey, enc: key, info })
    return new TextDecoder('utf-8', { fatal: true }).decode(await recipient.open(bytes, aad(id)))
  } catch {
    return null
  }
}
