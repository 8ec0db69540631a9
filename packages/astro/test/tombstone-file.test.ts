import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { TombstoneFile } from '../src/feed/tombstone-file.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'use-it-tombstones-'))
  folders.push(folder)
  return join(folder, 'tombstones.json')
}
const at = (moment: string) => () => new Date(moment)
const tombstone = { code: 'zzzzzzzz', on: '2026-11-01' } as const

test('a site knows since when it remembers, also after it was stopped and with nothing taken down yet', async () => {
  const file = await aFile()
  expect((await TombstoneFile.open(file, at('2026-01-01T00:00:00.000Z'))).since).toBe('2026-01-01T00:00:00.000Z')
  const again = await TombstoneFile.open(file, at('2026-02-02T00:00:00.000Z'))
  expect(again.since).toBe('2026-01-01T00:00:00.000Z')
  await again.remember([tombstone])
  const third = await TombstoneFile.open(file, at('2026-03-03T00:00:00.000Z'))
  expect([third.since, third.all]).toEqual(['2026-01-01T00:00:00.000Z', [tombstone]])
})

test('a list from before that day was kept is as old as its file', async () => {
  const file = await aFile()
  await writeFile(file, JSON.stringify({ tombstones: [tombstone] }))
  const old = new Date('2025-05-05T05:05:05.000Z')
  await utimes(file, old, old)
  const opened = await TombstoneFile.open(file)
  expect([opened.since, opened.all]).toEqual([old.toISOString(), [tombstone]])
})

test('a list that cannot be understood keeps the site closed', async () => {
  const file = await aFile()
  await writeFile(file, '{"tombstones":[],"since":"yesterday"}')
  await expect(TombstoneFile.open(file)).rejects.toThrow(/cannot be read/)
  expect(await readFile(file, 'utf8')).toContain('yesterday')
})
