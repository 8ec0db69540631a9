import { fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import type { ArithmeticKey, AwardKey, Reason } from '../reasons.ts'
import type { Notice } from '../schema/notice.ts'
import type { Route } from '../schema/facts.ts'
import type { VoucherPolicy } from '../schema/policy.ts'
import { badFact } from './bad-fact.ts'
import { earn, type Earnings } from './earn.ts'
import { release, type Release } from './release.ts'
import { routesOn } from './routes-on.ts'
import { tally, type Tally } from './tally.ts'
import { timelineOf, type Timeline } from './timeline.ts'
import type { AssessError, AssessOptions, Assessment, Facts, IssuedTotal } from './types.ts'

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
  const timeline = timelineOf(policies, options)
  if (!timeline.ok) return timeline
  const wrong = badFact(facts)
  if (wrong) return fail(wrong)
  const routes = routesOn(facts.routes, options.on)
  if (!routes.ok) return routes
  const { policy } = timeline.value.current
  const isShared = timeline.value.segments.some(({ policy: { capScope } }) => capScope !== 'person')
  const withStamps = isShared || facts.budgetLeftMinor !== undefined
  const tallies = tally(facts.submissions, timeline.value, { researchers: facts.researchers, withStamps })
  if (!tallies.ok) return tallies

  const nobody = tallies.value.get(null)
  tallies.value.delete(null)
  const people = [...tallies.value.values()].sort((a, b) => ((a.researcher ?? '') < (b.researcher ?? '') ? -1 : 1))
  const earned = isShared
    ? earnTogether(people, facts, timeline.value)
    : ok(people.flatMap((one) => earn([one], timeline.value)))
  if (!earned.ok) return earned

  const issuedTo = new Map(facts.issued?.map((each) => [each.researcher, each]))
  const spansAll = policy.capScope === 'person' && (policy.capPeriod === 'lifetime' || policy.capPeriod === 'project')
  const capMinor = spansAll && policy.capMinor !== null ? policy.capMinor : Infinity
  const asked = earned.value.map((earnings) => {
    const name = earnings.tally.researcher as string
    return { earnings, route: routes.value.get(name) ?? null, issued: issuedTo.get(name), capMinor }
  })
  const released = release(asked, facts.budgetLeftMinor)
  const shared = {
    policy: { id: policy.id, version: policy.version },
    on: options.on,
    currency: policy.currency,
    notices: noticesOn(policy, facts.notices ?? [], options.on),
  }
  const assessments = asked.map((each, who) => assessmentOf(each, released[who] as Release, policy, shared))
  if (nobody) assessments.push(unattributed(nobody, timeline.value, shared))
  return ok(assessments)
}

type Shared = Pick<Assessment, 'policy' | 'on' | 'currency' | 'notices'>

/** Those who share a cap are looked at together. Each must be in a group: a cap for nobody knows whom is no cap. */
function earnTogether(people: readonly Tally[], facts: Facts, timeline: Timeline): Result<Earnings[], AssessError> {
  const groupOf = new Map(facts.groups?.map(({ researcher, group }) => [researcher, group]))
  const groups = new Map<string, Tally[]>()
  for (const one of people) {
    const researcher = one.researcher as string
    const group = groupOf.get(researcher)
    const scope = timeline.current.policy.capScope
    if (typeof group !== 'string') return fail({ code: 'group-not-named', researcher, scope })
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  const earned = new Map(
    [...groups.values()].flatMap((members) => earn(members, timeline)).map((each) => [each.tally, each]),
  )
  return ok(people.map((one) => earned.get(one) as Earnings))
}

/** Advice past its review is out of date, and so is advice that nobody supplied. */
function noticesOn(policy: VoucherPolicy, notices: readonly Notice[], on: LocalDate): Assessment['notices'] {
  return policy.notices.map((id) => {
    const notice = notices.find((each) => each.id === id)
    return { id, outOfDate: notice === undefined || notice.reviewBy < on }
  })
}

function assessmentOf(
  { earnings, route, issued }: { earnings: Earnings; route: Route | 'unclear' | null; issued: IssuedTotal | undefined },
  { awardedMinor, heldMinor, dueMinor }: Release,
  policy: VoucherPolicy,
  shared: Shared,
): Assessment {
  const { tally, entitledMinor, remainder, surplus, nextThresholdIn, earned } = earnings
  const issuedMinor = issued?.issuedMinor ?? 0
  const differenceMinor = Math.max(0, issuedMinor - (issued?.writtenOffMinor ?? 0) - entitledMinor)
  const { currency } = policy
  const arithmetic: Reason<ArithmeticKey>[] = earnings.arithmetic
  if (issuedMinor > 0) arithmetic.push({ key: 'arithmetic.issued', params: { amountMinor: issuedMinor, currency } })
  if (differenceMinor > 0) {
    arithmetic.push({ key: 'arithmetic.difference', params: { amountMinor: differenceMinor, currency } })
  }
  const because: Reason<AwardKey>[] = []
  if (route !== null && route !== 'voucher' && route !== 'unclear') because.push({ key: `route.${route}` })
  else if (entitledMinor === 0) because.push({ key: 'award.nothing-yet' })
  else {
    const [due, held] = [
      { amountMinor: dueMinor, currency },
      { amountMinor: heldMinor, currency },
    ]
    if (dueMinor > 0) because.push({ key: 'award.ready', params: due })
    else if (heldMinor === 0) because.push({ key: 'award.all-issued' })
    if (heldMinor > 0) {
      const key = route === 'voucher' ? 'held.budget' : route === 'unclear' ? 'held.route-unclear' : 'held.no-route'
      because.push({ key, params: held })
    }
  }
  if (differenceMinor > 0 && policy.clawback === 'manual') because.push({ key: 'held.difference' })
  return {
    researcher: tally.researcher,
    policy: shared.policy,
    on: shared.on,
    counted: tally.counted,
    excluded: tally.excluded,
    arithmetic,
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
    nextThresholdIn,
    earned,
    route: route === 'unclear' ? null : route,
    notices: shared.notices,
    because,
  }
}

function unattributed(nobody: Tally, timeline: Timeline, shared: Shared): Assessment {
  const [earnings] = earn([nobody], timeline) as [Earnings]
  const none = { awardedMinor: 0, heldMinor: 0, dueMinor: 0 }
  const assessment = assessmentOf({ earnings, route: null, issued: undefined }, none, timeline.current.policy, shared)
  const because = [{ key: 'unattributed' as const, params: { count: nobody.excluded.length } }]
  return { ...assessment, arithmetic: [], nextThresholdIn: null, because }
}
