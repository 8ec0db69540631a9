import type { LocalDate } from '@use-it-cities/core'
import { readCases } from '@use-it-cities/tooling/case-tables'
import {
  assessVouchers,
  type Assessment,
  type RouteDecision,
  type SubmissionEvent,
  type VoucherPolicy,
} from '../../src/index.ts'
import { noticesGb } from '../../src/data.ts'
import { aPolicy, aRoute, anEvent } from './records.ts'

/** A row of `cases/vouchers.yaml`, in the words of the table. */
export interface Given {
  policies?: Partial<VoucherPolicy>[]
  events: (Partial<SubmissionEvent> & { count?: number })[]
  routes?: Partial<RouteDecision>[]
  researchers?: string[]
  groups?: Record<string, string>
  issued?: number
  reserved?: number
  writtenOff?: number
  budgetLeft?: number
}

export type Expected = Readonly<Record<string, unknown>>

export const voucherCases = readCases<Given, Expected>(new URL('../../cases/vouchers.yaml', import.meta.url))

/** Every assessment of a row. */
export function assessmentsOf(given: Given, on: string): readonly Assessment[] {
  const { policies = [{}], events, researchers, issued, reserved = 0, writtenOff = 0, budgetLeft } = given
  let number = 0
  const submissions = events.flatMap(({ count = 1, ...changes }) =>
    Array.from({ length: count }, () => anEvent({ submission: `q-${String(++number).padStart(3, '0')}`, ...changes })),
  )
  const assessed = assessVouchers(
    policies.map((changes) => aPolicy(changes)),
    {
      submissions,
      routes: (given.routes ?? [{}]).map(aRoute),
      notices: noticesGb,
      ...(researchers && { researchers }),
      ...(given.groups && {
        groups: Object.entries(given.groups).map(([researcher, group]) => ({ researcher, group })),
      }),
      ...(budgetLeft !== undefined && { budgetLeftMinor: budgetLeft }),
      ...(issued !== undefined && {
        issued: [{ researcher: 'amina', issuedMinor: issued, reservedMinor: reserved, writtenOffMinor: writtenOff }],
      }),
    },
    { on: on as LocalDate },
  )
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error))
  return assessed.value
}

/** The answer for a row, in the words of the table. */
export function answerTo(given: Given, on: string): Expected {
  const all = assessmentsOf(given, on)
  const mine = all.find(({ researcher }) => researcher === 'amina')
  const nobody = all.find(({ researcher }) => researcher === null)
  return {
    counted: mine?.counted.length ?? 0,
    excluded: byReason(mine),
    unattributed: byReason(nobody),
    entitled: mine?.entitledMinor ?? 0,
    awarded: mine?.awardedMinor ?? 0,
    held: mine?.heldMinor ?? 0,
    due: mine?.dueMinor ?? 0,
    issued: mine?.issuedMinor ?? 0,
    difference: mine?.differenceMinor ?? 0,
    capped: mine?.capped ?? false,
    remainder: mine?.remainder ?? 0,
    surplus: mine?.surplus ?? 0,
    next: mine ? mine.nextThresholdIn : 10,
    route: mine?.route ?? null,
    notices: mine?.notices.length ?? 0,
    earned: mine?.earned.map(({ policy, period, vouchers }) => `${policy.version} ${period} ${vouchers}`) ?? [],
    because: mine?.because.map(({ key }) => key) ?? ['award.nothing-yet'],
    arithmetic: mine?.arithmetic.flatMap(({ key, params = {} }) => {
      const value = params.vouchers ?? params.capMinor ?? params.count ?? params.amountMinor
      return value === undefined ? [] : [`${key.replace('arithmetic.', '')} ${value}`]
    }),
  }
}

function byReason(assessment: Assessment | undefined): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { because } of assessment?.excluded ?? []) {
    const reason = because.key.replace('excluded.', '')
    counts[reason] = (counts[reason] ?? 0) + 1
  }
  return counts
}
