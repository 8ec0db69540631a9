import { expect, test, vi } from 'vitest'
import { recordingsOf } from '../../src/feed/recordings.ts'

const reading = vi.hoisted(() => ({ now: 0, most: 0 }))
vi.mock('../../src/feed/count-file.ts', () => ({
  countFile: async () => {
    reading.now += 1
    reading.most = Math.max(reading.most, reading.now)
    await new Promise((resolve) => setImmediate(resolve))
    reading.now -= 1
    return { bytes: 1000, sha256: 'a'.repeat(64) }
  },
}))

test('however many recordings a city has, no more files are read at once than one reading has', async () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    ['ogg', 'm4a'].map((kind) => ({
      id: `${at}${kind}`,
      story: `story-${at}`,
      language: 'en',
      voice: 'reader',
      seconds: 60,
      filename: `${at.toString(16).padStart(32, '0')}.${kind}`,
      mimeType: kind === 'ogg' ? 'audio/ogg' : 'audio/mp4',
      transcript: '',
      wordsHash: 'b'.repeat(64),
      createdAt: '2026-11-20T10:00:00.000Z',
    })),
  ).flat()
  const codeOf = new Map(rows.map(({ story }, at) => [story, `code${at}`]))
  const read = await recordingsOf(rows, codeOf, '/nowhere')
  expect(read.map(({ files }) => files.length)).toEqual(Array.from({ length: 40 }, () => 2))
  expect(reading.most).toBe(2)
})
