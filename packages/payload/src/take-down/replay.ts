import { signCall } from '@use-it-cities/success-stories/signature'
import { mergeTombstones } from '@use-it-cities/success-stories'
import { tombstoneSchema } from '@use-it-cities/success-stories/schema'
import { createLocalReq, type Payload, type Where } from 'payload'
import { z } from 'zod'
import { idOf } from '../ids.ts'
import { settingsOf } from '../settings.ts'
import { slugs, type Slug } from '../slugs.ts'
import { ledgerIn } from './ledger.ts'
import { finishTakeDown } from './take-down.ts'

/**
 * Finishes every withdrawal in the ledger: after a crash in the middle of one, and after an older database was
 * restored. Throws when it cannot: a CMS that has forgotten a withdrawal must not open.
 */
export async function replayLedger(payload: Payload): Promise<number> {
  const { dataDir } = settingsOf(payload)
  const withdrawals = mergeTombstones(await ledgerIn(dataDir).read(), [])
  const req = await createLocalReq({}, payload)
  const isFinished = await finishedTakeDowns(payload)
  for (const withdrawal of withdrawals) if (!isFinished(withdrawal.code)) await finishTakeDown(req, withdrawal)
  return withdrawals.length
}

/** Looks at all of them together: after years there are many, and nearly all were finished long ago. */
async function finishedTakeDowns(payload: Payload): Promise<(code: string) => boolean> {
  const all = async (collection: Slug, where: Where) =>
    (await payload.db.find<Found>({ collection, where, limit: 0, pagination: false })).docs
  const storiesOf = async (collection: Slug, where: Where) =>
    new Set((await all(collection, where)).map(({ story }) => idOf(story)))
  const tombstones = new Set((await all(slugs.tombstones, {})).map(({ code }) => code))
  const stories = new Map((await all(slugs.stories, {})).map((story) => [story.code, story]))
  const withdrawn = await storiesOf(slugs.consents, { type: { equals: 'withdrawn' } })
  const shown = await storiesOf(slugs.texts, { _status: { equals: 'published' } })
  const pictured = await storiesOf(slugs.media, { quarantined: { not_equals: true } })
  const heard = await storiesOf(slugs.recordings, { quarantined: { not_equals: true } })
  return (code) => {
    const story = stories.get(code)
    if (!tombstones.has(code)) return false
    if (!story) return true
    const isOut = [shown, pictured, heard].some((stories) => stories.has(story.id))
    const isDown = story._status !== 'published' && !isOut
    return isDown && (story.kind !== 'told' || withdrawn.has(story.id))
  }
}

interface Found {
  readonly id: string
  readonly code?: string
  readonly kind?: string
  readonly story?: unknown
  readonly _status?: string
}

const answerSchema = z.object({
  tombstones: z.array(tombstoneSchema),
  /** Since when the site remembers. A site that does not say has been there for nobody knows how long. */
  since: z.iso.datetime().optional(),
})

/** What the sites were asked and said. */
export interface Remembered {
  /** How many withdrawals this CMS did not know of. */
  readonly added: number
  /** How many sites answered. */
  readonly answered: number
  /** For each site, since when it remembers; `null` when it did not answer or does not say. */
  readonly since: readonly (string | null)[]
}

/** Asks each site what it remembers as gone and adds it to the ledger. A site that does not answer is no reason to wait. */
export async function mergeSiteTombstones(payload: Payload): Promise<number> {
  return (await askSitesWhatIsGone(payload)).added
}

/** The same, for whoever has to know which sites could be asked. */
export async function askSitesWhatIsGone(payload: Payload): Promise<Remembered> {
  const { dataDir, siteCallUrls, callSecret } = settingsOf(payload)
  if (callSecret === null) return { added: 0, answered: 0, since: siteCallUrls.map(() => null) }
  const answers = await Promise.allSettled(siteCallUrls.map((base) => ask(base, callSecret)))
  const remembered = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.tombstones : []))
  const ledger = ledgerIn(dataDir)
  const known = new Set((await ledger.read()).map(({ code }) => code))
  const added = mergeTombstones(remembered, []).filter(({ code }) => !known.has(code))
  const req = await createLocalReq({}, payload)
  for (const tombstone of added) {
    await ledger.append(tombstone)
    await finishTakeDown(req, tombstone)
  }
  const since = answers.map((answer) => (answer.status === 'fulfilled' ? (answer.value.since ?? null) : null))
  return { added: added.length, answered: answers.filter(({ status }) => status === 'fulfilled').length, since }
}

async function ask(base: string, secret: string) {
  const timestamp = Math.floor(Date.now() / 1000)
  const response = await fetch(`${base}/_use-it/tombstones`, {
    headers: { 'use-it-timestamp': String(timestamp), 'use-it-signature': signCall(secret, timestamp, '') },
    redirect: 'error',
    signal: AbortSignal.timeout(3_000),
  })
  return answerSchema.parse(await response.json())
}
