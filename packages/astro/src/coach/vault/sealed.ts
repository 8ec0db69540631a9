import { randomBytes, utf8, type Bytes } from './bytes.ts'

/** A value locked with AES-GCM 256: a fresh `iv` each time, and `bytes` that open under the name they were locked for. */
export interface Sealed {
  readonly iv: Bytes
  readonly bytes: Bytes
}

const options = (iv: Bytes, name: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(`use-it-coach/1/${name}`),
})

export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const iv = randomBytes(12)
  const bytes = await crypto.subtle.encrypt(options(iv, name), key, utf8(JSON.stringify(value)))
  return { iv, bytes: new Uint8Array(bytes) }
}

/** Rejects where a single bit differs, the key is another, or it was locked for another name. */
export async function openSealed(key: CryptoKey, name: string, { iv, bytes }: Sealed): Promise<unknown> {
  const opened = await crypto.subtle.decrypt(options(iv, name), key, bytes)
  return JSON.parse(new TextDecoder().decode(opened)) as unknown
}
