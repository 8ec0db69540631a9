import { afterEach, expect, test, vi } from 'vitest'
import type { Database } from '../src/interview/database.ts'
import { sendOutbox } from '../src/interview/outbox.ts'

interface Waiting {
  readonly sealed: { readonly id: string; readonly ciphertext: string }
  readonly state: 'waiting' | 'refused'
}

/** The one store the outbox reads, without a browser. */
const kept = (...ids: readonly [id: string, length: number][]) => {
  const rows = new Map<string, Waiting>(
    ids.map(([id, length]) => [id, { sealed: { id, ciphertext: 'a'.repeat(length) }, state: 'waiting' }]),
  )
  const database = {
    all: () => Promise.resolve([...rows.values()]),
    put: (_store: string, id: string, row: Waiting | undefined) => {
      if (row === undefined) rows.delete(id)
      else rows.set(id, row)
      return Promise.resolve()
    },
  }
  return { rows, database: database as unknown as Database }
}

const sent: string[] = []
const site = () =>
  vi.stubGlobal('fetch', (_address: string, { body }: { body: string }) => {
    const { id } = JSON.parse(body) as { id: string }
    sent.push(id)
    return Promise.resolve(Response.json({ id, kept: true }, { status: 202 }))
  })
afterEach(() => {
  vi.unstubAllGlobals()
  sent.length = 0
})

test('an interview too large for the site is marked for a person and does not hold up those behind it', async () => {
  site()
  const { rows, database } = kept(['large', 1_600_001], ['small', 100])
  expect(await sendOutbox(database)).toEqual({ sent: 1, left: 0 })
  expect(sent).toEqual(['small'])
  expect([...rows].map(([id, { state }]) => [id, state])).toEqual([['large', 'refused']])
})

test('without a network everything waits, in its order', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const { rows, database } = kept(['one', 10], ['two', 10])
  expect(await sendOutbox(database)).toEqual({ sent: 0, left: 2 })
  expect([...rows.values()].map(({ state }) => state)).toEqual(['waiting', 'waiting'])
})
