import { addDays, type LocalDate } from '@use-it-cities/core'
import { showing, type Profession } from '@use-it-cities/qualification-equivalency'
import type { ClientCheck, ClientEnglish } from '../clients/client.ts'

/** Up to when something counts. `ask` where no fresh rule says so: nobody should rely on a number then. */
export type Expiry =
  | { readonly kind: 'until' | 'soon' | 'over'; readonly on: LocalDate }
  | { readonly kind: 'ask' }
  | { readonly kind: 'future' }
  | { readonly kind: 'undated' }

/** How long before the last day a coach is warned. */
const warnDays = 90
const longestValidity = 240

/** By the marks of the profession for that test, and only while their source is fresh and says for how long. */
export function englishExpiry(english: ClientEnglish, profession: Profession, on: LocalDate): Expiry {
  const { on: taken } = english
  if (taken === null) return { kind: 'undated' }
  if (taken > on) return { kind: 'future' }
  const months = profession.english.tests.flatMap((fact) => {
    const shown = showing(fact, on)
    if (shown.show === 'check-with' || !isTest(shown.value.test, english.test)) return []
    return [shown.show === 'fresh' ? shown.value.validityMonths : null]
  })
  const [first] = months
  const isSettled = months.length > 0 && months.every((each) => each !== null && each === first)
  if (!isSettled || typeof first !== 'number' || first > longestValidity) return { kind: 'ask' }
  const last = monthsAfter(taken, first)
  if (last < on) return { kind: 'over', on: last }
  return { kind: last <= addDays(on, warnDays) ? 'soon' : 'until', on: last }
}

const isTest = (named: string, test: ClientEnglish['test']): boolean => named.toLowerCase().startsWith(test)

/** `old` for a check, such as DBS, of more than a year ago. It is a reason to ask, and no rule of anybody's. */
export function checkAge({ on: dated }: ClientCheck, on: LocalDate): 'old' | 'fine' | 'undated' | 'future' {
  if (dated === null) return 'undated'
  if (dated > on) return 'future'
  return monthsAfter(dated, 12) < on ? 'old' : 'fine'
}

/** The same day so many months later; the last day of a shorter month. */
function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const time = Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))
  return new Date(time).toISOString().slice(0, '2026-11-21'.length) as LocalDate
}
