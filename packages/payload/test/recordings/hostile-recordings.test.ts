import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AudioProblem } from '../../src/recordings/audio/audio-problem.ts'
import { mp4Box, uint32, uint32s } from '../../src/recordings/audio/mp4-boxes.ts'
import { oggPage, oggPages, type OggPage } from '../../src/recordings/audio/ogg-pages.ts'
import { stripRecording } from '../../src/recordings/audio/strip-recording.ts'
import { anAac, anOpus } from './a-recording.ts'

/** What every file has of its own, whatever is in it. */
const ownBoxes = 1024

/** How it ends: the length of what is kept, or why it is refused. Anything else that is thrown is thrown on. */
const outcome = (bytes: Buffer): number | string => {
  try {
    return stripRecording(bytes).bytes.length
  } catch (error) {
    if (error instanceof AudioProblem) return error.code
    throw error
  }
}
const staysSmall = (bytes: Buffer) => {
  const kept = outcome(bytes)
  if (typeof kept === 'number') expect(kept).toBeLessThanOrEqual(bytes.length + ownBoxes)
}

/** The same file with the body of one box, its fourth byte on, written over; the box keeps its length. */
function withBox(file: Buffer, type: string, body: Buffer, from = 4): Buffer {
  const changed = Buffer.from(file)
  const at = changed.indexOf(type, 0, 'latin1')
  expect(at).toBeGreaterThan(0)
  body.copy(changed, at + 4 + from)
  return changed
}

/** A table of `chunks` chunks that all begin at the same byte, with one frame each. */
function overlapping(chunks: number, size: number): Buffer {
  const good = anAac()
  const stbl = good.indexOf('stbl', 0, 'latin1')
  const stsd = good.indexOf('stsd', stbl, 'latin1') - 4
  const entry = good.subarray(stsd, stsd + good.readUInt32BE(stsd))
  const mdhd = good.indexOf('mdhd', 0, 'latin1') - 4
  const hdlr = good.indexOf('hdlr', 0, 'latin1') - 4
  const table = mp4Box(
    'stbl',
    entry,
    mp4Box('stts', uint32(0, 1, chunks, 1024)),
    mp4Box('stsc', uint32(0, 1, 1, 1, 1)),
    mp4Box('stsz', uint32(0, size, chunks)),
    mp4Box('stco', uint32(0, chunks), uint32s(Array<number>(chunks).fill(0))),
  )
  const mdia = mp4Box(
    'mdia',
    good.subarray(mdhd, mdhd + good.readUInt32BE(mdhd)),
    good.subarray(hdlr, hdlr + good.readUInt32BE(hdlr)),
    mp4Box('minf', table),
  )
  const before = Buffer.concat([good.subarray(0, good.readUInt32BE(0)), mp4Box('moov', mp4Box('trak', mdia))])
  return Buffer.concat([before, mp4Box('mdat', Buffer.alloc(Math.max(0, size - before.length - 8)))])
}

const emptyBoxes = (count: number) => {
  const boxes = Buffer.alloc(count * 8)
  for (let at = 0; at < boxes.length; at += 8) boxes.write('\0\0\0\x08free', at, 'latin1')
  return boxes
}
const ftyp = mp4Box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42', 'latin1'))

describe('an MP4 that would', () => {
  test.each<[string, () => Buffer, string]>([
    ['grow a hundredfold, because its frames share their bytes', () => overlapping(100, 100_000), 'damaged'],
    ['grow, because two frames share their bytes', () => overlapping(2, 100_000), 'damaged'],
    ['fill the memory with empty boxes', () => Buffer.concat([ftyp, emptyBoxes(1_400_000)]), 'damaged'],
    ['be good but for its many empty boxes', () => Buffer.concat([anAac(), emptyBoxes(20_000)]), 'damaged'],
    [
      'fill the memory with empty boxes inside a box',
      () => Buffer.concat([ftyp, mp4Box('moov', emptyBoxes(1000)), mp4Box('mdat')]),
      'damaged',
    ],
    [
      'count finer than its own boxes can hold',
      () => withBox(withBox(anAac(), 'mdhd', uint32(0xffffffff), 12), 'stts', uint32(1, 87, 60_000_000)),
      'damaged',
    ],
    ['last for thousands of years', () => withBox(anAac(), 'stts', uint32(1, 87, 0xffffffff)), 'too-long'],
    ['have more frames than it lists', () => withBox(anAac(), 'stsz', uint32(0, 0xffffffff)), 'damaged'],
    ['have more frames in a chunk than it lists', () => withBox(anAac(), 'stsc', uint32(2, 1, 0xffffffff)), 'damaged'],
  ])('%s is refused', (_name, make, code) => expect(outcome(make())).toBe(code))

  test('say one size for half a million frames does not come out with a list of them', () => {
    const file = overlapping(1, 400_000)
    const many = withBox(withBox(file, 'stsz', uint32(1, 400_000)), 'stts', uint32(1, 400_000, 8))
    const bytes = withBox(many, 'stsc', uint32(1, 1, 400_000, 1))
    expect(outcome(bytes)).toBeTypeOf('number')
    staysSmall(bytes)
  })
})

/** The pages of a good file, changed, with a checksum that fits. */
const rewritten = (pages: readonly OggPage[]) => Buffer.concat(pages.map((page) => oggPage(page)))
const good = [...oggPages(anOpus())]
const numbered = (pages: readonly OggPage[]) => pages.map((page, sequence) => ({ ...page, sequence }))
const withTimes = (...times: readonly bigint[]) =>
  rewritten(good.map((page, at) => ({ ...page, granule: times[at - good.length + times.length] ?? page.granule })))

