import { refuse } from '../hooks/refuse.ts'
import { consentReasons, type ConsentReason } from './reason-fields.ts'

type Row = Readonly<Record<string, unknown>>

export interface Reasons {
  readonly reasons: readonly ConsentReason[]
  readonly guardian?: { readonly name: string; readonly relation: string; readonly on: string }
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
      'The teller is under 18, so a parent or guardian agrees too. Write down their name, who they are to the teller, and the day they agreed.',
    )
  return { reasons, guardian }
}

function guardianOf(given: unknown): NonNullable<Reasons['guardian']> | null {
  const { name, relation, on } = (given ?? {}) as Row
  const words = [name, relation, on].map((each) => (typeof each === 'string' ? each.trim() : ''))
  const [calledBy = '', kin = '', day = ''] = words
  return words.every((each) => each !== '') ? { name: calledBy, relation: kin, on: day } : null
}
