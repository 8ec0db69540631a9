import type { Route } from '../schema/facts.ts'
import type { Earnings } from './earn.ts'
import type { IssuedTotal } from './types.ts'

/** What may be issued of an entitlement, in minor units. */
export interface Release {
  awardedMinor: number
  heldMinor: number
  dueMinor: number
}

/** One researcher's earnings, and what decides how much of them may be issued. */
export interface Claim {
  readonly earnings: Earnings
  /** `unclear`: two decisions of one day contradict each other. */
  readonly route: Route | 'unclear' | undefined
  readonly issued: IssuedTotal
  /** The most that may ever be issued under a cap that spans all periods; Infinity where there is none. */
  readonly capMinor: number
}

/**
 * Entitled becomes awarded where the route is voucher and the budget has room; else it is held. Without a clear route all
 * of it is held. With another route there is nothing to hold. What was written off is not set against what is new.
 */
export function release(claims: readonly Claim[], budgetLeftMinor: number | undefined): readonly Release[] {
  const funded = budgetLeftMinor === undefined ? null : fund(claims, budgetLeftMinor)
  return claims.map(({ earnings: { entitledMinor }, route, issued, capMinor }, who) => {
    const { issuedMinor, reservedMinor = 0 } = issued
    if (route !== 'voucher') {
      const heldMinor = route && route !== 'unclear' ? 0 : Math.max(0, entitledMinor - issuedMinor)
      return { awardedMinor: 0, heldMinor, dueMinor: 0 }
    }
    const fresh = Math.max(0, entitledMinor - usedOf(issued))
    const heldMinor = funded ? Math.max(0, fresh - (funded[who] as number)) : 0
    const dueMinor = Math.max(0, Math.min(fresh - heldMinor, capMinor - issuedMinor - reservedMinor))
    return { awardedMinor: entitledMinor - heldMinor, heldMinor, dueMinor }
  })
}

const usedOf = ({ issuedMinor, reservedMinor = 0, writtenOffMinor = 0 }: Claim['issued']) =>
  issuedMinor + reservedMinor - writtenOffMinor

/**
 * How much of what is new each one gets from the budget. Whole vouchers, in the order in which they were earned; the
 * first that does not fit ends it, so that nobody is overtaken.
 */
function fund(claims: readonly Claim[], budgetLeftMinor: number): readonly number[] {
  const vouchers = claims.flatMap(({ earnings, route, issued }, who) => {
    let used = usedOf(issued)
    return earnings.earnedAt.flatMap((each) => {
      used -= each.valueMinor
      return route === 'voucher' && used < 0 ? [{ ...each, who }] : []
    })
  })
  const given = claims.map(() => 0)
  let left = budgetLeftMinor
  for (const { who, valueMinor } of vouchers.sort((a, b) => a.at - b.at || a.who - b.who)) {
    left -= valueMinor
    if (left < 0) break
    given[who] = (given[who] as number) + valueMinor
  }
  return given
}
