import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import { dayOf } from '../fields/day.ts'
import { refuse } from '../hooks/refuse.ts'
import { idOf } from '../ids.ts'
import { recalledRoundUps } from '../round-up/recalled-round-ups.ts'
import { slugs } from '../slugs.ts'

/** Paper that is still out there although its story was taken down. */
export interface ToRecall {
  readonly id: string
  readonly code: string
  /** The day the story was taken down. */
  readonly takenDownOn: string
  readonly language: string
  /** What stands on the paper, where this system printed it. */
  readonly number: string | null
  readonly kind: string
  readonly copies: number
  readonly places: string
  readonly printedOn: string
  /** What stands on every paper that somebody printed of it from the site. */
  readonly fromSite: string
}

/** Nobody writes down what is printed from the site: its number begins with W and the day, and ends with the code. */
export const numberFromSite = (code: string): string => `W…-${code.toUpperCase()}`

interface PrintRunRow {
  readonly id: string
  readonly story: unknown
  readonly language: string
  readonly number?: string | null
  readonly kind: string
  readonly copies: number
  readonly places: string
  readonly printedOn: string
}

/** Every print run that has to be fetched back, as far as this account may see them; the oldest take-down first. */
export async function recallList(req: PayloadRequest): Promise<readonly ToRecall[]> {
  const runs = await req.payload.find({
    collection: slugs.printRuns,
    where: { recalledOn: { exists: false } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const rows = runs.docs as unknown as readonly PrintRunRow[]
  const stories = [...new Set(rows.flatMap(({ story }) => idOf(story) ?? []))]
  if (stories.length === 0) return []
  const down = await req.payload.db.find<{ id: string; story: unknown; code: string; on: unknown }>({
    collection: slugs.takeDowns,
    where: { story: { in: stories } },
    limit: 0,
    pagination: false,
    req,
  })
  const downOf = new Map(down.docs.map((row) => [idOf(row.story), row]))
  return rows
    .flatMap(({ id, story, language, number, kind, copies, places, printedOn }): ToRecall[] => {
      const takenDown = downOf.get(idOf(story))
      if (!takenDown) return []
      const { code, on } = takenDown
      return [
        {
          id,
          code,
          takenDownOn: String(dayOf(on)),
          language,
          number: number ?? null,
          kind,
          copies,
          places,
          printedOn: String(dayOf(printedOn)),
          fromSite: numberFromSite(code),
        },
      ]
    })
    .sort((a, b) => (a.takenDownOn < b.takenDownOn ? -1 : a.takenDownOn > b.takenDownOn ? 1 : 0))
}

/** `GET /api/print-runs/recall`: the print runs of stories that were taken down and not fetched back, and the round-ups they were in. */
export const recallEndpoint: Endpoint = {
  path: '/recall',
  method: 'get',
  handler: async (req) => {
    if (accountOf(req) === null) throw refuse('Sign in to see what has to be fetched back.', 403)
    const recall = await recallList(req)
    return Response.json(
      { recall, roundUps: await recalledRoundUps(req) },
      { headers: { 'cache-control': 'no-store' } },
    )
  },
}
