import { AudioProblem } from './audio-problem.ts'
import { mp4Box, onlyBox, plainVersion, uint32, uint32s, type Mp4Box } from './mp4-boxes.ts'

/** More than an hour of the shortest frames there are. */
const mostEntries = 500_000

/** The sound of a track as its table lists it. */
export interface SampleTable {
  /** Every frame, in the order in which it is played. */
  readonly sound: Buffer
  /** How many bytes each of them has. */
  readonly sizes: Uint32Array
  /** How often, and how long in units of the track, one pair after another. */
  readonly durations: readonly number[]
  /** All of it, in units of the track. */
  readonly length: number
}

/**
 * Copies every frame out of the file. Throws `damaged` where the table leads nowhere, and where it names more bytes than
 * the file has: frames that share their bytes would make a large file of a small one.
 */
export function readSampleTable(file: Buffer, stbl: readonly Mp4Box[]): SampleTable {
  const sizes = sizesIn(onlyBox(stbl, 'stsz'))
  if (sizes.reduce((sum, each) => sum + each, 0) > file.length) throw new AudioProblem('damaged')
  const stts = tableIn(onlyBox(stbl, 'stts'), 2)
  const durations: number[] = []
  let count = 0
  let length = 0
  for (let row = 0; row < stts.rows; row += 1) {
    const times = stts.cell(row, 0)
    const each = stts.cell(row, 1)
    if (times > 0) durations.push(times, each)
    count += times
    length += times * each
  }
  if (count !== sizes.length) throw new AudioProblem('damaged')
  return { sound: soundIn(file, sizes, offsetsIn(stbl), tableIn(onlyBox(stbl, 'stsc'), 3)), sizes, durations, length }
}

/** All frames in one chunk that begins at `offset`. */
export function sampleTableBoxes({ sizes, durations }: SampleTable, offset: number): Buffer[] {
  // One size for all takes no list, as it took none where it came from.
  const [first = 0] = sizes
  const each = sizes.every((size) => size === first) ? first : 0
  return [
    mp4Box('stts', plainVersion, uint32(durations.length / 2), uint32s(durations)),
    mp4Box('stsc', plainVersion, uint32(1, 1, sizes.length, 1)),
    mp4Box('stsz', plainVersion, uint32(each, sizes.length), each > 0 ? Buffer.alloc(0) : uint32s(sizes)),
    mp4Box('stco', plainVersion, uint32(1, offset)),
  ]
}

function sizesIn(stsz: Buffer): Uint32Array {
  if (stsz.length < 12) throw new AudioProblem('damaged')
  const each = stsz.readUInt32BE(4)
  const count = stsz.readUInt32BE(8)
  if (count > mostEntries || (each === 0 && stsz.length < 12 + count * 4)) throw new AudioProblem('damaged')
  return Uint32Array.from({ length: count }, (_, at) => (each === 0 ? stsz.readUInt32BE(12 + at * 4) : each))
}

/** Where each chunk begins; numbers of 64 bits as two of 32. */
function offsetsIn(stbl: readonly Mp4Box[]): { readonly rows: number; readonly offset: (row: number) => number } {
  if (stbl.some(({ type }) => type === 'co64')) {
    const { rows, cell } = tableIn(onlyBox(stbl, 'co64'), 2)
    return { rows, offset: (row) => cell(row, 0) * 2 ** 32 + cell(row, 1) }
  }
  const { rows, cell } = tableIn(onlyBox(stbl, 'stco'), 1)
  return { rows, offset: (row) => cell(row, 0) }
}

/** `stsc` says from which chunk on a chunk has how many frames. */
function soundIn(file: Buffer, sizes: Uint32Array, chunks: ReturnType<typeof offsetsIn>, stsc: Table): Buffer {
  const sound = Buffer.alloc(sizes.reduce((sum, each) => sum + each, 0))
  let run = -1
  let frame = 0
  let to = 0
  for (let chunk = 0; chunk < chunks.rows; chunk += 1) {
    while (run + 1 < stsc.rows && stsc.cell(run + 1, 0) <= chunk + 1) run += 1
    let at = chunks.offset(chunk)
    for (let left = run < 0 ? 0 : stsc.cell(run, 1); left > 0; left -= 1) {
      const size = sizes[frame]
      if (size === undefined || at + size > file.length) throw new AudioProblem('damaged')
      file.copy(sound, to, at, at + size)
      frame += 1
      at += size
      to += size
    }
  }
  if (frame !== sizes.length) throw new AudioProblem('damaged')
  return sound
}

interface Table {
  readonly rows: number
  readonly cell: (row: number, column: number) => number
}

/** A table of whole numbers, `wide` in a row, read where it stands. */
function tableIn(table: Buffer, wide: number): Table {
  if (table.length < 8) throw new AudioProblem('damaged')
  const rows = table.readUInt32BE(4)
  if (rows > mostEntries || table.length < 8 + rows * wide * 4) throw new AudioProblem('damaged')
  return { rows, cell: (row, column) => table.readUInt32BE(8 + (row * wide + column) * 4) }
}
