import type { Because } from '@use-it-cities/core'

/** Why a questionnaire does not count. */
export type ExcludedKey =
  | 'excluded.researcher-not-named'
  | 'excluded.researcher-unknown'
  | 'excluded.claimed-by-two'
  | 'excluded.retracted'
  | 'excluded.rejected'
  | 'excluded.duplicate'
  | 'excluded.duplicate-circle'
  | 'excluded.self-interview'
  | 'excluded.not-validated'
  | 'excluded.held-for-review'
  | 'excluded.after-day'
  | 'excluded.no-policy'

/** One line of the sum, in the order a person would do it. */
export type ArithmeticKey =
  | 'arithmetic.period'
  | 'arithmetic.counted'
  | 'arithmetic.carried'
  | 'arithmetic.left-behind'
  | 'arithmetic.vouchers'
  | 'arithmetic.cap'
  | 'arithmetic.surplus'
  | 'arithmetic.remainder'
  | 'arithmetic.total'
  | 'arithmetic.issued'
  | 'arithmetic.difference'

/** What happens to the entitlement, and why. */
export type AwardKey =
  | 'award.nothing-yet'
  | 'award.ready'
  | 'award.all-issued'
  | 'held.no-route'
  | 'held.route-unclear'
  | 'held.budget'
  | 'held.difference'
  | 'route.expenses-only'
  | 'route.payroll'
  | 'route.declined'
  | 'unattributed'

export type ReasonKey = ExcludedKey | ArithmeticKey | AwardKey
export type Reason<Key extends ReasonKey = ReasonKey> = Because<Key>
