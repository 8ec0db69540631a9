import { randomBytes } from 'node:crypto'
import type { Language, LocalDate } from '@use-it-cities/core'
import { groupedTellerSecret, linkHash, newTellerSecret } from '@use-it-cities/success-stories/teller'
import type { PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { dayOf } from '../../fields/day.ts'
import { audit } from '../../hooks/audit.ts'
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
    await req.payload.create({
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

async function endLinks(req: PayloadRequest, story: string): Promise<number> {
  const { db } = req.payload
  const where = { and: [{ story: { equals: story } }, { endedOn: { exists: false } }] }
  const { docs } = await db.find<{ id: string }>({
    collection: slugs.tellerLinks,
    where,
    limit: 0,
    pagination: false,
    req,
  })
  const endedOn = settingsOf(req.payload).now().toISOString()
  for (const { id } of docs)
    await db.updateOne({ collection: slugs.tellerLinks, id, data: { endedOn }, returning: false, req })
  return docs.length
}
