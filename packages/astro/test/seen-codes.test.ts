import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SeenCodes } from '../src/feed/seen-codes.ts'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'use-it-seen-'))))
afterAll(() => rm(folder, { recursive: true }))

test('codes that were shown are known after a start', async () => {
  const file = join(folder, 'seen.json')
  const lines: string[] = []
  const first = await SeenCodes.open(file, 'summaries', (line) => lines.push(line))
  await first.remember(['one', 'two'])
  await first.remember(['two', 'three'])
  const second = await SeenCodes.open(file, 'summaries', (line) => lines.push(line))
  expect(['one', 'two', 'three', 'four'].map((code) => second.has(code))).toEqual([true, true, true, false])
  expect(lines).toEqual([])
})

test('a disk that refuses is a line in the log, and the codes are known until the site stops', async () => {
  const lines: string[] = []
  const seen = await SeenCodes.open(join(folder, 'not-there', 'seen.json'), 'summaries', (line) => lines.push(line))
  await seen.remember(['one'])
  expect(seen.has('one')).toBe(true)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^seen summaries not written code=disk /)
})

test('a damaged file is said, and the site opens without it', async () => {
  const file = join(folder, 'damaged.json')
  await writeFile(file, '{"codes": [1')
  const lines: string[] = []
  expect((await SeenCodes.open(file, 'summaries', (line) => lines.push(line))).has('one')).toBe(false)
  expect(lines).toEqual(['seen summaries refused code=not-readable'])
})
