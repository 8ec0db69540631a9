import { randomBytes } from 'node:crypto'
import type { Language, LocalDate } from '@use-it-cities/core'
import { groupedTellerSecret, linkHash, newTellerSecret } from '@use-it-cities/success-stories/teller'
import type { PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { dayOf } from '../../fields/day.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import type { StoryRow } from '../../hooks/story-for.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { somethingChanged } from '../../outbox/outbox.ts'
import { monthsAfter } from '../../research/months-after.ts'
import { hashPin, newPin } from '../../research/researchers/pin.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'

/** How long a link works. A new one takes a minute. */
const linkMonths = 12

/** What is told once and kept nowhere. */
export interface IssuedLink {
  /** The whole address, to be handed over on paper or in a message the teller asked for. */
  readonly address: string
  /** The last part of it, as it stands on paper. */
  readonly secret: string
  /** Six digits, told in person and never together with the link. */
  readonly pin: string
  readonly expiresOn: LocalDate
}

/** A new link and PIN for the teller of this story. The link before it ends with this moment. */
export const issueLink = (req: PayloadRequest, story: StoryRow, language: Language): Promise<IssuedLink> =>
  oneAtATime(`teller-links ${settingsOf(req.payload).dataDir} ${story.id}`, async () => {
    const settings = settingsOf(req.payload)
    await endLinks(req, story.id)
    const secret = newTellerSecret(randomBytes(16))
    const pin = newPin()
    const expiresOn = monthsAfter(today(settings), linkMonths)
    const { id } = await req.payload.create({
      collection: slugs.tellerLinks as never,
      data: {
        story: story.id,
        curator: story.organisation,
        linkHash: linkHash(secret),
        language,
        expiresOn: dayOf(expiresOn),
        pinHash: await hashPin(pin),
        pinTries: 0,
        issuedBy: accountOf(req)?.id ?? 'system',
      } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    await giveWayToAnother(req, story.id, String(id))
    await audit(req, { action: 'link-issued', kind: slugs.stories, target: story.id, code: story.code })
    await somethingChanged(req)
    return {
      address: `${settings.siteUrl}/t/${groupedTellerSecret(secret)}`,
      secret: groupedTellerSecret(secret),
      pin,
      expiresOn,
    }
  })

/** Ends the link of a story, for example when the paper is lost. False when none worked. */
export const endLink = (req: PayloadRequest, story: StoryRow): Promise<boolean> =>
  oneAtATime(`teller-links ${settingsOf(req.payload).dataDir} ${story.id}`, async () => {
    if ((await endLinks(req, story.id)) === 0) return false
    await audit(req, { action: 'link-ended', kind: slugs.stories, target: story.id, code: story.code })
    await somethingChanged(req)
    return true
  })

/** Another process of the CMS may have made one in the same moment: of two that work, both keep the same one. */
async function giveWayToAnother(req: PayloadRequest, story: string, mine: string): Promise<void> {
  const live = await liveLinks(req, story)
  const kept = live.toSorted().at(-1)
  await end(
    req,
    live.filter((each) => each !== kept),
  )
  if (kept !== mine)
    throw refuse('Somebody made another link for this teller in the same moment. Ask them, or make a new one.', 409)
}

async function endLinks(req: PayloadRequest, story: string): Promise<number> {
  const live = await liveLinks(req, story)
  await end(req, live)
  return live.length
}

async function liveLinks(req: PayloadRequest, story: string): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: slugs.tellerLinks,
    where: { and: [{ story: { equals: story } }, { endedOn: { exists: false } }] },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id }) => id)
}

async function end(req: PayloadRequest, links: readonly string[]): Promise<void> {
  const data = { endedOn: settingsOf(req.payload).now().toISOString() }
  for (const id of links)
    await req.payload.db.updateOne({ collection: slugs.tellerLinks, id, data, returning: false, req })
}
