import type { Route } from '../schema/facts.ts'
import type { Earnings } from './earn.ts'
import type { IssuedTotal } from './types.ts'

/** What may be issued of an entitlement, in minor units. */
export interface Release {
  readonly awardedMinor: number
  readonly heldMinor: number
  readonly dueMinor: number
}

interface Asked {
  readonly earnings: Earnings
  readonly route: Route | 'unclear' | null
  readonly issued: IssuedTotal | undefined
  /** The most that may still be issued under a cap that spans all periods; Infinity where there is none. */
  readonly capMinor: number
}

const nothing: Release = { awardedMinor: 0, heldMinor: 0, dueMinor: 0 }

/** What the ledger already uses of an entitlement. What was written off is not set against it. */
const usedOf = (issued: IssuedTotal | undefined) =>
  issued === undefined ? 0 : issued.issuedMinor + (issued.reservedMinor ?? 0) - (issued.writtenOffMinor ?? 0)

/**
 * Entitled becomes awarded where the route is voucher and the budget has room; else it is held.
 * No route, or two that contradict each other: all of it is held. Another route than voucher: there is nothing to hold.
 */
export function release(asked: readonly Asked[], budgetLeftMinor: number | undefined): readonly Release[] {
  const fits = budgetLeftMinor === undefined ? null : fitting(asked, budgetLeftMinor)
  return asked.map(({ earnings, route, issued, capMinor }, who) => {
    const entitled = earnings.entitledMinor
    if (route === null || route === 'unclear') {
      return { ...nothing, heldMinor: Math.max(0, entitled - (issued?.issuedMinor ?? 0)) }
    }
    if (route !== 'voucher') return nothing
    const used = usedOf(issued)
    const fresh = Math.max(0, entitled - used)
    const funded = fits ? (fits[who] ?? 0) : fresh
    const capLeft = Math.max(0, capMinor - (issued ? issued.issuedMinor + (issued.reservedMinor ?? 0) : 0))
    return { awardedMinor: entitled - fresh + funded, heldMinor: fresh - funded, dueMinor: Math.min(funded, capLeft) }
  })
}

/**
 * How much of what is new each one gets from the budget. Whole vouchers, in the order in which they were earned; the
 * first that does not fit ends it, so that nobody is overtaken.
 */
function fitting(asked: readonly Asked[], budgetLeftMinor: number): number[] {
  const claims = asked.flatMap(({ earnings, route, issued }, who) => {
    let used = usedOf(issued)
    if (route !== 'voucher') return []
    return earnings.earnedAt
      .sort((a, b) => a.at - b.at)
      .flatMap(({ at, valueMinor }) => {
        used -= valueMinor
        return used < 0 ? [{ who, at, valueMinor }] : []
      })
  })
  claims.sort((a, b) => a.at - b.at || a.who - b.who)
  const given = asked.map(() => 0)
  let left = budgetLeftMinor
  for (const { who, valueMinor } of claims) {
    if (valueMinor > left) break
    left -= valueMinor
    given[who] = (given[who] ?? 0) + valueMinor
  }
  return given
}
