import { publicKeyOf } from '@use-it-cities/questionnaire-schema/sealed'
import {
  outreachPublicationSchema,
  publicContactSchema,
  type OutreachPublication,
  type PublicContact,
  type Referral,
} from '@use-it-cities/success-stories/outreach'
import type { Payload } from 'payload'
import { z } from 'zod'
import { stamped } from '../../feed/stamped.ts'
import { intakeKeysIn } from '../../research/intake/intake-keys.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import type { Row } from '../rows.ts'
import { toContact } from '../to-contact.ts'
import { readReferral } from '../to-referral.ts'
import { isReachable, withReachableAims, type Reachable } from './reachable-aims.ts'
import { readOffers } from './read-offers.ts'
import { shownStories } from './shown-stories.ts'

type Content = Omit<OutreachPublication, 'contract' | 'revision' | 'generatedAt'>

/** What the site is given beside stories: what there is to do, whom to reach, and what short links open. */
export const currentOutreach = async (payload: Payload): Promise<OutreachPublication> =>
  outreachPublicationSchema.parse(await stamped(payload, 'outreach', () => readContent(payload)))

async function readContent(payload: Payload): Promise<Content> {
  const settings = settingsOf(payload)
  const leftOut: string[] = []
  const { opportunities, events, unreadable } = await readOffers(payload, today(settings))
  for (const [id, problem] of unreadable) leftOut.push(`${id}: ${problem}`)
  const read = await readReferrals(payload, leftOut)
  const reachable: Reachable = {
    // Only asked when a banner shows a story: it means asking about the consent of every story.
    stories: new Set(read.some(aimsAtStory) ? (await shownStories(payload)).keys() : []),
    opportunities: new Set(opportunities.map(({ id }) => id)),
    events: new Set(events.map(({ id }) => id)),
  }
  const referrals = read.map((referral) => {
    const lost = referral.aims.filter(({ aim }) => !isReachable(aim, reachable)).length
    if (lost > 0) leftOut.push(`${referral.code}: ${lost} of what it opens cannot be seen on the site`)
    return withReachableAims(referral, reachable)
  })
  const contacts = await readContacts(payload, leftOut)
  warnOf(payload, leftOut)
  const { city, intakePrivateKey, messageDays } = settings
  return {
    city: city.id,
    opportunities: [...opportunities],
    events: [...events],
    referrals,
    contacts,
    intakeKey: intakePrivateKey === null ? null : await publicKeyIn(intakePrivateKey),
    messageDays,
  }
}

const warned = new WeakMap<Payload, string>()

/** Once for each thing that changes, not at each time the site asks. */
function warnOf(payload: Payload, leftOut: readonly string[]): void {
  const all = leftOut.join('\n')
  if (leftOut.length > 0 && warned.get(payload) !== all)
    payload.logger.warn({ msg: 'Left out of what the site is given about outreach.', leftOut })
  warned.set(payload, all)
}

async function publicKeyIn(intakePrivateKey: string): Promise<{ id: string; key: string }> {
  const { id, raw } = await publicKeyOf(intakeKeysIn(intakePrivateKey)[0])
  return { id, key: raw }
}

const aimsAtStory = ({ aims }: Referral) => aims.some(({ aim }) => aim.kind === 'story' || aim.kind === 'champion')

async function readReferrals(payload: Payload, leftOut: string[]): Promise<Referral[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: slugs.referralCodes,
    where: {},
    sort: 'code',
    limit: 0,
    pagination: false,
  })
  return docs.flatMap((row) => {
    const found = readReferral(row as unknown as Row)
    if ('value' in found) return [found.value]
    leftOut.push(`${row.id}: ${found.problem}`)
    return []
  })
}

async function readContacts(
  payload: Payload,
  leftOut: string[],
): Promise<{ organisation: string; contact: PublicContact }[]> {
  const { docs } = await payload.db.find<{ id: string; slug: string; contact?: unknown }>({
    collection: slugs.organisations,
    where: {},
    sort: 'slug',
    joins: false,
    limit: 0,
    pagination: false,
  })
  return docs.flatMap(({ slug, contact }) => {
    const filled = toContact(contact, settingsOf(payload).city)
    if (filled === null) return []
    const parsed = publicContactSchema.safeParse(filled)
    if (parsed.success) return [{ organisation: slug, contact: parsed.data }]
    leftOut.push(`${slug}: ${z.prettifyError(parsed.error).slice(0, 500)}`)
    return []
  })
}
