import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SealedSubmission } from '@use-it-cities/questionnaire-schema'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Inbox } from '../../src/research/inbox.ts'

const dayMs = 86_400_000
const id = '5d0f0a52-3f5c-4d5b-9a55-7a4f6f2a9d11'
const sealed = { contract: 1, id, key: 'a', enc: 'b', ciphertext: 'c' } as unknown as SealedSubmission
const lines: string[] = []
let folder: string
let now: number
let promised: number | null

const open = () =>
  Inbox.open({
    folder,
    what: 'message',
    mostWaitingBytes: 1_000_000,
    receiptDays: 2,
    mostDays: () => promised,
    log: (line) => lines.push(line),
    now: () => now,
  })
/** Looks as the forwarder does, once on each of these days. */
const looks = async (inbox: Inbox, from: number, to: number) => {
  for (let day = from; day <= to; day++) {
    now = Date.now() + day * dayMs
    await inbox.waiting()
  }
}
const filesIn = (name: string) => readdir(join(folder, name))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'use-it-inbox-'))
  lines.length = 0
  now = Date.now()
  promised = 90
})
afterEach(() => rm(folder, { recursive: true }))

test('a message that the CMS never takes is deleted on the day that was promised, and the log does not name it', async () => {
  const inbox = await open()
  await inbox.keep(sealed)
  await writeFile(join(folder, 'set-aside', 'damaged.json'), '{')
  await looks(inbox, 1, 88)
  expect(await inbox.waiting()).toEqual([id])
  await looks(inbox, 89, 90)
  expect(await filesIn('inbox')).toEqual([])
  expect(await filesIn('set-aside')).toEqual([])
  expect(lines).toEqual([expect.stringContaining('message deleted code=too-late count=2')])
  expect(lines.join()).not.toContain(id)
})

test('where nothing was promised it waits', async () => {
  promised = null
  const inbox = await open()
  await inbox.keep(sealed)
  await looks(inbox, 1, 400)
  expect(await inbox.waiting()).toEqual([id])
})

test('a clock that is wrong for an hour deletes nothing', async () => {
  const inbox = await open()
  await inbox.keep(sealed)
  await looks(inbox, 200, 200)
  await looks(inbox, 0, 80)
  expect(await inbox.waiting()).toEqual([id])
})

test('two days after a message was passed on nothing here says that it came', async () => {
  const inbox = await open()
  await inbox.keep(sealed)
  await inbox.remove(id)
  await looks(inbox, 1, 1)
  expect(await filesIn('receipts')).toEqual([id])
  await looks(inbox, 2, 3)
  expect(await filesIn('receipts')).toEqual([])
})
