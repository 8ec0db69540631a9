import { isSerial } from './serial.ts'

/**
 * The id of the submission from a paper form: a UUID (version 8, RFC 9562) that holds the serial number, so that the same
 * form entered twice, by two people, is one submission. Throws a RangeError for what is no serial number.
 */
export function submissionIdOfSerial(serial: string): string {
  if (!isSerial(serial)) throw new RangeError(`Expected a serial number, for example BCDFGHJT, but got ${serial}.`)
  const hex = [...serial].map((character) => character.charCodeAt(0).toString(16)).join('')
  return `7573652d-6974-8${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6)}00`
}
