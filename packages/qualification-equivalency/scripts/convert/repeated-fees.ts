import { isDeepStrictEqual } from 'node:util'
import type { DossierFee, DossierProfession } from './dossier-schema.ts'
import type { Ledger } from './ledger.ts'

/**
 * The dossier lists each fee under its step and again under its profession. Both paths lead to the one fact that ships;
 * a fee that points at a route or step that is not there, or that says something else there, stops the conversion.
 */
export function repeatedFees(source: DossierProfession, path: string, ledger: Ledger): void {
  const taken = new Set<string>()
  for (const [index, { routeId, stepId, ...fee }] of source.fees.entries()) {
    const at = `${path}.fees[${index}]`
    const routeAt = source.routes.findIndex(({ id }) => id === routeId)
    const stepAt = source.routes[routeAt]?.steps.findIndex(({ id }) => id === stepId) ?? -1
    const step = source.routes[routeAt]?.steps[stepAt]
    if (!step) throw new Error(`Expected ${at} to name a step there is, but got route "${routeId}", step "${stepId}".`)
    const inStep = `${path}.routes[${routeAt}].steps[${stepAt}].fees`
    const same = step.fees.findIndex((each, nth) => !taken.has(`${inStep}[${nth}]`) && isSame(each, fee))
    const shipped = ledger.shipped[`${inStep}[${same}]`]
    if (shipped === undefined)
      throw new Error(`Expected ${at} ("${fee.label}") to say the same as its step in ${inStep}.`)
    taken.add(`${inStep}[${same}]`)
    ledger.shipped[at] = shipped
  }
}

const isSame = (one: DossierFee, other: DossierFee) => isDeepStrictEqual(one, other)
