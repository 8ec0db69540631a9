import type { LocalDate } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { idOf } from '../ids.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { knownAddresses } from './known-addresses.ts'
import type { TakeDownReason } from './take-down-row.ts'

interface Begun {
  readonly id: string
  readonly because?: TakeDownReason | null
  readonly on: unknown
}

/**
 * Writes down where the story is shown, before anything forgets it. The row is what is still to be done: whoever starts
 * after a crash finds it without `verifiedAt` and goes on. A withdrawal begins anew where the consent had only ended.
 */
export async function beginTakeDown(
  req: PayloadRequest,
  { code, on }: { code: string; on: LocalDate },
  story: { readonly id: string; readonly organisation: unknown } | null,
  because: TakeDownReason = 'withdrawn',
): Promise<void> {
  const { payload } = req
  const find = () => payload.db.findOne<Begun>({ collection: slugs.takeDowns, where: { code: { equals: code } }, req })
  const before = await find()
  if (before && (because === 'ended' || before.because !== 'ended')) return
  const data = {
    code,
    on,
    because,
    story: story?.id ?? null,
    organisation: idOf(story?.organisation),
    startedAt: settingsOf(payload).now().toISOString(),
    tries: 0,
    addresses: await knownAddresses(req, code, story),
    asked: [],
  }
  if (before) {
    const anew = { ...data, on: `${on}T12:00:00.000Z`, verifiedAt: null, alarmedAt: null, receiptHash: null }
    await payload.db.updateOne({ collection: slugs.takeDowns, id: before.id, data: anew, returning: false, req })
    return
  }
  try {
    await payload.create({
      collection: slugs.takeDowns,
      data: data as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
  } catch (error) {
    // Two at once: the unique code lets one of them make it.
    if (!(await find())) throw error
  }
}
