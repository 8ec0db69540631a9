import { expect, test } from 'vitest'
import { inStep } from '../../src/comms/in-step.ts'

interface Row {
  readonly id: string
  readonly updatedAt: string
  readonly says: string
}

function aTable() {
  const rows = new Map<string, Row>()
  const asked: (string | null)[] = []
  return {
    asked,
    put: (id: string, says: string, updatedAt = new Date().toISOString()) => rows.set(id, { id, updatedAt, says }),
    drop: (id: string) => rows.delete(id),
    source: {
      count: () => Promise.resolve(rows.size),
      since: (moment: string | null) => {
        asked.push(moment)
        return Promise.resolve([...rows.values()].filter(({ updatedAt }) => moment === null || updatedAt >= moment))
      },
    },
  }
}

const told = (rows: ReadonlyMap<string, Row>) => [...rows.values()].map(({ id, says }) => `${id} ${says}`).sort()

test('reads everything once, and then only what changed', async () => {
  const { put, source, asked } = aTable()
  put('a', 'one', '2026-01-01T10:00:00.000Z')
  const rows = inStep<Row>(source)
  expect(told(await rows())).toEqual(['a one'])
  put('b', 'two')
  expect(told(await rows())).toEqual(['a one', 'b two'])
  put('b', 'three')
  expect(told(await rows())).toEqual(['a one', 'b three'])
  expect(asked.map((moment) => moment === null)).toEqual([true, false, false])
})

test('a row that arrives with a moment shortly before the last look is not missed', async () => {
  const { put, source } = aTable()
  const rows = inStep<Row>(source)
  await rows()
  put('late', 'here', new Date(Date.now() - 30_000).toISOString())
  expect(told(await rows())).toEqual(['late here'])
})

test('rows that are gone, and old ones that were brought in, are found by their number', async () => {
  const { put, drop, source } = aTable()
  put('a', 'one', '2026-01-01T10:00:00.000Z')
  put('b', 'two', '2026-01-01T10:00:00.000Z')
  const rows = inStep<Row>(source)
  await rows()
  drop('a')
  expect(told(await rows())).toEqual(['b two'])
  put('old', 'brought in', '2025-01-01T10:00:00.000Z')
  expect(told(await rows())).toEqual(['b two', 'old brought in'])
})

test('several who ask at once read everything once', async () => {
  const { put, source, asked } = aTable()
  put('a', 'one', '2026-01-01T10:00:00.000Z')
  const rows = inStep<Row>(source)
  await Promise.all([rows(), rows(), rows()])
  expect(asked.filter((moment) => moment === null)).toHaveLength(1)
})

test('a read that failed is tried again by the next who asks', async () => {
  const { put, source } = aTable()
  put('a', 'one')
  let isBroken = true
  const since = (moment: string | null) => (isBroken ? Promise.reject(new Error('gone')) : source.since(moment))
  const rows = inStep<Row>({ ...source, since })
  await expect(rows()).rejects.toThrow('gone')
  isBroken = false
  expect(told(await rows())).toEqual(['a one'])
})
