import type { PayloadRequest } from 'payload'
import { slugs, type Slug } from '../../slugs.ts'
import type { Row } from '../rows.ts'
import { isAimRow, type AimRow } from '../words.ts'

const collectionOf: Readonly<Record<AimRow, Slug>> = {
  story: slugs.stories,
  champion: slugs.stories,
  opportunity: slugs.opportunities,
  event: slugs.outreachEvents,
}

/**
 * Whether there is a row behind each target of a plan. A target that stood there before counts as known: its story may
 * be gone, and the rest of the plan can still be changed.
 */
export async function knownTargets(
  req: PayloadRequest,
  aims: readonly Row[],
  before: readonly Row[],
): Promise<(opens: string, target: string) => boolean> {
  const keyOf = (opens: unknown, target: unknown) => `${String(opens)} ${String(target)}`
  const known = new Set(before.map(({ opens, target }) => keyOf(opens, target)))
  for (const { opens, target } of aims) {
    if (!isAimRow(opens) || typeof target !== 'string' || known.has(keyOf(opens, target))) continue
    const where = { code: { equals: target } }
    if (await req.payload.db.findOne({ collection: collectionOf[opens], where, req })) known.add(keyOf(opens, target))
  }
  return (opens, target) => known.has(keyOf(opens, target))
}
