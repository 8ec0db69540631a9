import { tellerPublicationSchema } from '@use-it-cities/success-stories/schema'
import type { GoneReceipt, TellerPublication } from '@use-it-cities/success-stories/teller'
import type { Payload } from 'payload'
import { stamped } from '../../feed/stamped.ts'
import { dayOf } from '../../fields/day.ts'
import { idOf } from '../../ids.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { receiptOf } from '../../take-down/receipt.ts'
import { verifiedTakeDowns } from '../../take-down/take-down-row.ts'

/** The links that work today, for the site alone. */
export async function currentTellers(payload: Payload): Promise<TellerPublication> {
  const city = settingsOf(payload).city.id
  const { generatedAt: _, ...publication } = await stamped(payload, 'teller', async () => ({
    city,
    links: await links(payload),
  }))
  return tellerPublicationSchema.parse(publication)
}

interface Row {
  readonly id: string
  readonly story?: unknown
  readonly linkHash: string
  readonly language: string
  readonly expiresOn: unknown
}

/** In the order of their hashes, which says nothing about who came when. */
async function links(payload: Payload) {
  const on = today(settingsOf(payload))
  const [rows, stories] = await Promise.all([
    payload.db.find<Row>({
      collection: slugs.tellerLinks,
      where: { endedOn: { exists: false } },
      limit: 0,
      pagination: false,
    }),
    payload.db.find<{ id: string; code: string }>({
      collection: slugs.stories,
      where: { kind: { equals: 'told' } },
      limit: 0,
      pagination: false,
    }),
  ])
  const codes = new Map(stories.docs.map(({ id, code }) => [id, code]))
  const live = rows.docs.flatMap(({ story, linkHash, language, expiresOn }) => {
    const code = codes.get(idOf(story) ?? '')
    const last = String(dayOf(expiresOn))
    return code !== undefined && on <= last ? [{ linkHash, code, language, expiresOn: last }] : []
  })
  const gone = await receipts(
    payload,
    live.map(({ code }) => code),
  )
  return live.map((link) => ({ ...link, ...gone.get(link.code) })).sort((a, b) => (a.linkHash < b.linkHash ? -1 : 1))
}

/** With the links, so that a teller has the receipt also while the CMS is down. */
async function receipts(
  payload: Payload,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { readonly gone: GoneReceipt }>> {
  const rows = await verifiedTakeDowns(payload, codes)
  return new Map(
    rows.flatMap((row) => {
      const done = receiptOf(row)
      if (!done) return []
      const { code, ...receipt } = done.receipt
      return [[code, { gone: { ...receipt, hash: done.hash } }] as const]
    }),
  )
}