describe('an Ogg file that would', () => {
  test.each<[string, () => Buffer, string]>([
    ['last for thousands of years', () => withTimes(2n ** 62n), 'too-long'],
    ['end before it begins', () => withTimes(2n ** 62n, 96_312n), 'damaged'],
    ['have a time that there is not', () => withTimes(-(2n ** 60n), 96_312n), 'damaged'],
    [
      'have a head for no channels',
      () =>
        rewritten(
          good.map((page, at) => ({ ...page, body: at === 0 ? Buffer.from(page.body).fill(0, 9, 10) : page.body })),
        ),
      'other-codec',
    ],
  ])('%s is refused', (_name, make, code) => expect(outcome(make())).toBe(code))

  test.each<[string, number]>([
    ['pages with nothing in them', 0],
    ['pages with nothing but empty packets', 255],
  ])('be a flood of %s comes out no larger than it came in', (_name, segments) => {
    const [head, ...rest] = [...oggPages(anOpus())]
    const empty: OggPage = {
      isContinued: false,
      isFirst: false,
      isLast: false,
      granule: -1n,
      serial: 0x5eed,
      sequence: 0,
      lacing: Buffer.alloc(segments),
      body: Buffer.alloc(0),
    }
    const flood = Array.from({ length: 20_000 }, () => empty)
    const bytes = rewritten(numbered([...(head ? [head] : []), ...rest.slice(0, -1), ...flood, ...rest.slice(-1)]))
    expect(outcome(bytes)).toBeTypeOf('number')
    staysSmall(bytes)
  })
})

/** One change of a file: a number written somewhere, a stretch cut out, or a stretch copied elsewhere. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    at: fc.nat(),
    value: fc.oneof(fc.constantFrom(0, 1, 8, 0x7fffffff, 0xffffffff), fc.nat(0xffffffff)),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), value: fc.nat(64) }),
  fc.record({ kind: fc.constant('copy' as const), at: fc.nat(), value: fc.nat() }),
)
const changed = (bytes: Buffer, changes: readonly { kind: 'write' | 'cut' | 'copy'; at: number; value: number }[]) =>
  changes.reduce((file, { kind, at, value }) => {
    const place = at % Math.max(1, file.length - 4)
    if (kind === 'cut') return Buffer.concat([file.subarray(0, place), file.subarray(place + value)])
    if (kind === 'copy') {
      const from = value % Math.max(1, file.length)
      return Buffer.concat([file.subarray(0, place), file.subarray(from, from + 200), file.subarray(place)])
    }
    const copy = Buffer.from(file)
    if (copy.length >= place + 4) copy.writeUInt32BE(value, place)
    return copy
  }, bytes)

describe('changed at random, it is taken or refused with a sentence, and never comes out larger', () => {
  // Only the table, where every number leads somewhere; the sound itself is copied as it is.
  const aac = anAac({ seconds: 1, moov: 'first' })

  test('an MP4', () => {
    const length = aac.indexOf('mdat', 0, 'latin1')
    const inTable = fc.array(
      change.map((each) => ({ ...each, at: each.at % length })),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(inTable, (changes) => staysSmall(changed(aac, changes))),
      { numRuns: 3000 },
    )
  })

  test('an MP4, number by number of its tables', () => {
    const numbers = ['mdhd', 'stts', 'stsc', 'stsz', 'stco', 'stsd', 'esds']
    const write = fc.record({
      box: fc.constantFrom(...numbers),
      from: fc.nat(7).map((at) => at * 4),
      value: fc.oneof(fc.constantFrom(0, 1, 2, 44, 0x7fffffff, 0xffffffff), fc.nat(0xffffffff)),
    })
    fc.assert(
      fc.property(fc.array(write, { minLength: 1, maxLength: 4 }), (writes) => {
        const file = Buffer.from(aac)
        for (const { box, from, value } of writes) file.writeUInt32BE(value, aac.indexOf(box, 0, 'latin1') + 4 + from)
        staysSmall(file)
      }),
      { numRuns: 3000 },
    )
  })

  test('an Ogg file', () => {
    const opus = anOpus({ seconds: 1 })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => staysSmall(changed(opus, changes))),
      { numRuns: 500 },
    )
  })

  test('an Ogg file whose checksums fit all the same', () => {
    const page = fc.record({
      from: fc.nat(good.length - 1),
      granule: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), { nil: undefined }),
      isFirst: fc.boolean(),
      isContinued: fc.boolean(),
      lacing: fc.option(fc.uint8Array({ maxLength: 255 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), fc.boolean(), (some, isAfterHead) => {
        const pages = some.flatMap(({ from, granule, isFirst, isContinued, lacing }) => {
          const found = good[from]
          if (!found) return []
          const length = lacing?.reduce((sum, each) => sum + each, 0) ?? 0
          return [
            {
              ...found,
              granule: granule ?? found.granule,
              isFirst: isFirst && !isAfterHead,
              isContinued,
              ...(lacing && { lacing: Buffer.from(lacing), body: Buffer.alloc(length, found.body) }),
            },
          ]
        })
        staysSmall(rewritten(numbered(isAfterHead ? [...good.slice(0, 5), ...pages, ...good.slice(-1)] : pages)))
      }),
      { numRuns: 500 },
    )
  })
})
