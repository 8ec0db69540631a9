import { fail, ok, type Result } from '@use-it-cities/core'
import type { SealedSubmission } from '../contract/index.ts'
import { fromBase64 } from './bytes.ts'
import { readIntakeKey, type KeyPair } from './intake-key.ts'
import { aad, purposes, suite, type Purpose } from './suite.ts'

export interface NotOpened {
  /**
   * `other-key`: sealed to another key. `damaged`: changed on the way, sealed for another purpose, or not sealed at all.
   * `not-json`: it opened, but is no JSON. `other-id`: it opened, but says inside that it is another one.
   */
  readonly code: 'other-key' | 'damaged' | 'not-json' | 'other-id'
}

/** Opens what `sealJson` closed for a purpose. `idOf` gives the id that what is inside says it has. */
export async function openJson(
  privateKeyPem: string,
  purpose: Purpose,
  sealed: SealedSubmission,
  idOf: (value: unknown) => unknown,
): Promise<Result<unknown, NotOpened>> {
  const { keys, publicKey } = await readIntakeKey(privateKeyPem)
  if (sealed.key !== publicKey.id) return fail({ code: 'other-key' })
  const text = await opened(keys, purpose, sealed)
  if (text === null) return fail({ code: 'damaged' })
  try {
    const value = JSON.parse(text) as unknown
    return idOf(value) === sealed.id ? ok(value) : fail({ code: 'other-id' })
  } catch {
    return fail({ code: 'not-json' })
  }
}

async function opened(
  recipientKey: KeyPair,
  purpose: Purpose,
  { id, enc, ciphertext }: SealedSubmission,
): Promise<string | null> {
  const [key, bytes] = [fromBase64(enc), fromBase64(ciphertext)]
  if (!key || !bytes) return null
  try {
    const recipient = await suite.createRecipientContext({ recipientKey, enc: key, info: purposes[purpose] })
    return new TextDecoder('utf-8', { fatal: true }).decode(await recipient.open(bytes, aad(id)))
  } catch {
    return null
  }
}
