import { addDays, isLocalDate, type EffectivePeriod } from '@use-it-cities/core'
import type { Fact, FeeValue } from '../../src/index.ts'
import { convertFact, given } from './convert-fact.ts'
import type { DossierFee } from './dossier-schema.ts'
import { feeTopic, onlyFor, stemOf } from './fee-label.ts'
import type { Ledger } from './ledger.ts'

interface StepPlace {
  readonly path: string
  readonly id: string
  readonly step: { readonly id: string; readonly title: string }
  readonly home: string | null
}

/** The fees of one step. Amounts become minor units; a fee given for one year and then the next gets its periods. */
export function convertFees(fees: readonly DossierFee[], at: StepPlace, ledger: Ledger): Fact<FeeValue>[] {
  return fees.map((fee, index) => {
    const { label, amount, currency, percentOfFullFee } = fee
    const amountMinor = minorUnits(amount, label)
    const value = given({ label, amountMinor, currency }, { percentOfFullFee, effective: effectiveOf(fee, fees) })
    const about = { kind: 'fee', of: feeTopic(label, at.step), ...onlyFor(label) } as const
    const place = { path: `${at.path}[${index}]`, id: `${at.id}/fee-${index + 1}`, about, home: at.home }
    return convertFact<FeeValue>(fee, value, place, ledger)
  })
}

/** Pence for pounds; throws for part of a penny. */
export function minorUnits(amount: number | null, label: string): number | null {
  if (amount === null) return null
  const minor = Math.round(amount * 100)
  if (Math.abs(minor - amount * 100) > 1e-6)
    throw new Error(`Expected at most two decimals in "${label}", got ${amount}.`)
  return minor
}

/** From the day of one amount until the day before the next: for fees whose labels differ in their year alone. */
function effectiveOf(fee: DossierFee, all: readonly DossierFee[]): EffectivePeriod | undefined {
  const isDated = (each: DossierFee) => /\d{4}/.test(each.label) && isLocalDate(each.asOf)
  const days = all
    .filter((each) => isDated(each) && stemOf(each.label) === stemOf(fee.label) && each.confidence === 'confirmed')
    .flatMap((each) => (isLocalDate(each.asOf) ? [each.asOf] : []))
    .sort()
  if (!isLocalDate(fee.asOf) || !isDated(fee) || days.length < 2 || fee.confidence !== 'confirmed') return undefined
  const next = days.find((day) => fee.asOf !== null && day > fee.asOf)
  return { from: fee.asOf, until: next === undefined ? null : addDays(next, -1) }
}
