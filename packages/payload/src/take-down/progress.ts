import { addDays, parseLocalDate } from '@use-it-cities/core'
import type { Endpoint } from 'payload'
import { refuse } from '../hooks/refuse.ts'
import { recalledRoundUps, type RoundUpToRecall } from '../round-up/recalled-round-ups.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { privateAnswer } from '../private-answer.ts'
import { numberFromSite, recallList, type ToRecall } from './recall-list.ts'
import { takeDownOf, type TakeDownReason } from './take-down-row.ts'

/** How far a take-down is, for the person who looks at it. */
export interface TakeDownProgress {
  readonly code: string
  /** Somebody took it down, or its consent has ended. */
  readonly because: TakeDownReason
  readonly startedAt: string
  /** When every address had said that it is gone; null until then. */
  readonly verifiedAt: string | null
  readonly alarmedAt: string | null
  readonly receiptHash: string | null
  readonly addresses: number
  /** What still answers, or does not answer at all (status null). */
  readonly notGone: readonly { readonly url: string; readonly status: number | null }[]
  readonly erasedAt: string | null
  /** The day from which words and pictures are erased; null where a new yes may bring the story back. */
  readonly eraseOn: string | null
  /** Paper to fetch back. */
  readonly recall: readonly ToRecall[]
  /** What stands on every paper that somebody printed from the site. */
  readonly fromSite: string
  /** E-mails it went into, so that people can be told. */
  readonly roundUps: readonly RoundUpToRecall[]
}

/** `GET /api/take-downs/:id/progress`, for those who may read the take-down. */
export const progressEndpoint: Endpoint = {
  path: '/:id/progress',
  method: 'get',
  handler: async (req) => {
    const { payload } = req
    const found = await payload.find({
      collection: slugs.takeDowns,
      where: { id: { equals: String(req.routeParams?.id) } },
      depth: 0,
      overrideAccess: false,
      req,
    })
    const code = (found.docs[0] as unknown as { code?: string } | undefined)?.code
    const row = code === undefined ? null : await takeDownOf(payload, code)
    if (!row) throw refuse('This take-down does not exist, or is of another organisation.', 404)
    const on = parseLocalDate(row.on)
    const progress: TakeDownProgress = {
      code: row.code,
      because: row.because,
      startedAt: row.startedAt.toISOString(),
      verifiedAt: row.verifiedAt?.toISOString() ?? null,
      alarmedAt: row.alarmedAt?.toISOString() ?? null,
      receiptHash: row.receiptHash,
      addresses: row.addresses.length,
      notGone: row.addresses.filter(({ isGone }) => !isGone).map(({ url, status }) => ({ url, status })),
      erasedAt: row.erasedAt?.toISOString() ?? null,
      eraseOn:
        row.because === 'ended'
          ? null
          : on.ok
            ? addDays(on.value, settingsOf(payload).city.policies.erasureDays)
            : row.on,
      recall: (await recallList(req)).filter((each) => each.code === row.code),
      fromSite: numberFromSite(row.code),
      roundUps: (await recalledRoundUps(req)).filter((each) => each.code === row.code),
    }
    return privateAnswer(progress)
  },
}
