import { aacConfigOf, aacEntry } from './aac-config.ts'
import { AudioProblem, mostSeconds } from './audio-problem.ts'
import { mp4Box, mp4Boxes, onlyBox, plainVersion, uint16, uint32, type Mp4Box } from './mp4-boxes.ts'
import { readSampleTable, sampleTableBoxes, type SampleTable } from './sample-table.ts'
import type { Stripped } from './strip-opus.ts'

/** An hour in fragments of a second, which is told that it is in fragments. */
const mostBoxes = 10_000

/**
 * A recording as AAC in MP4 with nothing in it but the sound. Nothing is taken out: the file is written anew from the
 * frames of its one sound track, so that no tag, place, picture, chapter, day or device can come along, wherever it was.
 * The table comes first, so that a phone begins before all of it is there. Throws `AudioProblem`.
 */
export function stripAac(bytes: Buffer): Stripped {
  const top = mp4Boxes(bytes, mostBoxes)
  const moov = mp4Boxes(onlyBox(top, 'moov'))
  if (top.some(({ type }) => type === 'moof') || moov.some(({ type }) => type === 'mvex'))
    throw new AudioProblem('fragments')
  if (moov.some(({ type }) => type === 'pssh')) throw new AudioProblem('encrypted')
  const { config, units, table } = soundIn(bytes, moov)
  const seconds = Math.ceil(table.length / units)
  if (seconds > mostSeconds) throw new AudioProblem('too-long')
  // No clock of a sound counts so fine that an hour is more than its boxes can hold.
  if (table.length > mostUnits) throw new AudioProblem('damaged')
  const write = (offset: number) => Buffer.concat([type, moovOf(units, table, aacEntry(config), offset)])
  const type = mp4Box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42isom', 'latin1'))
  // The table says where the sound begins, which is where the table ends: its length does not depend on the number.
  const before = write(0).length + 8
  return {
    bytes: Buffer.concat([write(before), mp4Box('mdat', table.sound)]),
    seconds,
  }
}

interface Sound {
  readonly config: ReturnType<typeof aacConfigOf>
  /** Of a second. */
  readonly units: number
  readonly table: SampleTable
}

function soundIn(file: Buffer, moov: readonly Mp4Box[]): Sound {
  const tracks = moov.filter(({ type }) => type === 'trak').map(({ body }) => mp4Boxes(onlyBox(mp4Boxes(body), 'mdia')))
  const handlers = tracks.map((mdia) => onlyBox(mdia, 'hdlr').toString('latin1', 8, 12))
  if (handlers.includes('vide')) throw new AudioProblem('video')
  const [track, second] = tracks.filter((_, at) => handlers[at] === 'soun')
  if (!track) throw new AudioProblem('not-audio')
  if (second) throw new AudioProblem('other-codec')
  const mdhd = onlyBox(track, 'mdhd')
  const at = mdhd[0] === 1 ? 20 : 12
  if (mdhd.length < at + 4) throw new AudioProblem('damaged')
  const units = mdhd.readUInt32BE(at)
  if (units === 0) throw new AudioProblem('damaged')
  const stbl = mp4Boxes(onlyBox(mp4Boxes(onlyBox(track, 'minf')), 'stbl'))
  return { config: aacConfigOf(onlyBox(stbl, 'stsd')), units, table: readSampleTable(file, stbl) }
}

const mostUnits = 0xffffffff
const noTurn = uint32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
const undetermined = 0x55c4

function moovOf(units: number, table: SampleTable, stsd: Buffer, offset: number): Buffer {
  const { length } = table
  const stbl = mp4Box('stbl', stsd, ...sampleTableBoxes(table, offset))
  const dinf = mp4Box('dinf', mp4Box('dref', plainVersion, uint32(1), mp4Box('url ', uint32(1))))
  const minf = mp4Box('minf', mp4Box('smhd', plainVersion, uint32(0)), dinf, stbl)
  const mdia = mp4Box(
    'mdia',
    mp4Box('mdhd', plainVersion, uint32(0, 0, units, length), uint16(undetermined, 0)),
    mp4Box('hdlr', plainVersion, uint32(0), Buffer.from('soun', 'latin1'), uint32(0, 0, 0), Buffer.alloc(1)),
    minf,
  )
  // Flags 7: the track is on, and part of what is played.
  const tkhd = mp4Box('tkhd', uint32(7, 0, 0, 1, 0, length, 0, 0), uint16(0, 0, 0x100, 0), noTurn, uint32(0, 0))
  const mvhd = mp4Box(
    'mvhd',
    plainVersion,
    uint32(0, 0, units, length, 0x10000),
    uint16(0x100, 0),
    uint32(0, 0),
    noTurn,
    uint32(0, 0, 0, 0, 0, 0, 2),
  )
  return mp4Box('moov', mvhd, mp4Box('trak', tkhd, mdia))
}
