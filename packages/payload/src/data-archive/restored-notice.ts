import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { readRestored } from './restored.ts'
import { restoreConfirmers } from './restore-confirmers.ts'

/** Why no story is shown, for whoever works here; `null` when nothing is held back. */
export interface RestoredNoticeView {
  readonly says: string
  /** Where it is confirmed; `null` for those who may not. */
  readonly href: string | null
}

export async function restoredNotice(req: PayloadRequest): Promise<RestoredNoticeView | null> {
  const restored = await readRestored(req.payload)
  if (restored?.state !== 'waiting' && restored?.state !== 'filling') return null
  const may = hasOneOf(accountOf(req), restoreConfirmers)
  return {
    says: may
      ? 'This CMS was restored from an archive, and nobody has confirmed it.'
      : 'This CMS was restored from an archive. The comms lead or an administrator has to confirm it.',
    href: may ? `${req.payload.config.routes.admin}/restored` : null,
  }
}
