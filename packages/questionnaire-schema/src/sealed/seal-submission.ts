import type { PublicKey, SealedSubmission, Submission } from '../contract/index.ts'
import { fromBase64, toBase64Url } from './bytes.ts'
import { keyId } from './intake-key.ts'
import { aad, info, suite } from './suite.ts'

/** Lengths come in steps of this many bytes, so that they tell nothing about the answers. */
const step = 1_024

/**
 * Closes a submission so that only the holder of the private key can read it: nobody at the site, and nobody who finds
 * the phone. Each call gives other bytes. Throws when the key is not a point of P-256 or its id is not its own.
 */
export async function sealSubmission(key: PublicKey, submission: Submission): Promise<SealedSubmission> {
  const raw = fromBase64(key.raw)
  if (!raw || raw.length !== 65 || (await keyId(raw)) !== key.id)
    throw new Error(`Expected the public key of an intake, but the id ${key.id} is not that of its point.`)
  const recipientPublicKey = await suite.kem.deserializePublicKey(raw)
  const sender = await suite.createSenderContext({ recipientPublicKey, info })
  const ciphertext = await sender.seal(padded(submission), aad(submission.id))
  return {
    contract: 1,
    id: submission.id,
    key: key.id,
    enc: toBase64Url(new Uint8Array(sender.enc)),
    ciphertext: toBase64Url(new Uint8Array(ciphertext)),
  }
}

/** JSON may end in spaces. */
function padded(submission: Submission): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(submission))
  const all = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20)
  all.set(bytes)
  return all
}
