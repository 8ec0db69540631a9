import { codeAlphabet } from '../code-alphabet.ts'

const length = 26
const group = 5

/**
 * The secret in a teller's link: 26 letters and digits of the alphabet of story codes, so about 125 bits.
 * `random16` is 16 bytes from a random source; the same bytes make the same secret. Throws a RangeError for any other
 * number of bytes.
 */
export function newTellerSecret(random16: Uint8Array): string {
  if (random16.length !== 16) throw new RangeError(`Expected 16 random bytes, but got ${random16.length}.`)
  let rest = random16.reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  const size = BigInt(codeAlphabet.length)
  let secret = ''
  while (secret.length < length) {
    secret += codeAlphabet.charAt(Number(rest % size))
    rest /= size
  }
  return secret
}

/** As it stands on paper and in the link: `bcdfg-hjkmn-pqrst-vwxyz-234567`, in fives and a six. */
export function groupedTellerSecret(secret: string): string {
  const groups = Array.from({ length: Math.floor(secret.length / group) }, (_, at) =>
    secret.slice(at * group, at * group + group),
  )
  return groups.join('-') + secret.slice(groups.length * group)
}

/**
 * The secret in what somebody typed, copied or followed: capitals, spaces and any kind of dash are forgiven.
 * `null` for everything that cannot be a secret.
 */
export function tellerSecretFrom(typed: string): string | null {
  if (typed.length > 200) return null
  const secret = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toLowerCase()
  return secret.length === length && [...secret].every((each) => codeAlphabet.includes(each)) ? secret : null
}
