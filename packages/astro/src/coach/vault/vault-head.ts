import { randomBytes, utf8, type Bytes } from './bytes.ts'
import { normalPassphrase } from './normal-passphrase.ts'

/** How the key of the data is locked with the passphrase. Nothing in it is secret, and nothing in it opens anything. */
export interface VaultHead {
  readonly contract: 1
  readonly kdf: 'PBKDF2-SHA-256'
  readonly iterations: number
  readonly salt: Bytes
  readonly iv: Bytes
  readonly wrapped: Bytes
}

/**
 * OWASP asks for at least 600,000 rounds of PBKDF2 with SHA-256. Argon2id would cost a guesser more; a browser has no
 * Argon2id of its own, and a copy of one in WebAssembly would need a policy that lets a page make code.
 */
export const rounds = 650_000
/** A head from a file that asks for more than this would hold up the browser. */
export const mostRounds = 5_000_000
export const fewestRounds = 600_000

async function passphraseKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(normalPassphrase(passphrase)), 'PBKDF2', false, ['deriveKey'])
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  const uses: KeyUsage[] = ['wrapKey', 'unwrapKey']
  return crypto.subtle.deriveKey(derived, typed, { name: 'AES-GCM', length: 256 }, false, uses)
}

/** Binds the wrapped key to how it was wrapped: nobody can quietly ask for fewer rounds. */
const wrapping = (iv: Bytes, iterations: number): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(`use-it-coach/1/key/PBKDF2-SHA-256/${iterations}`),
})

/** Locks a data key anew, with a salt of its own. */
async function wrapKey(key: CryptoKey, passphrase: string): Promise<VaultHead> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const wrapper = await passphraseKey(passphrase, salt, rounds)
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapper, wrapping(iv, rounds)))
  return { contract: 1, kdf: 'PBKDF2-SHA-256', iterations: rounds, salt, iv, wrapped }
}

/** A new random data key, locked with the passphrase. */
export async function newVaultHead(passphrase: string): Promise<VaultHead> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  return wrapKey(key, passphrase)
}

async function unwrap(head: VaultHead, passphrase: string, isExtractable: boolean): Promise<CryptoKey> {
  const { salt, iterations, iv, wrapped } = head
  const wrapper = await passphraseKey(passphrase, salt, iterations)
  const uses: KeyUsage[] = ['encrypt', 'decrypt']
  const params = wrapping(iv, iterations)
  return crypto.subtle.unwrapKey('raw', wrapped, wrapper, params, 'AES-GCM', isExtractable, uses)
}

/** The data key, which no script can read out again. Rejects for a wrong passphrase. */
export const keyFrom = (head: VaultHead, passphrase: string): Promise<CryptoKey> => unwrap(head, passphrase, false)

/** The same data key under another passphrase. Rejects when the old one is wrong. */
export const withPassphrase = async (head: VaultHead, old: string, passphrase: string): Promise<VaultHead> =>
  wrapKey(await unwrap(head, old, true), passphrase)

/** Whether a head, from this device or a file, is one that may be tried. */
export const isVaultHead = (value: unknown): value is VaultHead => {
  if (typeof value !== 'object' || value === null) return false
  const { contract, kdf, iterations, salt, iv, wrapped } = value as Record<string, unknown>
  return (
    contract === 1 &&
    kdf === 'PBKDF2-SHA-256' &&
    typeof iterations === 'number' &&
    Number.isInteger(iterations) &&
    iterations >= fewestRounds &&
    iterations <= mostRounds &&
    isBytes(salt, 16) &&
    isBytes(iv, 12) &&
    isBytes(wrapped, 48)
  )
}

const isBytes = (value: unknown, length: number): boolean => value instanceof Uint8Array && value.length === length
