import type { Result } from '@use-it-cities/core'
import type { VoucherPolicy } from '../schema/policy.ts'
import { assessChecked } from './assess-checked.ts'
import { checkFacts } from './check-facts.ts'
import type { AssessError, AssessOptions, Assessment, Facts } from './types.ts'

/**
 * What each community researcher has earned by a day, and every step to it.
 *
 * `policies` are the versions of one scheme, in any order; each questionnaire is judged by the version in force on its
 * day. The answer has one assessment for each researcher, in the order of their codes, and at the end, under
 * `researcher: null`, the questionnaires that name nobody or somebody unknown. The order of the facts never matters.
 *
 * Fails, naming what came, when no version covers the day, when two do, and when a fact has the wrong form: there is no
 * policy to fall back on and no silent zero. USE-IT journal 1, section 3.3.
 */
export function assessVouchers(
  policies: readonly VoucherPolicy[],
  facts: Facts,
  options: AssessOptions,
): Result<Assessment[], AssessError> {
  const checked = checkFacts(facts)
  return checked.ok ? assessChecked(policies, checked.value, options) : checked
}
