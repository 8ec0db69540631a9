import { AudioProblem } from './audio-problem.ts'
import { oggPage, oggPages, type OggPage } from './ogg-pages.ts'

export interface Stripped {
  readonly bytes: Buffer
  /** Its length, rounded up to a whole second. */
  readonly seconds: number
}

const samplesASecond = 48_000
/** Without a program's name and without a single comment. RFC 7845, section 5.2. */
const emptyTags = Buffer.concat([Buffer.from('OpusTags', 'latin1'), Buffer.alloc(8)])

/**
 * A recording as Opus in Ogg with nothing in it but the sound: no title, no name, no picture, no program and no number of
 * the stream. Pages are written anew one by one. Throws `AudioProblem`.
 */
export function stripOpus(bytes: Buffer): Stripped {
  const { head, preSkip, tagsEnd, pages, end } = planOf(bytes)
  const headers = [header(head, 0), header(emptyTags, 1)]
  const clean = Buffer.alloc(bytes.length + Buffer.concat(headers).length)
  let length = 0
  const write = (page: Buffer) => (length += page.copy(clean, length))
  headers.forEach(write)
  let at = 0
  for (const page of oggPages(bytes)) {
    if (at > tagsEnd)
      write(oggPage({ ...page, isFirst: false, isLast: at === pages - 1, serial: 1, sequence: at - tagsEnd + 1 }))
    at += 1
  }
  return { bytes: clean.subarray(0, length), seconds: Math.ceil((Number(end) - preSkip) / samplesASecond) }
}

interface Plan {
  readonly head: Buffer
  readonly preSkip: number
  /** Which page is the last with tags. */
  readonly tagsEnd: number
  readonly pages: number
  /** The time at its end, in samples. */
  readonly end: bigint
}

/** Looks at every page, and keeps none of them. */
function planOf(bytes: Buffer): Plan {
  let first: OggPage | undefined
  let tagsEnd = 0
  let pages = 0
  let end = 0n
  for (const page of oggPages(bytes)) {
    first ??= page
    if (!first.isFirst) throw new AudioProblem('damaged')
    // A film has a stream for the picture, and a second recording a stream of its own.
    if (pages > 0 && page.isFirst) throw new AudioProblem([first, page].every(isSound) ? 'damaged' : 'video')
    if (page.serial !== first.serial || page.sequence !== first.sequence + pages) throw new AudioProblem('damaged')
    if (pages === 1) headOf(first)
    if (pages === 1 && page.body.toString('latin1', 0, 8) !== 'OpusTags') throw new AudioProblem('damaged')
    // A page on which no packet ends has no time of its own (-1); on all others time does not run back.
    if (page.granule !== -1n && page.granule < end) throw new AudioProblem('damaged')
    if (page.granule !== -1n) end = page.granule
    if (pages > 0 && tagsEnd === 0 && (page.lacing.at(-1) ?? 255) < 255) tagsEnd = pages
    pages += 1
  }
  if (!first) throw new AudioProblem('damaged')
  const { head, preSkip } = headOf(first)
  if (tagsEnd === 0) throw new AudioProblem('damaged')
  return { head, preSkip, tagsEnd, pages, end }
}

const isSound = ({ body }: OggPage) => body.toString('latin1', 0, 8) === 'OpusHead'

function headOf({ body, lacing }: OggPage): { head: Buffer; preSkip: number } {
  const name = body.toString('latin1', 0, 8)
  if (/^(?:\x80theora|BBCD|\x01video)/.test(name)) throw new AudioProblem('video')
  if (name !== 'OpusHead') throw new AudioProblem('other-codec')
  // Mono or stereo, which is all that a voice needs: more channels bring a table of their own.
  const isPlain =
    body.length === 19 &&
    lacing.length === 1 &&
    body.readUInt8(18) === 0 &&
    body.readUInt8(8) >> 4 === 0 &&
    [1, 2].includes(body.readUInt8(9))
  if (!isPlain) throw new AudioProblem('other-codec')
  return { head: body, preSkip: body.readUInt16LE(10) }
}

const header = (packet: Buffer, sequence: number): Buffer =>
  oggPage({
    isContinued: false,
    isFirst: sequence === 0,
    isLast: false,
    granule: 0n,
    serial: 1,
    sequence,
    lacing: Buffer.from([packet.length]),
    body: packet,
  })
