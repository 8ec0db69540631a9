import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Ours, made once at random: every name below is hashed within it. */
const namespace = [0x3b, 0x6f, 0x0c, 0x52, 0x9d, 0x41, 0x4e, 0x8a, 0xa7, 0x15, 0x60, 0xe2, 0x7c, 0x38, 0xd4, 0x91]

/** A UUID of version 5 (RFC 9562): the same name, the same id, so that a result written twice is the same file. */
export function uuidOf(name: string): string {
  const bytes = sha1(new Uint8Array([...namespace, ...utf8ToBytes(name)])).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
