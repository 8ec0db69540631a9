import { oggPage } from '../../src/recordings/audio/ogg-pages.ts'
import { mp4Box, plainVersion, uint16, uint32, uint32s } from '../../src/recordings/audio/mp4-boxes.ts'

/** What phones write into a recording, in no other place of the fixtures below. */
export const secrets = {
  title: 'Zubaida at home',
  place: '+52.4862-001.8904/',
  device: 'Telephone of Zubaida Sample',
  program: 'recorder 12.3',
  picture: 'PICTURE-OF-A-KITCHEN',
  free: 'LEFT-OVER-WORDS',
} as const

/** 20 milliseconds of silence, as an Opus encoder writes it. */
const opusSilence = Buffer.from([0xf8, 0xff, 0xfe])
const preSkip = 312

interface OpusOptions {
  readonly seconds?: number
  /** Streams besides the sound, by the first bytes of each. */
  readonly others?: readonly Buffer[]
  readonly head?: Buffer
}

const opusHead = () => {
  const head = Buffer.alloc(19)
  head.write('OpusHead', 0, 'latin1')
  head.writeUInt8(1, 8)
  head.writeUInt8(1, 9)
  head.writeUInt16LE(preSkip, 10)
  head.writeUInt32LE(48_000, 12)
  return head
}

const tagged = (text: string): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(Buffer.byteLength(text))
  return Buffer.concat([length, Buffer.from(text)])
}

/** A recording as Opus in Ogg, with tags that fill more than one page. */
export function anOpus({ seconds = 2, others = [], head = opusHead() }: OpusOptions = {}): Buffer {
  const comments = [
    `TITLE=${secrets.title}`,
    `LOCATION=${secrets.place}`,
    `DEVICE=${secrets.device}`,
    `METADATA_BLOCK_PICTURE=${secrets.picture.repeat(4000)}`,
  ]
  const count = Buffer.alloc(4)
  count.writeUInt32LE(comments.length)
  const tags = Buffer.concat([Buffer.from('OpusTags'), tagged(secrets.program), count, ...comments.map(tagged)])
  const packets: [Buffer, bigint][] = Array.from({ length: seconds * 50 }, (_, at) => [
    opusSilence,
    BigInt((at + 1) * 960 + (at + 1 === seconds * 50 ? preSkip : 0)),
  ])
  const pages = [...pagesOf(head, 0n), ...pagesOf(tags, 0n)]
  for (let from = 0; from < packets.length; from += 50) {
    const some = packets.slice(from, from + 50)
    pages.push({
      lacing: Buffer.from(some.map(([packet]) => packet.length)),
      body: Buffer.concat(some.map(([packet]) => packet)),
      granule: some.at(-1)?.[1] ?? 0n,
      isContinued: false,
    })
  }
  return Buffer.concat([
    ...others.map((body, at) =>
      oggPage({
        lacing: Buffer.from([body.length]),
        body,
        granule: 0n,
        isContinued: false,
        isFirst: true,
        isLast: false,
        serial: 900 + at,
        sequence: 0,
      }),
    ),
    ...pages.map((page, at) =>
      oggPage({ ...page, isFirst: at === 0, isLast: at === pages.length - 1, serial: 0x5eed, sequence: at }),
    ),
  ])
}

interface Page {
  readonly lacing: Buffer
  readonly body: Buffer
  readonly granule: bigint
  readonly isContinued: boolean
}

/** One packet over as many pages as it needs. */
function pagesOf(packet: Buffer, granule: bigint): Page[] {
  const lacing = [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255]
  const pages: Page[] = []
  for (let from = 0, at = 0; from < lacing.length; from += 255) {
    const some = lacing.slice(from, from + 255)
    const length = some.reduce((sum, each) => sum + each, 0)
    pages.push({
      lacing: Buffer.from(some),
      body: packet.subarray(at, at + length),
      granule: from + 255 < lacing.length ? -1n : granule,
      isContinued: from > 0,
    })
    at += length
  }
  return pages
}

/** A frame of silence of AAC, low complexity, mono: 1024 samples. */
const aacSilence = Buffer.from([0x00, 0xc8, 0x00, 0x80, 0x23, 0x80])
const rate = 44_100

interface AacOptions {
  readonly seconds?: number
  /** Where the table stands: most phones write it last. */
  readonly moov?: 'first' | 'last'
  readonly wide?: boolean
  readonly entry?: string
  readonly objectType?: number
  readonly handler?: string
  readonly hasFragments?: boolean
}

