import { createHash } from 'node:crypto'
import type { LocalDate } from '@use-it-cities/core'
import type { Endpoint, Payload } from 'payload'
import { refuse } from '../hooks/refuse.ts'
import { slugs } from '../slugs.ts'
import { privateAnswer } from '../private-answer.ts'
import { takeDownOf, type TakeDownRow } from './take-down-row.ts'

/** What a teller is given: that everything is gone, since when, and how much was looked at. It names nobody. */
export interface TakeDownReceipt {
  readonly code: string
  /** The day the story was taken down. */
  readonly on: LocalDate
  readonly startedAt: string
  readonly verifiedAt: string
  /** How many addresses were asked; each said that it is gone. */
  readonly addresses: number
}

/** Null while an address has not said that it is gone. */
export function receiptOf(row: TakeDownRow): { receipt: TakeDownReceipt; hash: string } | null {
  const { code, on, startedAt, verifiedAt, addresses, receiptHash } = row
  if (!verifiedAt) return null
  const receipt = {
    code,
    on,
    startedAt: startedAt.toISOString(),
    verifiedAt: verifiedAt.toISOString(),
    addresses: addresses.length,
  }
  return { receipt, hash: receiptHash ?? receiptHashOf(receipt) }
}

/** SHA-256 of the receipt's five values, in hexadecimal: the audit log has it too, so that a receipt can be checked. */
export const receiptHashOf = ({ code, on, startedAt, verifiedAt, addresses }: TakeDownReceipt): string =>
  createHash('sha256')
    .update(JSON.stringify([code, on, startedAt, verifiedAt, addresses]))
    .digest('hex')

/** The receipt of a code, for the teller's page; null while it is not verified, or was never taken down. */
export async function receiptFor(
  payload: Payload,
  code: string,
): Promise<{ receipt: TakeDownReceipt; hash: string } | null> {
  const row = await takeDownOf(payload, code)
  return row && receiptOf(row)
}

/** `GET /api/take-downs/receipt/:code`, for those who may read the take-down. */
export const receiptEndpoint: Endpoint = {
  path: '/receipt/:code',
  method: 'get',
  handler: async (req) => {
    const code = String(req.routeParams?.code)
    const found = await req.payload.find({
      collection: slugs.takeDowns,
      where: { code: { equals: code } },
      depth: 0,
      overrideAccess: false,
      req,
    })
    if (found.docs.length === 0) throw refuse('Expected the code of a story that was taken down. Check the code.', 404)
    const done = await receiptFor(req.payload, code)
    if (!done)
      throw refuse('Not every address says yet that it is gone. The receipt is written when all of them do.', 409)
    return privateAnswer(done)
  },
}
