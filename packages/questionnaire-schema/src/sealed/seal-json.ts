import type { PublicKey, SealedSubmission } from '../contract/index.ts'
import { fromBase64, toBase64Url } from './bytes.ts'
import { keyId } from './intake-key.ts'
import { aad, purposes, suite, type Purpose } from './suite.ts'

/** Lengths come in steps of this many bytes, so that they tell nothing about what is inside. */
const step = 1_024

/** Closes anything that JSON can say, for one purpose and under one id. Throws as `sealSubmission` does. */
export async function sealJson(
  key: PublicKey,
  purpose: Purpose,
  id: string,
  value: unknown,
): Promise<SealedSubmission> {
  const raw = fromBase64(key.raw)
  if (!raw || raw.length !== 65 || (await keyId(raw)) !== key.id)
    throw new Error(`Expected the public key of an intake, but the id ${key.id} is not that of its point.`)
  const recipientPublicKey = await suite.kem.deserializePublicKey(raw)
  const sender = await suite.createSenderContext({ recipientPublicKey, info: purposes[purpose] })
  const ciphertext = await sender.seal(padded(value), aad(id))
  return {
    contract: 1,
    id,
    key: key.id,
    enc: toBase64Url(new Uint8Array(sender.enc)),
    ciphertext: toBase64Url(new Uint8Array(ciphertext)),
  }
}

/** JSON may end in spaces. */
function padded(value: unknown): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const all = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20)
  all.set(bytes)
  return all
}
