import { AudioProblem } from './audio-problem.ts'

/** One page of an Ogg stream. RFC 3533, section 6. */
export interface OggPage {
  readonly isContinued: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly granule: bigint
  readonly serial: number
  readonly sequence: number
  /** Lengths of the segments: one below 255 ends a packet. */
  readonly lacing: Buffer
  readonly body: Buffer
}

const headerBytes = 27
const flags = { continued: 1, first: 2, last: 4 } as const

/**
 * The pages of a file, one after another and nothing between them. One at a time, because a file may have a page for
 * every 27 bytes. Throws `damaged` at the first that is not whole.
 */
export function* oggPages(bytes: Buffer): Generator<OggPage, void, undefined> {
  for (let at = 0; at < bytes.length;) {
    if (at + headerBytes > bytes.length || bytes.toString('latin1', at, at + 4) !== 'OggS' || bytes[at + 4] !== 0)
      throw new AudioProblem('damaged')
    const segments = bytes.readUInt8(at + 26)
    const lacing = bytes.subarray(at + headerBytes, at + headerBytes + segments)
    const from = at + headerBytes + segments
    const to = from + lacing.reduce((sum, each) => sum + each, 0)
    if (lacing.length < segments || to > bytes.length || crcOf(bytes.subarray(at, to)) !== bytes.readUInt32LE(at + 22))
      throw new AudioProblem('damaged')
    const flag = bytes.readUInt8(at + 5)
    yield {
      isContinued: (flag & flags.continued) !== 0,
      isFirst: (flag & flags.first) !== 0,
      isLast: (flag & flags.last) !== 0,
      granule: bytes.readBigInt64LE(at + 6),
      serial: bytes.readUInt32LE(at + 14),
      sequence: bytes.readUInt32LE(at + 18),
      lacing,
      body: bytes.subarray(from, to),
    }
    at = to
  }
}

/** The bytes of a page, with its checksum. */
export function oggPage({ isContinued, isFirst, isLast, granule, serial, sequence, lacing, body }: OggPage): Buffer {
  const head = Buffer.alloc(headerBytes)
  head.write('OggS', 0, 'latin1')
  head.writeUInt8((isContinued ? flags.continued : 0) | (isFirst ? flags.first : 0) | (isLast ? flags.last : 0), 5)
  head.writeBigInt64LE(granule, 6)
  head.writeUInt32LE(serial, 14)
  head.writeUInt32LE(sequence, 18)
  head.writeUInt8(lacing.length, 26)
  const page = Buffer.concat([head, lacing, body])
  page.writeUInt32LE(crcOf(page), 22)
  return page
}

/** The checksum of a page as if its own were 0: CRC-32 of polynomial 0x04c11db7, not reflected, beginning at 0. */
function crcOf(page: Uint8Array): number {
  let crc = 0
  for (let at = 0; at < page.length; at += 1) {
    const byte = at >= 22 && at < 26 ? 0 : (page[at] ?? 0)
    crc = ((crc << 8) ^ (table[((crc >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0
  }
  return crc
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index << 24
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1
  return crc >>> 0
})
