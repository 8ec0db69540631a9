import { fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { AwardKey, Reason } from '../reasons.ts'
import type { Notice } from '../schema/notice.ts'
import type { VoucherPolicy } from '../schema/policy.ts'
import { askedChecks, issuedChecks, wrongIn } from './checks.ts'
import { earn } from './earn.ts'
import { release, type Claim, type Release } from './release.ts'
import { routesOn } from './routes-on.ts'
import { tally, type Tally } from './tally.ts'
import { timelineOf } from './timeline.ts'
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
  const { issued = [], budgetLeftMinor } = facts
  const issuedTo = new Map(issued.map((each) => [each.researcher, each]))
  const { on } = options
  let wrong = wrongIn({ on, budgetLeftMinor }, askedChecks)
  for (const each of issued) wrong ??= wrongIn(each, issuedChecks)
  if (issuedTo.size < issued.length) wrong = { field: 'issued', received: issued }
  if (wrong) return fail({ code: 'bad-fact', ...wrong })
  const timeline = timelineOf(policies, options)
  if (!timeline.ok) return timeline
  const routes = routesOn(facts.routes, on)
  if (!routes.ok) return routes
  const tallies = tally(facts, timeline.value)
  if (!tallies.ok) return tallies

  const { segments, current } = timeline.value
  const { policy } = current
  const spansAll = policy.capPeriod === 'lifetime' || policy.capPeriod === 'project'
  const capMinor = (spansAll && policy.capMinor) || Infinity
  const claims = tallies.value.sort(byResearcher).map((mine): Claim => {
    const researcher = mine.researcher ?? ''
    const earnings = earn(mine, segments)
    return {
      earnings,
      route: routes.value.get(researcher),
      issued: issuedTo.get(researcher) ?? nothingIssued,
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
function noticesOn(policy: VoucherPolicy, { notices = [] }: Facts, on: LocalDate): Assessment['notices'] {
  return policy.notices.map((id) => {
    const notice = notices.find((each: Notice) => each.id === id)
    return { id, outOfDate: !notice || notice.reviewBy < on }
  })
}

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
