import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * What is stored and published of a link: SHA-256 in hexadecimal. The secret has 125 bits of chance in it, so nobody
 * finds it from its hash; the words in front keep the hash from meaning anything anywhere else.
 */
export const linkHash = (secret: string): string => bytesToHex(sha256(utf8ToBytes(`use-it teller link\n${secret}`)))
