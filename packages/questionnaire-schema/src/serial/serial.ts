/** Digits and capital letters without vowels, 0 and 1: no word, and nothing to mistake for another. 29 of them: a prime. */
const alphabet = 'BCDFGHJKLMNPQRSTVWXYZ23456789'
const size = alphabet.length
const length = 8

/**
 * A new serial number for a paper form, or a code for a researcher: seven random characters and a check character.
 * `random` is at least 8 bytes from a random source; the same bytes make the same serial.
 * Throws a RangeError when there are fewer bytes.
 */
export function newSerial(random: Uint8Array): string {
  if (random.length < length) throw new RangeError(`Expected at least 8 random bytes, but got ${random.length}.`)
  let rest: readonly number[] = [...random]
  let serial = ''
  let sum = 0
  for (let at = 1; at < length; at++) {
    const { quotient, digit } = divided(rest)
    rest = quotient
    serial += alphabet.charAt(digit)
    sum += at * digit
  }
  // The check character makes the weighted sum divisible by 29. 8 times 11 is 1 more than three times 29.
  return serial + alphabet.charAt(((size - (sum % size)) * 11) % size)
}

/** Divides a number, written in bytes with the greatest first, by the size of the alphabet. */
function divided(bytes: readonly number[]): { quotient: readonly number[]; digit: number } {
  let digit = 0
  const quotient = bytes.map((byte) => {
    const here = digit * 256 + byte
    digit = here % size
    return Math.floor(here / size)
  })
  return { quotient, digit }
}

/**
 * True for a serial number, or a researcher's code, as `newSerial` makes it. The weights 1 to 8 all differ and 29 is a prime, so one wrong
 * character, and any two characters that changed places, are always found.
 */
export function isSerial(text: unknown): text is string {
  if (typeof text !== 'string' || text.length !== length) return false
  let sum = 0
  for (let at = 0; at < length; at++) {
    const digit = alphabet.indexOf(text.charAt(at))
    if (digit < 0) return false
    sum += (at + 1) * digit
  }
  return sum % size === 0
}

/** A serial number as a person typed it, without spaces and hyphens, in capitals. `isSerial` says whether it is right. */
export const normaliseSerial = (text: string): string => text.replace(/[\s\p{Pd}]/gu, '').toUpperCase()
