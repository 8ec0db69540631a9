import type { LocalDate } from '@use-it-cities/core'
import type { PayloadRequest } from 'payload'
import { idOf } from '../ids.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { knownAddresses } from './known-addresses.ts'

/**
 * Writes down where the story is shown, before anything forgets it. The row is what is still to be done: whoever starts
 * after a crash finds it without `verifiedAt` and goes on.
 */
export async function beginTakeDown(
  req: PayloadRequest,
  { code, on }: { code: string; on: LocalDate },
  story: { readonly id: string; readonly organisation: unknown } | null,
): Promise<void> {
  const { payload } = req
  const find = () => payload.db.findOne({ collection: slugs.takeDowns, where: { code: { equals: code } }, req })
  if (await find()) return
  const data = {
    code,
    on,
    story: story?.id ?? null,
    organisation: idOf(story?.organisation),
    startedAt: settingsOf(payload).now().toISOString(),
    tries: 0,
    addresses: await knownAddresses(req, code, story),
    asked: [],
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
