import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a list, as JSON, in hexadecimal. */
export const hashOf = (list: readonly unknown[]): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(list))))
