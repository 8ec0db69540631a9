import type { PublicKey } from '../contract/index.ts'
import { fromBase64, toBase64, toBase64Url } from './bytes.ts'

const algorithm = { name: 'ECDH', namedCurve: 'P-256' }
const { subtle } = globalThis.crypto

type Key = Awaited<ReturnType<typeof subtle.importKey>>

export interface KeyPair {
  readonly privateKey: Key
  readonly publicKey: Key
}

/** A new key for an intake: the CMS keeps the private half (PKCS#8, PEM) and publishes the other. */
export async function newIntakeKey(): Promise<{ privateKeyPem: string; publicKey: PublicKey }> {
  const { privateKey } = await subtle.generateKey(algorithm, true, ['deriveBits'])
  const lines = toBase64(new Uint8Array(await subtle.exportKey('pkcs8', privateKey))).replace(/.{64}(?=.)/g, '$&\n')
  const privateKeyPem = `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`
  return { privateKeyPem, publicKey: await publicKeyOf(privateKeyPem) }
}

/** The public half of a private key. Throws when the text is not a P-256 private key. */
export const publicKeyOf = async (privateKeyPem: string): Promise<PublicKey> =>
  (await readIntakeKey(privateKeyPem)).publicKey

/** Both halves of a private key, ready for use. Throws when the text is not a P-256 private key. */
export async function readIntakeKey(pem: string): Promise<{ keys: KeyPair; publicKey: PublicKey }> {
  const body = /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----/.exec(pem)?.[1]
  const bytes = body === undefined ? null : fromBase64(body.replace(/\s/g, ''))
  const privateKey =
    bytes && (await subtle.importKey('pkcs8', bytes, algorithm, true, ['deriveBits']).catch(() => null))
  if (!privateKey)
    throw new Error('Expected a P-256 private key as PEM (-----BEGIN PRIVATE KEY-----), as newIntakeKey makes it.')
  const { crv, kty, x, y } = await subtle.exportKey('jwk', privateKey)
  if (crv === undefined || kty === undefined || x === undefined || y === undefined)
    throw new Error('The key has no public half.')
  const publicKey = await subtle.importKey('jwk', { crv, kty, x, y }, algorithm, true, [])
  const raw = new Uint8Array(await subtle.exportKey('raw', publicKey))
  return { keys: { privateKey, publicKey }, publicKey: { id: await keyId(raw), raw: toBase64Url(raw) } }
}

/** The first 16 hexadecimal characters of the SHA-256 of the point. */
export async function keyId(raw: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await subtle.digest('SHA-256', raw))
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
