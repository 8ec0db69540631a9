import { addDays } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { fingerprint } from '../../research/fingerprint.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import type { AsideReason } from '../collections/messages-aside.ts'

/** Keeps what came, still sealed, for as long as a message is kept. The same bytes are kept once. */
export async function keepMessageAside(
  req: PayloadRequest,
  sealed: unknown,
  { id, why }: { id: string | null; why: AsideReason },
): Promise<void> {
  const key = fingerprint(sealed)
  const isKept = async () =>
    (await req.payload.db.findOne({ collection: slugs.messagesAside, where: { key: { equals: key } }, req })) !== null
  if (await isKept()) return
  const settings = settingsOf(req.payload)
  try {
    await req.payload.create({
      collection: slugs.messagesAside as never,
      data: {
        message: id,
        why,
        receivedAt: settings.now().toISOString(),
        deleteOn: addDays(today(settings), settings.messageDays),
        sealed: JSON.stringify(sealed),
        key,
      } as never,
      overrideAccess: true,
      depth: 0,
      req,
    })
  } catch (error) {
    if (!(await isKept())) throw error
  }
}
