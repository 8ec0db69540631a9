import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newIntakeKey, sealNote } from '@use-it-cities/questionnaire-schema/sealed'
import { expect, it } from 'vitest'
import { writeAtomically } from '../../src/feed/write-atomically.ts'
import { Inbox } from '../../src/research/inbox.ts'

const { publicKey } = await newIntakeKey()
const aNote = () => {
  const id = randomUUID()
  return sealNote(publicKey, id, { id, words: 'Synthetic' })
}

it('strangers can fill it so far and no further; what is passed on makes room, also after a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'use-it-inbox-'))
  const first = await aNote()
  const mostWaitingBytes = JSON.stringify(first).length * 3
  const settings = { folder, what: 'message', mostWaitingBytes, log: () => undefined } as const
  const inbox = await Inbox.open(settings)
  expect(await inbox.keep(first)).toEqual({ ok: true, value: 'kept' })
  for (let each = 0; each < 2; each++) expect((await inbox.keep(await aNote())).ok).toBe(true)
  const full = { ok: false, error: { code: 'full' } }
  expect(await inbox.keep(await aNote())).toEqual(full)

  const again = await Inbox.open(settings)
  expect(await again.keep(await aNote())).toEqual(full)
  await again.remove(first.id)
  expect((await again.keep(await aNote())).ok).toBe(true)
  expect(await again.keep(first)).toEqual({ ok: true, value: 'known' })
  expect(await readdir(join(folder, 'inbox'))).toHaveLength(3)
})

it('nothing is kept when its receipt cannot be, so that “nothing was sent” is true, and there is room as before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'use-it-inbox-'))
  const note = await aNote()
  let isBroken = true
  const inbox = await Inbox.open({
    folder,
    what: 'message',
    mostWaitingBytes: JSON.stringify(note).length,
    log: () => undefined,
    write: (path, data) =>
      isBroken && path.includes('receipts')
        ? Promise.reject(Object.assign(new Error('Synthetic'), { code: 'EIO' }))
        : writeAtomically(path, data),
  })
  await expect(inbox.keep(note)).rejects.toThrow('Synthetic')
  expect(await inbox.waiting()).toEqual([])
  isBroken = false
  expect(await inbox.keep(note)).toEqual({ ok: true, value: 'kept' })
  expect(await inbox.waiting()).toEqual([note.id])
})

it('old receipts go once a day, also in a site that runs for months', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'use-it-inbox-'))
  let now = Date.now()
  const settings = { folder, what: 'message', mostWaitingBytes: 1_000_000, log: () => undefined } as const
  const inbox = await Inbox.open({ ...settings, now: () => now })
  const [old, young] = [await aNote(), await aNote()]
  for (const each of [old, young]) await inbox.keep(each)
  const long = (now - 61 * 86_400_000) / 1000
  await utimes(join(folder, 'receipts', old.id), long, long)
  await inbox.waiting()
  expect(await readdir(join(folder, 'receipts'))).toHaveLength(2)
  now += 86_400_000
  await inbox.waiting()
  expect(await readdir(join(folder, 'receipts'))).toEqual([young.id])
})
