import type { LocalDate } from '@use-it-cities/core'
import type { Fact } from '../model/fact.ts'
import type { Route, Step } from '../model/profession.ts'
import { showing } from '../model/showing.ts'
import type { FeeValue } from '../model/values.ts'
import { feesDueOn, isProtected } from './fees-due-on.ts'
import type { Person } from './person.ts'
import { because, type Reason, type ReasonCode } from './reasons.ts'
import { shownFact, type ShownFact } from './shown-fact.ts'

/** A fee nobody can count yet, and why. */
export interface FeeToCheck {
  readonly step: string
  readonly because: Reason
  readonly fact: ShownFact
}

/** What a route costs: at least this much, and these fees to check. */
export interface Cost {
  /** A floor: only fees that are fresh, for sure charged, and not perhaps waived for this person. */
  readonly atLeastMinor: number
  /** The same without help that nobody has confirmed lately; larger only where help may apply. */
  readonly withoutHelpMinor: number
  readonly currency: string
  readonly toCheck: readonly FeeToCheck[]
}

/** What a route costs a person, with refugee help taken off only where it is fresh. Re-sits and optional steps are left out. */
export function costOf(route: Route, person: Pick<Person, 'status'>, on: LocalDate): Cost {
  const toCheck: FeeToCheck[] = []
  let [atLeastMinor, withoutHelpMinor, currency] = [0, 0, '']
  const check = (step: Step, fee: Fact<FeeValue>, key: ReasonCode) =>
    toCheck.push({ step: step.id, because: because(key), fact: shownFact(fee, on) })

  for (const step of route.steps.filter(({ optional }) => !optional)) {
    const fees = feesDueOn(step, person.status, on).filter(({ about }) => about.only !== 'resit')
    const help = isProtected(person.status) ? fees.filter(({ about }) => about.only === 'refugee') : []
    for (const fee of fees.filter(({ about }) => about.only !== 'refugee')) {
      const own = help.filter(({ about }) => about.of === fee.about.of)
      const full = amountOf(fee, on)
      if (full === null || (currency !== '' && currency !== full.currency)) check(step, fee, reasonFor(fee, on))
      else {
        currency = full.currency
        const reduced = own.map((each) => reducedBy(each, full.amountMinor, on)).find((each) => each !== null)
        withoutHelpMinor += reduced ?? full.amountMinor
        atLeastMinor += reduced ?? (own.length > 0 ? 0 : full.amountMinor)
      }
      for (const each of own)
        if (full === null || reducedBy(each, full.amountMinor, on) === null) check(step, each, 'cost.help-may-apply')
    }
  }
  return { atLeastMinor, withoutHelpMinor, currency: currency || 'GBP', toCheck }
}

function amountOf(fee: Fact<FeeValue>, on: LocalDate): { amountMinor: number; currency: string } | null {
  const shown = showing(fee, on)
  if (shown.show !== 'fresh' || shown.value.amountMinor === null) return null
  return { amountMinor: shown.value.amountMinor, currency: shown.value.currency }
}

/** The fee after help; `null` where the help is not fresh and so is not taken off. */
function reducedBy(help: Fact<FeeValue>, fullMinor: number, on: LocalDate): number | null {
  const shown = showing(help, on)
  if (shown.show !== 'fresh') return null
  const { amountMinor, percentOfFullFee } = shown.value
  if (amountMinor !== null) return amountMinor
  return percentOfFullFee === undefined ? null : Math.round((fullMinor * percentOfFullFee) / 100)
}

function reasonFor(fee: Fact<FeeValue>, on: LocalDate): ReasonCode {
  const { show } = showing(fee, on)
  if (show === 'check-with') return 'cost.unconfirmed'
  return show === 'confirmed-old' ? 'cost.not-fresh' : 'cost.no-amount'
}
