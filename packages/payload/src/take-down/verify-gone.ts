import { createLocalReq, type Payload } from 'payload'
import { currentFeed } from '../feed/current-feed.ts'
import { audit } from '../hooks/audit.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import type { Settings } from '../options.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { somethingChanged } from '../outbox/outbox.ts'
import { askSite } from './ask-site.ts'
import { checkAddresses } from './check-address.ts'
import { siteBases, unasked } from './known-addresses.ts'
import { receiptHashOf } from './receipt.ts'
import { takeDownOf, type Address, type TakeDownRow } from './take-down-row.ts'

/** After this long somebody has to look: the alarm of a take-down, in milliseconds. */
export const alarmAfterMs = 10 * 60 * 1000

/**
 * One round of the verification of a code: asks every site what it knows, then every address. True when all is gone and
 * the receipt is written, now or before. Everything it learns is in the row, so a process that dies loses one round.
 */
export const verifyGone = (payload: Payload, code: string): Promise<boolean> =>
  oneAtATime(`take-down ${settingsOf(payload).dataDir} ${code}`, async () => {
    const row = await takeDownOf(payload, code)
    if (!row || row.verifiedAt) return true
    const settings = settingsOf(payload)
    const { asked, addresses } = await withSiteAddresses(row, settings)
    const checked = await checkAddresses(addresses, code, settings.now())
    // Every site has to say where it showed the story: one that cannot be called has not said so.
    const areGone = asked.length === settings.siteCallUrls.length && checked.every(({ isGone }) => isGone)
    // Last, because the feed of many stories is work, and every round that something still answers can do without.
    const isDone = areGone && !(await isFed(payload, code))
    const learned = { addresses: checked, asked, tries: row.tries + 1 }
    if (isDone) await finish(payload, row, learned)
    else {
      await write(payload, row, learned)
      await alarmWhenLate(payload, row, checked, asked)
    }
    return isDone
  })

const isFed = async (payload: Payload, code: string): Promise<boolean> =>
  (await currentFeed(payload)).feed.stories.some((story) => story.code === code)

const callable = ({ siteCallUrls, callSecret }: Settings) => (callSecret === null ? [] : siteCallUrls)

/** A site that has answered once is not asked again: it remembers what it showed, and the row does too. */
async function withSiteAddresses(
  { code, addresses, asked }: TakeDownRow,
  settings: Settings,
): Promise<{ addresses: readonly Address[]; asked: readonly string[] }> {
  const { callSecret } = settings
  const bases = callable(settings)
  const answers = await Promise.allSettled(
    bases
      .filter((base) => !asked.includes(base))
      .map(async (base) => ({ base, answer: await askSite(base, code, callSecret ?? '') })),
  )
  const came = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  const [anyBase] = siteBases(settings)
  const added = came.flatMap(({ answer }) => [
    ...answer.addresses.map((path) => unasked(`${anyBase}${path}`, 'gone')),
    ...answer.lists.map((path) => unasked(`${anyBase}${path}`, 'left-out')),
  ])
  return {
    addresses: where([...addresses, ...added], settings),
    asked: bases.filter((base) => asked.includes(base) || came.some((each) => each.base === base)),
  }
}

/** What is known of one site holds for all, and for those that are here today: an archive may come from another machine. */
function where(addresses: readonly Address[], settings: Settings): readonly Address[] {
  const known = new Map<string, Address>()
  for (const address of addresses) {
    const { pathname, search } = new URL(address.url)
    const inside = pathname.slice(Math.max(0, pathname.indexOf('/api/')))
    const urls =
      address.must === 'closed'
        ? [`${settings.cmsUrl}${inside}${search}`]
        : siteBases(settings).map((base) => `${base}${pathname}${search}`)
    for (const url of urls) if (!known.has(url) || url === address.url) known.set(url, { ...address, url })
  }
  return [...known.values()]
}

interface Learned {
  readonly addresses: readonly Address[]
  readonly asked: readonly string[]
  readonly tries: number
}

async function write(payload: Payload, { id }: TakeDownRow, data: Record<string, unknown> | Learned): Promise<void> {
  await payload.db.updateOne({ collection: slugs.takeDowns, id, data: { ...data }, returning: false })
}

/** The event first: a process that dies before the row is written asks once more, and the newest event has the hash. */
async function finish(payload: Payload, row: TakeDownRow, learned: Learned): Promise<void> {
  const verifiedAt = settingsOf(payload).now().toISOString()
  const receiptHash = receiptHashOf({
    code: row.code,
    on: row.on,
    startedAt: row.startedAt.toISOString(),
    verifiedAt,
    addresses: learned.addresses.length,
  })
  await auditOf(payload, row, 'take-down-verified', receiptHash)
  // Another process may have been quicker: its receipt is the one that was shown.
  await payload.db.updateOne({
    collection: slugs.takeDowns,
    where: { and: [{ id: { equals: row.id } }, { verifiedAt: { exists: false } }] },
    data: { ...learned, verifiedAt, receiptHash },
    returning: false,
  })
  // The teller's page has the receipt as soon as the sites hear of it.
  await somethingChanged(await createLocalReq({}, payload))
}

async function alarmWhenLate(
  payload: Payload,
  row: TakeDownRow,
  addresses: readonly Address[],
  asked: readonly string[],
): Promise<void> {
  const settings = settingsOf(payload)
  const now = settings.now()
  if (row.alarmedAt || now.getTime() - row.startedAt.getTime() < alarmAfterMs) return
  const left = addresses.filter(({ isGone }) => !isGone)
  await auditOf(payload, row, 'take-down-alarm', `${left.length}/${addresses.length}`)
  await write(payload, row, { alarmedAt: now.toISOString() })
  payload.logger.error({
    msg: `The story ${row.code} was taken down more than ten minutes ago and is not gone everywhere. Look at what these addresses say, and whether each site runs.`,
    code: row.code,
    notGone: left.slice(0, 20).map(({ url, status }) => ({ url, status })),
    sitesWithoutAnswer: settings.siteCallUrls.filter((base) => !asked.includes(base)),
  })
}

async function auditOf(
  payload: Payload,
  { id, code }: TakeDownRow,
  action: 'take-down-verified' | 'take-down-alarm',
  detail: string,
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await audit(req, { action, kind: slugs.takeDowns, target: id, code, detail })
}
