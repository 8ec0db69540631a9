import type { ArchivedRow } from '../moving/archive.ts'
import { slugs, type Slug } from '../slugs.ts'

/**
 * Whoever ended the weekly round-up, or was forgotten, after an archive was made comes back with it. So nobody gets it
 * again before the comms lead has asked them.
 */
export const asRestored = (collection: Slug, row: ArchivedRow): ArchivedRow =>
  collection === slugs.roundUpSubscribers && row.status === 'active' ? { ...row, status: 'restored' } : row
