import type { PayloadRequest } from 'payload'
import { isPin } from '../../research/researchers/pin.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { findLink, type LinkRow } from './find-link.ts'

const mostTries = 5
const quarterOfAnHour = 15 * 60_000
/** From the third lock on each is twice as long as the one before, up to 32 hours: a year of guessing finds fewer than one PIN in five hundred. */
const lockMs = (tries: number): number => quarterOfAnHour * 2 ** Math.min(Math.max(0, tries / mostTries - 2), 7)

/**
 * Is this the PIN of the link? Five wrong ones close it for a quarter of an hour, and for longer when that goes on. Tries are counted in the row, so that
 * a restart gives none back, and a try is taken before the PIN is looked at, so that a hundred guesses at once are five.
 */
export async function tryPin(
  req: PayloadRequest,
  linkHash: string,
  pin: string,
): Promise<'right' | 'wrong' | 'locked'> {
  const link = await takeTry(req, linkHash)
  if (link === 'locked') return 'locked'
  if (!(await isPin(pin, link?.pinHash))) return 'wrong'
  if (link) await write(req, { id: { equals: link.id } }, { pinTries: 0, lockedUntil: null })
  return 'right'
}

const takeTry = (req: PayloadRequest, linkHash: string): Promise<LinkRow | null | 'locked'> =>
  oneAtATime(`teller-pin ${settingsOf(req.payload).dataDir} ${linkHash}`, () => takeInTurn(req, linkHash))

/** The count only rises until a right PIN: were it to begin again at the lock, an older reading would fit once more. */
async function takeInTurn(req: PayloadRequest, linkHash: string): Promise<LinkRow | null | 'locked'> {
  const now = settingsOf(req.payload).now().getTime()
  for (;;) {
    const link = await findLink(req, linkHash)
    if (!link) return null
    if (link.lockedUntil !== null && link.lockedUntil.getTime() > now) return 'locked'
    const tries = link.pinTries + 1
    const isLast = tries % mostTries === 0
    const taken = await write(
      req,
      { and: [{ id: { equals: link.id } }, { pinTries: { equals: link.pinTries } }] },
      { pinTries: tries, lockedUntil: isLast ? new Date(now + lockMs(tries)).toISOString() : null },
    )
    if (taken) return link
  }
}

const write = async (
  req: PayloadRequest,
  where: NonNullable<Parameters<typeof req.payload.db.updateOne>[0]['where']>,
  data: Record<string, unknown>,
): Promise<boolean> =>
  (await req.payload.db.updateOne({ collection: slugs.tellerLinks, where, data, options: { atomic: true }, req })) !==
  null
