import { localDateIn } from '@use-it-cities/core'
import { tellerSaySchema } from '@use-it-cities/success-stories/schema'
import type { TellerSaid, TellerSay } from '@use-it-cities/success-stories/teller'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { audit } from '../../hooks/audit.ts'
import { idOf } from '../../ids.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { carryOut, type Said } from '../acts/carry-out.ts'
import { findLink, isLive, type LinkRow } from '../link/find-link.ts'
import { isTicket } from '../link/ticket.ts'
import { hearUnknownWithdrawal } from './unknown-withdrawal.ts'
import { signedEndpoint } from './signed-endpoint.ts'

/** `POST /api/tellers/say`: the site brings what a teller said, now or when the CMS was down. */
export const sayEndpoint = signedEndpoint('/tellers/say', tellerSaySchema, ({ payload }, said) => say(payload, said))

/** Acts about one link one after another: the same act that comes twice at once is carried out once. */
const say = (payload: Payload, said: TellerSay): Promise<TellerSaid> =>
  oneAtATime(`teller-say ${settingsOf(payload).dataDir} ${said.linkHash}`, async () => {
    const req = await createLocalReq({}, payload)
    const link = await findLink(req, said.linkHash)
    if (!link?.story || !mayCome(payload, link, said)) {
      if (said.act === 'withdraw') await hearUnknownWithdrawal(req, said.id)
      return { ok: false, code: 'unknown' }
    }
    const before = await actBy(req, said.id)
    if (before)
      return idOf(before.link) === link.id && before.act === said.act ? already : { ok: false, code: 'unknown' }
    if (said.act !== 'withdraw' && !isTicket(payload, said.linkHash, said.ticket))
      return { ok: false, code: 'ticket-ended' }
    const code = await carryOut(req, link.story, said)
    if (code !== 'done' && code !== 'already') return { ok: false, code }
    return (await writtenDown(req, link, said)) ? { ok: true, code } : already
  })

const already: TellerSaid = { ok: true, code: 'already' }

/**
 * A withdrawal counts when the link had not expired on the day it was said: it may have waited at the site while the CMS
 * was down, and the site has taken the story down already. It also counts from a link that was replaced meanwhile.
 */
function mayCome(payload: Payload, link: LinkRow, { act, at }: TellerSay): boolean {
  const settings = settingsOf(payload)
  if (act !== 'withdraw') return isLive(link, today(settings))
  return localDateIn(settings.city.timeZone, new Date(at)) <= link.expiresOn
}

interface ActRow {
  readonly id: string
  readonly act: string
  readonly link?: unknown
}

const actBy = (req: PayloadRequest, actId: string): Promise<ActRow | null> =>
  req.payload.db.findOne<ActRow>({ collection: slugs.tellerActs, where: { actId: { equals: actId } }, req })

/** Last of all: what was not written down is carried out again when it comes again, and everything can be. */
async function writtenDown(req: PayloadRequest, link: LinkRow, said: Said & TellerSay): Promise<boolean> {
  const { id, act, language, hash, words, at } = said
  try {
    await req.payload.create({
      collection: slugs.tellerActs as never,
      data: {
        actId: id,
        link: link.id,
        story: link.story,
        curator: link.curator,
        act,
        language: language ?? null,
        hash: hash ?? null,
        words: words ?? null,
        at,
        receivedAt: settingsOf(req.payload).now().toISOString(),
      } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
  } catch (error) {
    // Another process of the CMS has written down the same one.
    if (await actBy(req, id)) return false
    throw error
  }
  await audit(req, { action: 'teller-said', kind: slugs.stories, target: String(link.story), detail: act })
  return true
}
