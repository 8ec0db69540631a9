import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Editor } from './editor.ts'
import type { ShownAt } from './shown-at.ts'

interface Receipt {
  readonly code: string
  readonly on: string
  readonly startedAt: string
  readonly verifiedAt: string
  readonly addresses: number
}

interface Row {
  readonly verifiedAt: string
  readonly receiptHash: string
  readonly addresses: readonly { readonly url: string; readonly isGone: boolean; readonly checkedAt: string }[]
}

/** Holds a receipt against the row, the audit and the addresses that we know ourselves. Answers how many it counts. */
export async function trueReceipt(
  administrator: Editor,
  code: string,
  given: Record<string, unknown>,
  { gone, closed, lists }: ShownAt,
): Promise<number> {
  const { receipt, hash } = given as unknown as { receipt: Receipt; hash: string }
  const found = await administrator.must('GET', `/take-downs?where[code][equals]=${code}&depth=0`)
  const [row, ...others] = found.docs as Row[]
  expect(others).toEqual([])
  expect(row?.addresses.filter(({ isGone }) => !isGone)).toEqual([])
  expect(row?.addresses.filter(({ checkedAt }) => checkedAt > receipt.verifiedAt)).toEqual([])
  const asked = new Set(row?.addresses.map(({ url }) => url))
  expect([...gone, ...closed, ...lists].filter((address) => !asked.has(address))).toEqual([])
  expect(receipt).toMatchObject({ code, verifiedAt: row?.verifiedAt, addresses: asked.size })
  expect(receipt.startedAt <= receipt.verifiedAt).toBe(true)
  const { on, startedAt, verifiedAt, addresses } = receipt
  const counted = createHash('sha256').update(JSON.stringify([code, on, startedAt, verifiedAt, addresses]))
  expect([hash, row?.receiptHash]).toEqual(Array(2).fill(counted.digest('hex')))

  const events = await administrator.must('GET', `/audit-events?where[code][equals]=${code}&sort=-on&limit=50&depth=0`)
  const of = (action: string) =>
    (events.docs as { action: string; detail?: string }[]).filter((event) => event.action === action)
  expect(of('take-down')).toHaveLength(1)
  // A process that died between the event and the row left an event; the newest is the one that holds.
  expect(of('take-down-verified')[0]?.detail).toBe(hash)
  return addresses
}
