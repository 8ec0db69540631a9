import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepNote } from '../src/keep-note.ts'
import { databases, startCms, type Cms } from './support/cms.ts'

describe.each(databases)('a note in the database, on %s', (database) => {
  let cms: Cms
  beforeAll(async () => {
    cms = await startCms({ database, isEmpty: true })
  }, 120_000)
  afterAll(() => cms?.stop())

  test('is kept, found by its key, and changed; of two at once both are kept as one', async () => {
    const { kv } = cms.payload
    expect(await kv.has('a note')).toBe(false)
    await keepNote(cms.payload, 'a note', { on: '2026-03-01' })
    await keepNote(cms.payload, 'a note', { on: '2026-03-02' })
    expect(await kv.get('a note')).toEqual({ on: '2026-03-02' })
    await Promise.all([1, 2, 3].map((count) => keepNote(cms.payload, 'at once', { count })))
    expect((await kv.keys()).toSorted()).toEqual(['a note', 'at once'])
    expect([1, 2, 3].map((count) => ({ count }))).toContainEqual(await kv.get('at once'))
  })
})
