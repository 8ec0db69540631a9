import type { PayloadRequest, Where } from 'payload'
import { accountOf } from '../access/account.ts'
import { decide } from '../access/may.ts'
import type { Row } from '../outreach/rows.ts'
import { slugs } from '../slugs.ts'

/** A code as it is stored. */
export type CodeRow = Row & { readonly id: string; readonly code: string; readonly label: string }

/** The codes among those found that whoever asks looks after: only they put one on paper. */
export async function codesLookedAfter(req: PayloadRequest, found: Where): Promise<readonly CodeRow[]> {
  const rule = decide(slugs.referralCodes, 'update', accountOf(req))
  if (rule === false) return []
  const { docs } = await req.payload.db.find<CodeRow>({
    collection: slugs.referralCodes,
    where: rule === true ? found : { and: [found, rule] },
    sort: 'label',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}
