import { createHmac, generateKeyPairSync, sign, timingSafeEqual, verify } from 'node:crypto'

/** Header of the signed feed: base64url Ed25519 signature over the exact bytes of the body. */
export const feedSignatureHeader = 'use-it-signature'

/** A new Ed25519 key pair as PEM: the CMS keeps the private half, the site is given the public one. */
export function newFeedKeys(): { publicKey: string; privateKey: string } {
  return generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

/** Signs the exact bytes of a feed with the private key (PEM); base64url, 86 characters. */
export const signFeed = (body: Uint8Array, privateKey: string): string =>
  sign(null, body, privateKey).toString('base64url')

/** False for anything that is not a signature of these bytes by this key; never throws for what a stranger sends. */
export function isSignedFeed(body: Uint8Array, signature: string | null, publicKey: string): boolean {
  if (!signature || !/^[A-Za-z0-9_-]{86}$/.test(signature)) return false
  return verify(null, body, publicKey, Buffer.from(signature, 'base64url'))
}

/**
 * Signs a call between the CMS and a site: HMAC-SHA-256, in hexadecimal, over the time in seconds and the body.
 * Throws when the secret is empty: a signature that anybody can make protects nothing.
 */
export function signCall(secret: string, timestamp: number, body: string): string {
  if (secret === '') throw new Error('Expected the secret that the CMS and the site share, but got an empty one.')
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}

/** A call counts when its signature fits and it is at most `toleranceSeconds` old or early. */
export function isSignedCall(
  secret: string,
  call: { timestamp: string | null; signature: string | null; body: string },
  nowSeconds: number,
  toleranceSeconds = 60,
): boolean {
  const timestamp = Number(call.timestamp)
  if (!call.signature || !Number.isSafeInteger(timestamp) || Math.abs(nowSeconds - timestamp) > toleranceSeconds)
    return false
  const expected = Buffer.from(signCall(secret, timestamp, call.body))
  const received = Buffer.from(call.signature)
  return expected.length === received.length && timingSafeEqual(expected, received)
}
