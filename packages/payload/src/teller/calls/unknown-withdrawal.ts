import type { PayloadRequest } from 'payload'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'
import { askSitesWhatIsGone } from '../../take-down/replay.ts'

/**
 * A site brings a withdrawal by a link that is not known here: the database is older than the link, or the draft it led
 * to was deleted. The site has buried the story before it said so, so what sites remember is taken over first, and the
 * withdrawal is done without the link. Throws when a site could not be asked: it may be the
 * one that knows the story, so the caller comes again.
 */
export async function hearUnknownWithdrawal(req: PayloadRequest, actId: string): Promise<void> {
  const { payload } = req
  const { added, answered, since } = await askSitesWhatIsGone(payload)
  if (answered < since.length)
    throw refuse('Not every site could be asked what it has taken down. Say it again in a while.', 503)
  const where = { and: [{ action: { equals: 'withdrawal-unknown' } }, { target: { equals: actId } }] }
  if (await payload.db.findOne({ collection: slugs.auditEvents, where, req })) return
  await audit(req, { action: 'withdrawal-unknown', kind: slugs.tellerLinks, target: actId, detail: String(added) })
  payload.logger.error({
    msg: 'A teller withdrew by a link that is not known here. What the site took down is taken down here as well; look whether this database is older than the link.',
    act: actId,
    takenDownForIt: added,
  })
}
