import { isLocalDate, type LocalDate } from '@use-it-cities/core'
import { dayOf } from '../fields/day.ts'
import { refuse } from '../hooks/refuse.ts'
import { consentReasons, guardianLengths, type ConsentReason } from './reason-fields.ts'

type Row = Readonly<Record<string, unknown>>

export interface Reasons {
  readonly reasons: readonly ConsentReason[]
  readonly guardian?: { readonly name: string; readonly relation: string; readonly on: LocalDate }
}

/** What was filled in, or `null` where nothing was. Throws a sentence for a reason nobody knows and a guardian who is missing. */
export function readReasons(given: unknown): Reasons | null {
  const row = (given ?? {}) as Row
  const listed: readonly unknown[] = Array.isArray(row.reasons) ? row.reasons : []
  const guardian = guardianOf(row.guardian)
  if (listed.length === 0 && guardian === null) return null
  const reasons = consentReasons.filter((reason) => listed.includes(reason))
  if (reasons.length === 0 || reasons.length !== new Set(listed).size)
    throw refuse('Choose why a second person has to look at this consent, from the list.')
  if (!reasons.includes('under-18')) return { reasons }
  if (guardian === null)
    throw refuse(
      `The teller is under 18, so a parent or guardian agrees too. Write down their name (up to ${guardianLengths.name} letters), who they are to the teller (up to ${guardianLengths.relation}), and the day they agreed.`,
    )
  return { reasons, guardian }
}

/** All three, each of a length that its field takes: this is looked at before the consent is stored, and the fields after it. */
function guardianOf(given: unknown): NonNullable<Reasons['guardian']> | null {
  const row = (given ?? {}) as Row
  const [name, relation] = [words(row.name, guardianLengths.name), words(row.relation, guardianLengths.relation)]
  const on = dayOf(row.on)
  return name !== null && relation !== null && isLocalDate(on) ? { name, relation, on } : null
}

function words(value: unknown, longest: number): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return text !== '' && text.length <= longest ? text : null
}