/** A recording as AAC in MP4, with all that phones add: place, device, picture, days, a name of the handler. */
export function anAac(options: AacOptions = {}): Buffer {
  const { seconds = 2, moov = 'last', wide = false, handler = 'soun', hasFragments = false } = options
  const frames = Array.from({ length: Math.ceil((seconds * rate) / 1024) }, () => aacSilence)
  const ftyp = mp4Box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42', 'latin1'))
  const free = mp4Box('free', Buffer.from(secrets.free))
  const sound = Buffer.concat(frames)
  // Another track's bytes before and after the sound, which no sample of the sound points at.
  const mdat = (wideHead: Buffer) =>
    Buffer.concat([wideHead, Buffer.from(secrets.picture), sound, Buffer.from(secrets.free)])
  const boxAt = (offset: number) => moovBox(frames, offset, { ...options, handler, wide, hasFragments })
  const before = ftyp.length + free.length + (moov === 'first' ? boxAt(0).length : 0)
  const data = mp4Box('mdat', mdat(Buffer.alloc(0)))
  const table = boxAt(before + 8 + secrets.picture.length)
  return Buffer.concat(moov === 'first' ? [ftyp, free, table, data] : [ftyp, free, data, table])
}

function moovBox(frames: readonly Buffer[], offset: number, options: AacOptions): Buffer {
  const { wide, entry = 'mp4a', objectType = 2, handler = 'soun', hasFragments } = options
  const day = 0xdeadbeef
  const length = frames.length * 1024
  const specific = Buffer.from([(objectType << 3) | 2, 0x08])
  const descriptor = (tag: number, body: Buffer) =>
    Buffer.concat([Buffer.from([tag, 0x80, 0x80, 0x80, body.length]), body])
  const decoder = Buffer.concat([Buffer.from([0x40, 0x15, 0, 0, 0]), uint32(64_000, 64_000), descriptor(5, specific)])
  const es = descriptor(
    3,
    Buffer.concat([Buffer.from([0, 1, 0]), descriptor(4, decoder), descriptor(6, Buffer.from([2]))]),
  )
  const sample = Buffer.concat([Buffer.alloc(6), uint16(1), Buffer.alloc(8), uint16(1, 16, 0, 0, rate, 0)])
  const stsd = mp4Box('stsd', plainVersion, uint32(1), mp4Box(entry, sample, mp4Box('esds', plainVersion, es)))
  const first = Math.min(10, frames.length)
  const second = offset + first * aacSilence.length
  const stco = wide
    ? mp4Box('co64', plainVersion, uint32(2, 0, offset, 0, second))
    : mp4Box('stco', plainVersion, uint32(2, offset, second))
  const stbl = mp4Box(
    'stbl',
    stsd,
    mp4Box('stts', plainVersion, uint32(1, frames.length, 1024)),
    mp4Box('stsc', plainVersion, uint32(2, 1, first, 1, 2, frames.length - first, 1)),
    mp4Box('stsz', plainVersion, uint32(0, frames.length), uint32s(frames.map((each) => each.length))),
    stco,
  )
  const hdlr = mp4Box(
    'hdlr',
    plainVersion,
    uint32(0),
    Buffer.from(handler, 'latin1'),
    uint32(0, 0, 0),
    Buffer.from(`${secrets.device}\0`),
  )
  const mdhd = mp4Box('mdhd', plainVersion, uint32(day, day, rate, length), uint16(0x55c4, 0))
  const minf = mp4Box('minf', mp4Box('smhd', plainVersion, uint32(0)), stbl)
  const udta = mp4Box(
    'udta',
    mp4Box('\xa9xyz', uint16(secrets.place.length, 0x15c7), Buffer.from(secrets.place)),
    mp4Box('meta', plainVersion, mp4Box('ilst', Buffer.from(secrets.title + secrets.program))),
  )
  const trak = mp4Box('trak', mp4Box('tkhd', uint32(7, day, day, 1)), mp4Box('mdia', mdhd, hdlr, minf), udta)
  const mvhd = mp4Box('mvhd', plainVersion, uint32(day, day, rate, length))
  return mp4Box('moov', mvhd, trak, udta, ...(hasFragments ? [mp4Box('mvex', uint32(0))] : []))
}
