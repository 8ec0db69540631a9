import type { Payload } from 'payload'
import { storyCodeSchema } from '@use-it-cities/success-stories/schema'
import { localDateSchema } from '@use-it-cities/core/schema'
import { signCall } from '@use-it-cities/success-stories/signature'
import { z } from 'zod'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { fewest } from './fewest.ts'
import type { TalliesView, TallyRow } from './views.ts'

/** A figure of the site: it says none below five itself, and one that does all the same is not shown. */
const figure = z
  .int()
  .min(0)
  .max(100_000_000)
  .nullable()
  .transform((value) => (value !== null && value < fewest ? null : value))

const answerSchema = z.object({
  rows: z
    .array(
      z.object({
        code: z.string().regex(/^[a-z0-9]{6,8}$/),
        week: localDateSchema,
        opened: figure,
        told: figure,
      }),
    )
    .max(50_000),
})

/** Characters of an answer: 90 days of a few thousand codes fit. */
const largest = 20_000_000

/** Asks every site what it counted, and adds it up by code and week. A site that cannot be asked is named. */
export async function askTallies(payload: Payload): Promise<TalliesView> {
  const { siteCallUrls, callSecret } = settingsOf(payload)
  if (callSecret === null) return { rows: [], unreached: siteCallUrls }
  const answers = await Promise.allSettled(siteCallUrls.map((base) => askOne(base, callSecret)))
  const unreached = siteCallUrls.filter((_, at) => answers[at]?.status === 'rejected')
  const labels = await labelsOf(payload)
  const rows = new Map<string, TallyRow>()
  for (const { code, week, opened, told } of answers.flatMap((each) =>
    each.status === 'fulfilled' ? each.value : [],
  )) {
    const key = `${week} ${code}`
    const before = rows.get(key)
    rows.set(key, {
      code,
      label: labels.get(code) ?? null,
      kind: storyCodeSchema.safeParse(code).success ? 'story' : 'code',
      week,
      opened: added(before?.opened ?? null, opened),
      told: added(before?.told ?? null, told),
    })
  }
  return {
    rows: [...rows.values()]
      .filter(({ opened, told }) => opened !== null || told !== null)
      .sort((one, other) => compare(other.week, one.week) || compare(one.label ?? one.code, other.label ?? other.code)),
    unreached,
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Sites count apart: what one has too few of to say is not in the sum. */
const added = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : one + other

async function askOne(base: string, secret: string): Promise<z.output<typeof answerSchema>['rows']> {
  const body = '{}'
  const timestamp = Math.floor(Date.now() / 1000)
  const response = await fetch(`${base}/_use-it/tallies`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'use-it-timestamp': String(timestamp),
      'use-it-signature': signCall(secret, timestamp, body),
    },
    redirect: 'error',
    signal: AbortSignal.timeout(5_000),
  })
  if (!response.ok || Number(response.headers.get('content-length') ?? 0) > largest) {
    await response.body?.cancel()
    throw new Error(`The site at ${base} answered ${response.status} when it was asked for its tallies.`)
  }
  return answerSchema.parse(await response.json()).rows
}

/** What the codes stand for: places and campaigns. */
async function labelsOf(payload: Payload): Promise<ReadonlyMap<string, string>> {
  const { docs } = await payload.db.find<{ id: string; code?: string; label?: string }>({
    collection: slugs.referralCodes,
    limit: 0,
    pagination: false,
  })
  return new Map(docs.flatMap(({ code, label }) => (code && label ? [[code, label] as const] : [])))
}
