import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { accountOf } from '../access/account.ts'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { queueMail } from '../mail/mail-job.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { storiesNamed } from './blocked-stories.ts'
import { roundUpBy, type RoundUpRow } from './round-up-row.ts'
import { activeSubscribers } from './subscribers.ts'
import { whatIsOff, type LeftOut } from './what-is-off.ts'
import { wordsHashOf } from './words-hash.ts'

/**
 * Sends a round-up to everybody who gets it: only the words that were looked at, only while every story in it may be
 * there, and without what is not on any more. Throws a sentence for whoever pressed the button.
 */
export const sendRoundUp = (req: PayloadRequest, id: string, hash: string): Promise<{ readonly recipients: number }> =>
  oneAtATime(`round-up ${settingsOf(req.payload).dataDir} ${id}`, async () => {
    const { payload } = req
    const row = await roundUpBy(payload, { id })
    if (!row) throw refuse('There is no such round-up. Go back to the list.', 404)
    if (row.status === 'sent') throw refuse('This round-up was sent already. Nobody gets it twice.', 409)
    const { items, leftOut, blocked: ofOffers } = await whatIsOff(payload, row)
    const shown = { ...row, items }
    if (wordsHashOf(shown) !== hash)
      throw refuse('The words have changed since you looked at them. Look at them again, then send.', 409)
    const problem = wrongWith(shown)
    if (problem) throw refuse(problem, 409)
    const { codes, blocked: ofStories } = await storiesNamed(payload, shown)
    const blocked = [...ofStories, ...ofOffers]
    if (blocked.length > 0) throw refuse(blocked.map(({ sentence }) => sentence).join(' '), 409, { blocked })
    const recipients = (await activeSubscribers(payload)).length
    if (recipients === 0) throw refuse('Nobody gets the round-up yet. Add readers first.', 409)
    const updatedAt = leftOut.length === 0 ? row.updatedAt : await leaveOut(payload, row, leftOut)
    const sentAt = settingsOf(payload).now().toISOString()
    // In one step with the question whether it is still as it was: of two processes one sends, and no edit slips in between.
    const claimed = await payload.db.updateOne({
      collection: slugs.roundUps,
      where: {
        and: [{ id: { equals: id } }, { status: { equals: 'draft' } }, { updatedAt: { equals: updatedAt } }],
      },
      data: {
        status: 'sent',
        sentAt,
        sentBy: accountOf(req)?.id ?? null,
        recipients,
        codes: [...codes],
        doneAt: null,
        isStopped: false,
        updatedAt: new Date().toISOString(),
      },
      options: { atomic: true },
    })
    if ((claimed as unknown) === null)
      throw refuse('Somebody else changed or sent it at the same moment. Look at it again.', 409)
    await audit(req, { action: 'round-up-sent', kind: slugs.roundUps, target: id, detail: row.week })
    await queueMail(await createLocalReq({}, payload), { kind: 'round-up', id, hash })
    return { recipients }
  })

/** Takes pieces out of a draft that nobody changed since it was read. Answers the moment at which it changed now. */
async function leaveOut(payload: Payload, { id, updatedAt }: RoundUpRow, leftOut: readonly LeftOut[]): Promise<string> {
  const collection = slugs.roundUps
  const where = {
    and: [{ id: { equals: id } }, { status: { equals: 'draft' } }, { updatedAt: { equals: updatedAt } }],
  }
  const stored = await payload.db.findOne<{ id: string; items: unknown[] }>({ collection, where })
  if (!stored) throw refuse('Somebody else changed or sent it at the same moment. Look at it again.', 409)
  const items = stored.items.filter((_, at) => !leftOut.some((each) => each.at === at))
  const now = new Date().toISOString()
  // All of it: where a list changes, SQLite takes whole rows only.
  const data = { ...stored, items, updatedAt: now }
  await payload.db.updateOne({ collection, where, data, returning: false })
  return now
}

/** What stands in the way besides consent. */
export function wrongWith({ items, intro }: Pick<RoundUpRow, 'items' | 'intro'>): string | null {
  if (
    items.some(({ kind, story, title, text }) => kind === 'story' && story === null && `${title}${text}`.trim() !== '')
  )
    return 'A piece under “Stories” does not say which story it is about. Choose the story, so that its consent can be asked.'
  if (items.every(({ title, text }) => `${title}${text}`.trim() === '') && intro.trim() === '')
    return 'There is nothing in this round-up yet.'
  return null
}
