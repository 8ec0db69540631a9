import { launchBrowser } from '@use-it-cities/tooling/browser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AudioProblem } from '../../src/recordings/audio/audio-problem.ts'
import { oggPage, oggPages } from '../../src/recordings/audio/ogg-pages.ts'
import { stripRecording } from '../../src/recordings/audio/strip-recording.ts'
import { anAac, anOpus, secrets } from './a-recording.ts'

const codeOf = (bytes: Buffer): string => {
  try {
    stripRecording(bytes)
    return 'taken'
  } catch (error) {
    if (error instanceof AudioProblem) return error.code
    throw error
  }
}
const hidden = (bytes: Buffer) => Object.values(secrets).filter((secret) => bytes.includes(secret))

const recordings: [string, Buffer, string][] = [
  ['Opus in Ogg', anOpus(), 'ogg'],
  ['AAC in MP4', anAac(), 'm4a'],
  ['AAC in MP4 with its table first', anAac({ moov: 'first' }), 'm4a'],
  ['AAC in MP4 with a table of wide numbers', anAac({ wide: true }), 'm4a'],
]

describe.each(recordings)('%s', (_name, bytes, extension) => {
  test('is taken without anything that says who, where, when or with what', () => {
    expect(hidden(bytes).length).toBeGreaterThan(4)
    const clean = stripRecording(bytes)
    expect(hidden(clean.bytes)).toEqual([])
    expect([clean.extension, clean.seconds]).toEqual([extension, extension === 'ogg' ? 2 : 3])
    // The day in the boxes of the fixture, and the number of the stream in its pages.
    for (const number of [0xdeadbeef, 0x5eed]) {
      const four = Buffer.alloc(4)
      four.writeUInt32BE(number)
      expect([clean.bytes.includes(four), clean.bytes.includes(Buffer.from(four).reverse())]).toEqual([false, false])
    }
  })

  test('once clean stays as it is, to the byte', () => {
    const once = stripRecording(bytes).bytes
    expect(stripRecording(once).bytes.equals(once)).toBe(true)
  })

  test('cut off anywhere is refused; with a byte changed it is taken or refused with a sentence, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(bytes)
        changed[at] = value
        codeOf(changed)
        const cut = bytes.subarray(0, at)
        // Between two pages an Opus file ends as one does whose program was stopped.
        if (codeOf(cut) === 'taken') expect([extension, hidden(stripRecording(cut).bytes)]).toEqual(['ogg', []])
      }),
      { numRuns: 300 },
    )
  })
})

test.each<[string, Buffer, string]>([
  ['an MP3 with tags', Buffer.from(`ID3\x04${secrets.title}`), 'mp3'],
  ['an MP3 without', Buffer.from([0xff, 0xfb, 0x90, 0x00, 0, 0, 0, 0]), 'mp3'],
  ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-audio'],
  ['nothing', Buffer.alloc(0), 'not-audio'],
  ['a WAV', Buffer.from('RIFF\0\0\0\0WAVEfmt '), 'not-audio'],
  ['a film in MP4', anAac({ handler: 'vide' }), 'video'],
  ['a film in Ogg', anOpus({ others: [Buffer.from('\x80theora', 'latin1')] }), 'video'],
  [
    'two recordings in one file',
    anOpus({ others: [Buffer.concat([Buffer.from('OpusHead'), Buffer.alloc(11)])] }),
    'damaged',
  ],
  ['Vorbis in Ogg', anOpus({ head: Buffer.from('\x01vorbis and more of it', 'latin1') }), 'other-codec'],
  ['Apple Lossless', anAac({ entry: 'alac' }), 'other-codec'],
  ['a kind of AAC that browsers do not play', anAac({ objectType: 4 }), 'other-codec'],
  ['a locked recording', anAac({ entry: 'enca' }), 'encrypted'],
  ['a recording in fragments', anAac({ hasFragments: true }), 'fragments'],
  ['an Opus file without its end', anOpus().subarray(0, -2), 'damaged'],
  ['an MP4 without its end', anAac().subarray(0, -2), 'damaged'],
  ['words after the end of an Opus file', Buffer.concat([anOpus(), Buffer.from(secrets.free)]), 'damaged'],
  ['a recording of more than an hour', anOpus({ seconds: 3601 }), 'too-long'],
  ['the same in MP4', anAac({ seconds: 3601 }), 'too-long'],
  ['a recording of an hour', anOpus({ seconds: 3600 }), 'taken'],
  ['no sound at all', anOpus({ seconds: 0 }), 'too-short'],
  ['a file of more than 12 MB', Buffer.alloc(12_000_001), 'too-big'],
])('%s', (_name, bytes, code) => expect(codeOf(bytes)).toBe(code))

test('a recording whose program did not mark its end is taken, and ends now', () => {
  const pages = [...oggPages(anOpus())]
  const open = Buffer.concat(pages.map((page) => oggPage({ ...page, isLast: false })))
  expect([...oggPages(stripRecording(open).bytes)].map(({ isLast }) => isLast)).toEqual([
    ...Array<boolean>(3).fill(false),
    true,
  ])
})

test('what is left is played by a browser', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    for (const [, bytes] of recordings) {
      const { bytes: clean, mimeType, seconds } = stripRecording(bytes)
      const found = await page.evaluate(
        async ([url, type]) => {
          const audio = document.createElement('audio')
          if (audio.canPlayType(type) === '') return 'cannot play this kind'
          audio.src = url
          return new Promise<number | string>((resolve) => {
            audio.oncanplaythrough = () => resolve(audio.duration)
            audio.onerror = () => resolve(audio.error?.message ?? 'an error')
          })
        },
        [`data:${mimeType};base64,${clean.toString('base64')}`, mimeType] as const,
      )
      expect(found, mimeType).toBeTypeOf('number')
      expect(Math.abs(Number(found) - seconds)).toBeLessThan(1)
    }
  } finally {
    await browser.close()
  }
}, 60_000)
