import { expect, it } from 'vitest'
import { newClient, type Client } from '../../src/coach/clients/client.ts'
import { lockClient, unlockClient } from '../../src/coach/clients/client-store.ts'
import { fileText, isWhole, readFileText } from '../../src/coach/file/coach-file.ts'
import { merged } from '../../src/coach/file/merged.ts'
import { waitFor } from '../../src/coach/vault/tries.ts'
import { keyFrom, newVaultHead } from '../../src/coach/vault/vault-head.ts'

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`
const at = '2026-11-21T10:00:00.000Z'
const aClient = (change: Partial<Client> = {}): Client => ({ ...newClient(id(1), at), name: 'Synthetic A.', ...change })
const merge = (here: Client, came: Client) =>
  merged([{ client: here, version: 3 }], [came], {
    now: Date.parse(at),
    newId: () => id(9),
    mark: (name) => `${name} (second copy)`,
  })

it('a file opens with its passphrase, typed on another keyboard too, and with no other', async () => {
  const head = await newVaultHead('ｆull width نرس words')
  const key = await keyFrom(head, ' full width نرس words ')
  await expect(keyFrom(head, 'full width nurse words')).rejects.toThrow()
  const kept = await lockClient(key, aClient(), 1)
  const text = await fileText(head, [kept], key)
  expect(text).not.toContain('Synthetic')
  const read = readFileText(text)
  if (typeof read === 'string') throw new Error(read)
  expect(await isWhole(read, key)).toBe(true)
  expect(await isWhole({ ...read, clients: [] }, key)).toBe(false)
  expect(await unlockClient(key, read.clients[0] ?? kept)).toEqual(aClient())
  expect(await unlockClient(key, { ...kept, version: 2 })).toBeNull()
  expect(await unlockClient(key, { ...kept, id: id(2) })).toBeNull()
  expect(readFileText(text.slice(0, -20))).toBe('damaged')
  expect(readFileText('{"a":1}')).toBe('foreign')
  expect(readFileText(text.replace('"contract":1', '"contract":0'))).toBe('other-contract')
  expect(readFileText(text.replace('"iterations":650000', '"iterations":900000000'))).toBe('damaged')
})

it('the newer writing of a client wins, and where nobody can say which is newer both are kept', () => {
  const later = '2026-11-21T11:00:00.000Z'
  expect(merge(aClient(), aClient())).toMatchObject({ same: 1, writes: [] })
  expect(merge(aClient(), aClient({ notes: 'x', updatedAt: later })).writes).toMatchObject([{ version: 3 }])
  expect(merge(aClient({ notes: 'x', updatedAt: later }), aClient()).writes).toEqual([])
  const both = merge(aClient(), aClient({ notes: 'x' })).writes
  expect(both).toMatchObject([{ version: null, client: { id: id(9), name: 'Synthetic A. (second copy)' } }])
  const wrongClock = merge(aClient(), aClient({ notes: 'x', updatedAt: '2031-01-01T00:00:00.000Z' }))
  expect(wrongClock).toMatchObject({ both: 1, updated: 0 })
})

it('five wrong tries are free, then waits grow, and a clock that was put back makes none longer', () => {
  const waits = [4, 5, 6, 7, 30].map((wrong) => waitFor({ wrong, lastAt: 1_000 }, 1_000))
  expect(waits).toEqual([0, 30_000, 60_000, 120_000, 900_000])
  expect(waitFor({ wrong: 5, lastAt: 90_000_000 }, 1_000)).toBe(30_000)
})
