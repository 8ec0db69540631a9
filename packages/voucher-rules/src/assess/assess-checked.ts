import { ok, type LocalDate, type Result } from './core.ts'
import type { AwardKey, Reason } from '../reasons.ts'
import type { VoucherPolicy } from '../schema/policy.ts'
import { badFact } from './bad-fact.ts'
import { earn } from './earn.ts'
import { isDay } from './is-moment.ts'
import { release, type Claim, type Release } from './release.ts'
import { routesOn } from './routes-on.ts'
import { tally, type Tally } from './tally.ts'
import { timelineOf } from './timeline.ts'
import type { AssessError, AssessOptions, Assessment, CheckedFacts, Facts } from './types.ts'

/**
 * `assessVouchers` for facts that `checkFacts` has found in order: who asks about the same facts for several days, or under
 * several rules, checks them once. Fails when no version covers the day, when two do, or when a version has the wrong form.
 */
export function assessChecked(
  policies: readonly VoucherPolicy[],
  facts: CheckedFacts,
  options: AssessOptions,
): Result<Assessment[], AssessError> {
  const { issued, budgetLeftMinor } = facts
  const { on } = options
  if (!isDay(on)) return badFact('on', on)
  const timeline = timelineOf(policies, options)
  if (!timeline.ok) return timeline
  const tallies = tally(facts, timeline.value)
  if (!tallies.ok) return tallies

  const { segments, current } = timeline.value
  const { policy } = current
  const spansAll = policy.capPeriod === 'lifetime' || policy.capPeriod === 'project'
  const capMinor = (spansAll && policy.capMinor) || Infinity
  const routes = routesOn(facts.routes, on)
  const issuedTo = issued && new Map(issued.map((each) => [each.researcher, each]))
  const claims = tallies.value.sort(byResearcher).map((mine): Claim => {
    const researcher = mine.researcher ?? ''
    const earnings = earn(mine, segments)
    return {
      earnings,
      route: routes.get(researcher)?.route,
      issued: issuedTo?.get(researcher) ?? nothingIssued,
      capMinor,
    }
  })
  const { id, version, currency, clawback } = policy
  const shared = { policy: { id, version }, on, currency, notices: noticesOn(policy, facts, on) }
  const released = release(claims, budgetLeftMinor)
  return ok(claims.map((claim, who) => assessmentOf(claim, released[who] as Release, shared, clawback === 'manual')))
}

const nothingIssued = { researcher: '', issuedMinor: 0 }

/** By code; whoever nobody knows comes last. */
const byResearcher = (a: Tally, b: Tally) =>
  a.researcher === null ? 1 : b.researcher === null ? -1 : a.researcher < b.researcher ? -1 : 1

/** Advice past its review is out of date, and so is advice that nobody supplied. */
const noticesOn = (policy: VoucherPolicy, { notices }: Facts, on: LocalDate): Assessment['notices'] =>
  policy.notices.map((id) => ({ id, outOfDate: !notices?.some((each) => each.id === id && each.reviewBy >= on) }))

function assessmentOf(
  { earnings, route, issued }: Claim,
  { awardedMinor, heldMinor, dueMinor }: Release,
  { policy, on, currency, notices }: Pick<Assessment, 'policy' | 'on' | 'currency' | 'notices'>,
  isManual: boolean,
): Assessment {
  const { tally, entitledMinor, surplus, arithmetic, remainder, earned } = earnings
  const { researcher, counted, excluded } = tally
  const { issuedMinor, writtenOffMinor = 0 } = issued
  const differenceMinor = Math.max(0, issuedMinor - writtenOffMinor - entitledMinor)
  const money = (amountMinor: number) => ({ amountMinor, currency })
  if (issuedMinor > 0) arithmetic.push({ key: 'arithmetic.issued', params: money(issuedMinor) })
  if (differenceMinor > 0) arithmetic.push({ key: 'arithmetic.difference', params: money(differenceMinor) })

  const because: Reason<AwardKey>[] = []
  const isOpen = !route || route === 'unclear'
  if (researcher === null) because.push({ key: 'unattributed', params: { count: excluded.length } })
  else if (!isOpen && route !== 'voucher') because.push({ key: `route.${route}` })
  else if (entitledMinor === 0) because.push({ key: 'award.nothing-yet' })
  else {
    if (dueMinor > 0) because.push({ key: 'award.ready', params: money(dueMinor) })
    else if (heldMinor === 0) because.push({ key: 'award.all-issued' })
    const key = route === 'voucher' ? 'held.budget' : route ? 'held.route-unclear' : 'held.no-route'
    if (heldMinor > 0) because.push({ key, params: money(heldMinor) })
  }
  if (differenceMinor > 0 && isManual) because.push({ key: 'held.difference' })
  return {
    researcher,
    policy,
    on,
    counted,
    excluded,
    arithmetic: researcher === null ? [] : arithmetic,
    entitledMinor,
    awardedMinor,
    heldMinor,
    dueMinor,
    issuedMinor,
    differenceMinor,
    currency,
    capped: surplus > 0,
    remainder,
    surplus,
    nextThresholdIn: researcher === null ? null : earnings.nextThresholdIn,
    earned,
    route: isOpen ? null : route,
    notices,
    because,
  }
}
