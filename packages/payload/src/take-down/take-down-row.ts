import { localDateSchema } from '@use-it-cities/core/schema'
import type { PayloadRequest, Payload } from 'payload'
import { z } from 'zod'
import { dayOf } from '../fields/day.ts'
import { slugs } from '../slugs.ts'

/**
 * What an address has to say. `gone`: 404 or 410. `closed`: an address of the CMS, which lets nobody in without an
 * account either, so 401 and 403 will do. `left-out`: a list that stays, without the code of the story in it.
 */
export const addressSchema = z.strictObject({
  url: z.url(),
  must: z.enum(['gone', 'closed', 'left-out']),
  /** What it said last, as an HTTP status; null when it was not asked yet or did not answer. */
  status: z.number().int().nullable(),
  /** Whether that was what it has to say. */
  isGone: z.boolean(),
  checkedAt: z.iso.datetime().nullable(),
})

/** `withdrawn`: somebody took it down, for good. `ended`: the last day of the consent is over; a new yes brings it back. */
export const takeDownReasons = ['withdrawn', 'ended'] as const
export type TakeDownReason = (typeof takeDownReasons)[number]

export type Address = z.output<typeof addressSchema>

const rowSchema = z.object({
  id: z.string(),
  code: z.string(),
  // Rows from before a consent could end say nothing.
  because: z.preprocess((value) => value ?? 'withdrawn', z.enum(takeDownReasons)),
  on: z.preprocess(dayOf, localDateSchema),
  startedAt: z.coerce.date(),
  verifiedAt: z.coerce.date().nullish().default(null),
  alarmedAt: z.coerce.date().nullish().default(null),
  erasedAt: z.coerce.date().nullish().default(null),
  tries: z.number().int().min(0),
  receiptHash: z.string().nullish().default(null),
  addresses: z.array(addressSchema),
  asked: z.array(z.string()),
})

/** A take-down as it stands in the database. */
export type TakeDownRow = z.output<typeof rowSchema>

/** Of these codes, which withdrawals have been verified to their end. A row that makes no sense is left out: it proves nothing. */
export async function verifiedTakeDowns(payload: Payload, codes: readonly string[]): Promise<readonly TakeDownRow[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: slugs.takeDowns,
    where: { and: [{ code: { in: [...codes] } }, { verifiedAt: { exists: true } }] },
    limit: 0,
    pagination: false,
  })
  return docs.flatMap((row) => {
    const parsed = rowSchema.safeParse(row)
    return parsed.success && parsed.data.because === 'withdrawn' ? [parsed.data] : []
  })
}

/** Null when there is none; throws when the row makes no sense. */
export async function takeDownOf(payload: Payload, code: string, req?: PayloadRequest): Promise<TakeDownRow | null> {
  const where = { code: { equals: code } }
  const row = await payload.db.findOne({ collection: slugs.takeDowns, where, ...(req && { req }) })
  return row ? rowSchema.parse(row) : null
}
