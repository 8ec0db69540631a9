import birmingham from '../data/birmingham-2017.json' with { type: 'json' }
import gb from '../data/notices-gb.json' with { type: 'json' }
import type { Notice } from './schema/notice.ts'
import type { VoucherPolicy } from './schema/policy.ts'

/**
 * Birmingham's rule as the USE-IT journal of December 2017 tells it. Its `decisions` say of every parameter whether the
 * journal says so or we chose. All versions there are, oldest first.
 */
export const birminghamPolicies: readonly VoucherPolicy[] = [birmingham as VoucherPolicy]

/** What UK sources say that touches vouchers, as read on the day in `checkedOn`. Some contradict each other. */
export const noticesGb: readonly Notice[] = gb as readonly Notice[]
