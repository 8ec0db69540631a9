import { localDateIn } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { dayOf } from '../fields/day.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { asRoundUp } from './round-up-row.ts'

/** An e-mail that is in people's boxes although a story in it was taken down. It cannot be fetched back; people can be told. */
export interface RoundUpToRecall {
  readonly id: string
  /** The story's. */
  readonly code: string
  /** The day the story was taken down. */
  readonly takenDownOn: string
  readonly week: string
  readonly subject: string
  readonly sentOn: string
  readonly recipients: number
}

/** Every round-up that a taken-down story went into, as far as this account may see the take-down. */
export async function recalledRoundUps(req: PayloadRequest): Promise<readonly RoundUpToRecall[]> {
  const { docs } = await req.payload.db.find<{ id: string } & Record<string, unknown>>({
    collection: slugs.roundUps,
    where: { status: { equals: 'sent' } },
    sort: 'week',
    limit: 0,
    pagination: false,
    req,
  })
  const sent = docs.map(asRoundUp)
  const codes = [...new Set(sent.flatMap((each) => each.codes))]
  if (codes.length === 0) return []
  const down = await req.payload.find({
    collection: slugs.takeDowns,
    where: { code: { in: codes } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const { timeZone } = settingsOf(req.payload).city
  const onOf = new Map((down.docs as unknown as { code: string; on: unknown }[]).map(({ code, on }) => [code, on]))
  return sent.flatMap(({ id, week, subject, sentAt, recipients, codes: named }) =>
    named
      .filter((code) => onOf.has(code))
      .map((code) => ({
        id,
        code,
        takenDownOn: String(dayOf(onOf.get(code))),
        week,
        subject,
        sentOn: sentAt === null ? '' : localDateIn(timeZone, new Date(sentAt)),
        recipients,
      })),
  )
}
