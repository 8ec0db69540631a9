import { createHash } from 'node:crypto'

/** The id of the interview on a paper form: made from its serial number, so that the same form typed in twice is one. */
export function paperId(serial: string): string {
  const bytes = createHash('sha256').update(`use-it paper form ${serial}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
