import type { TellerNames } from '@use-it-cities/success-stories'
import { refuse } from '../../hooks/refuse.ts'
import { nameLimits } from './name-fields.ts'

/** The names that were filled in, or `null` where there are none. Throws a sentence for what cannot be a name. */
export function readNames(given: unknown): TellerNames | null {
  const { first, others } = (given ?? {}) as { first?: unknown; others?: unknown }
  const names = { first: listed(first), others: listed(others) }
  return names.first.length + names.others.length === 0 ? null : names
}

/** Also as Arabic and Urdu write it. */
const commas = /[,،;؛\n]/

function listed(value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  const all: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(commas)
      : [value]
  const names = all.map((each) => (typeof each === 'string' ? each.trim() : null))
  const isName = (each: string | null): each is string =>
    each !== null && each.length <= nameLimits.letters && (each === '' || /\p{L}/u.test(each))
  if (!names.every(isName) || names.length > nameLimits.names)
    throw refuse(
      `Expected names with letters in them, each up to ${nameLimits.letters} long and at most ${nameLimits.names} of them. Look at the real names again.`,
    )
  return [...new Set(names)].filter((each) => each !== '')
}
