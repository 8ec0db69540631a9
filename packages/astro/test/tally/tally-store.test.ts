import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalDate } from '@use-it-cities/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeAtomically } from '../../src/feed/write-atomically.ts'
import { TallyStore } from '../../src/tally/tally-store.ts'

let folder: string
const lines: string[] = []
const log = (line: string) => lines.push(line)
const today = '2026-11-21'
const later = '2026-11-24'
const file = () => join(folder, 'site', 'tallies.json')
const open = (write?: typeof writeAtomically) => TallyStore.open(file(), { log, write, today: () => today })
const count = (store: TallyStore, times: number, code = 'k7mfr2') => {
  for (let at = 0; at < times; at++) store.count(code, 'opened', today)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'use-it-tallies-'))
  lines.length = 0
})
afterEach(() => rm(folder, { recursive: true }))

test('what was counted is there after a stop, and the file holds days, codes and numbers alone', async () => {
  const store = await open()
  count(store, 6)
  store.count('k7mfr2wq', 'told', today)
  await store.flush()
  expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({
    days: { [today]: { k7mfr2: { opened: 6, told: 0 }, k7mfr2wq: { opened: 0, told: 1 } } },
  })
  const again = await open()
  count(again, 1)
  expect((await again.shown(later))[0]?.days.find(({ on }) => on === today)?.opened).toBe(7)
})

test('what was told is on the disk: a crash right after cannot make it smaller', async () => {
  const store = await open()
  count(store, 8)
  const told = await store.shown(later)
  expect(await (await open()).shown(later)).toEqual(told)
})

test('it is written at the same times whether a thousand came or nobody: its age tells of nobody', async () => {
  vi.useFakeTimers()
  try {
    const timesOfWriting = async (come: (store: TallyStore) => void) => {
      const times: number[] = []
      const begun = Date.now()
      const write: typeof writeAtomically = () => Promise.resolve(void times.push(Date.now() - begun))
      const store = await TallyStore.open(file(), { log, write, today: () => today, everyMs: 600_000 })
      await vi.advanceTimersByTimeAsync(123_456)
      come(store)
      await vi.advanceTimersByTimeAsync(1_800_000)
      await store.stop()
      await vi.advanceTimersByTimeAsync(1_800_000)
      return times
    }
    const busy = await timesOfWriting((store) => count(store, 1000))
    expect(busy).toEqual([600_000, 1_200_000, 1_800_000, 1_923_456])
    expect(await timesOfWriting(() => undefined)).toEqual(busy)
  } finally {
    vi.useRealTimers()
  }
})

test('a crash while it is written leaves the file as it was, and nothing beside it', async () => {
  const store = await open()
  count(store, 5)
  await store.flush()
  const before = await readFile(file(), 'utf8')
  const crashing: typeof writeAtomically = (path) =>
    writeAtomically(path, '{"days":', {
      get byteLength(): number {
        throw new Error('power cut')
      },
    } as unknown as Uint8Array)
  const second = await open(crashing)
  count(second, 5)
  await second.flush()
  expect(lines.join()).toContain('tallies not written code=disk')
  expect(await readFile(file(), 'utf8')).toBe(before)
  expect(await readdir(join(folder, 'site'))).toEqual(['tallies.json'])
})

test('a disk that refused is tried again, and nothing counted meanwhile is lost', async () => {
  let isFull = true
  const store = await open((path, ...parts) =>
    isFull ? Promise.reject(new Error('ENOSPC')) : writeAtomically(path, ...parts),
  )
  count(store, 5)
  await store.flush()
  isFull = false
  count(store, 1)
  await store.flush()
  expect(await readFile(file(), 'utf8')).toContain('"opened":6')
})

test.each([
  '',
  '{',
  '[]',
  '{"days":{"2026-11-21":{"k7mfr2":{"opened":-1,"told":0}}}}',
  '{"days":{"2026-11-21":{"__proto__x":1}}}',
])('a file that cannot be read begins again and is no reason to stay closed: %s', async (text) => {
  await open()
  await writeFile(file(), text)
  const store = await open()
  expect(lines.join()).toContain('tallies begin again')
  count(store, 5)
  await store.flush()
  expect((await (await open()).shown(later))[0]?.code).toBe('k7mfr2')
})

const sixHours = 36 * 600_000

/** A running store on a clock that the test sets; what was counted on the days, and what is on the disk at the end. */
async function daysLeft(counted: readonly LocalDate[], clock: readonly (readonly [LocalDate, number])[]) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    let now: LocalDate = today
    const store = await TallyStore.open(file(), { log, today: () => now })
    for (const day of counted) store.count('k7mfr2', 'opened', day)
    for (const [shows, ms] of clock) {
      now = shows
      if (ms === 0) store.count('k7mfr2', 'opened', now)
      if (ms === 0) await store.shown(now)
      await vi.advanceTimersByTimeAsync(ms)
    }
    await store.stop()
    const kept = JSON.parse(await readFile(file(), 'utf8')) as { days: Record<string, unknown> }
    return Object.keys(kept.days).sort()
  } finally {
    vi.useRealTimers()
  }
}

test('weeks that are too old are gone from the disk after six hours at most', async () => {
  expect(await daysLeft(['2026-08-10', today], [[today, sixHours]])).toEqual([today])
})

test.each([
  ['ahead', '2027-06-09'],
  ['behind', '2025-01-01'],
] as const)('a clock that is far %s for an hour deletes nothing, and its own day goes', async (_name, wrong) => {
  const kept = ['2026-09-01', today] as const
  const clock = [
    [today, sixHours],
    [wrong, 0],
    [wrong, 3_600_000],
    [today, sixHours],
  ] as const
  expect(await daysLeft(kept, clock)).toEqual([...kept])
})
