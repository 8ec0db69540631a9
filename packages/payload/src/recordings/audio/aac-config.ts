import { AudioProblem } from './audio-problem.ts'
import { mp4Box, mp4Boxes, onlyBox, plainVersion, uint16, uint32 } from './mp4-boxes.ts'

/** How the sound is coded: all that a player needs to know of it. */
export interface AacConfig {
  readonly channels: number
  /** Samples a second, as the box says. */
  readonly rate: number
  /** `AudioSpecificConfig`, ISO/IEC 14496-3, section 1.6. */
  readonly specific: Buffer
}

const tags = { es: 3, decoder: 4, specific: 5, sync: 6 } as const
/** Low complexity, and the two ways to code a voice in fewer bits. */
const objectTypes = [2, 5, 29]

/** Reads the one sample entry of a sound track. Throws `AudioProblem` for anything but AAC that is not locked. */
export function aacConfigOf(stsd: Buffer): AacConfig {
  if (stsd.length < 8 || stsd.readUInt32BE(4) !== 1) throw new AudioProblem('other-codec')
  const [entry] = mp4Boxes(stsd.subarray(8))
  if (entry && ['enca', 'drms', 'encv'].includes(entry.type)) throw new AudioProblem('encrypted')
  // Version 0 of the entry; others are of QuickTime.
  if (entry?.type !== 'mp4a' || entry.body.length < 28 || entry.body.readUInt16BE(8) !== 0)
    throw new AudioProblem('other-codec')
  const boxes = mp4Boxes(entry.body.subarray(28))
  if (boxes.some(({ type }) => type === 'sinf')) throw new AudioProblem('encrypted')
  const specific = specificIn(onlyBox(boxes, 'esds'))
  if (!objectTypes.includes((specific[0] ?? 0) >> 3)) throw new AudioProblem('other-codec')
  return { channels: entry.body.readUInt16BE(16), rate: entry.body.readUInt16BE(24), specific }
}

function specificIn(esds: Buffer): Buffer {
  const es = descriptor(esds.subarray(4), tags.es)
  // No other stream that it depends on, no address, no clock of another stream.
  if (es.length < 3 || (es[2] ?? 0) & 0xe0) throw new AudioProblem('other-codec')
  const decoder = descriptor(es.subarray(3), tags.decoder)
  if (decoder.length < 13 || decoder[0] !== 0x40) throw new AudioProblem('other-codec')
  const specific = descriptor(decoder.subarray(13), tags.specific)
  if (specific.length < 2 || specific.length > 64) throw new AudioProblem('other-codec')
  return specific
}

function descriptor(bytes: Buffer, tag: number): Buffer {
  if (bytes[0] !== tag) throw new AudioProblem('other-codec')
  let length = 0
  for (let at = 1; at <= 4; at += 1) {
    const byte = bytes[at]
    if (byte === undefined) break
    length = length * 128 + (byte & 0x7f)
    if (byte & 0x80) continue
    const body = bytes.subarray(at + 1, at + 1 + length)
    if (body.length === length) return body
    break
  }
  throw new AudioProblem('damaged')
}

/** The sample entry written anew, with nothing in it but the above. */
export function aacEntry({ channels, rate, specific }: AacConfig): Buffer {
  const decoder = Buffer.concat([Buffer.from([0x40, 0x15, 0, 0, 0]), uint32(0, 0), written(tags.specific, specific)])
  const es = written(
    tags.es,
    Buffer.concat([Buffer.from([0, 0, 0]), written(tags.decoder, decoder), written(tags.sync, Buffer.from([2]))]),
  )
  const entry = Buffer.concat([Buffer.alloc(6), uint16(1), Buffer.alloc(8), uint16(channels, 16, 0, 0, rate, 0)])
  return mp4Box('stsd', plainVersion, uint32(1), mp4Box('mp4a', entry, mp4Box('esds', plainVersion, es)))
}

const written = (tag: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([tag, body.length]), body])
