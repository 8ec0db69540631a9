import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import type { AsideReason } from '../collections/kept-aside.ts'
import { fingerprint } from '../fingerprint.ts'

/** Keeps what came, still sealed, for a person to look at. The same bytes are kept once. */
export async function keepAside(
  req: PayloadRequest,
  sealed: unknown,
  { id, why, detail }: { id: string | null; why: AsideReason; detail: string },
): Promise<void> {
  const key = fingerprint(sealed)
  const isKept = async () =>
    (await req.payload.db.findOne({ collection: slugs.keptAside, where: { key: { equals: key } }, req })) !== null
  if (await isKept()) return
  try {
    await req.payload.create({
      collection: slugs.keptAside,
      data: {
        submission: id,
        why,
        detail: detail.slice(0, 2000),
        receivedAt: settingsOf(req.payload).now().toISOString(),
        sealed: JSON.stringify(sealed),
        key,
      },
      overrideAccess: true,
      depth: 0,
      req,
    })
  } catch (error) {
    if (!(await isKept())) throw error
  }
}
