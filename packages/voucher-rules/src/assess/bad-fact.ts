import type { AssessError, Facts } from './types.ts'

const isAmount = (value: unknown) => value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0)

/** What is wrong with the lists and amounts an assessment is asked with; null when nothing is. */
export function badFact(facts: Facts): AssessError | null {
  for (const field of ['submissions', 'routes'] as const) {
    if (!Array.isArray(facts[field])) return { code: 'bad-fact', field, received: facts[field] }
  }
  if (!isAmount(facts.budgetLeftMinor)) {
    return { code: 'bad-fact', field: 'budgetLeftMinor', received: facts.budgetLeftMinor }
  }
  for (const researcher of facts.researchers ?? []) {
    if (typeof researcher !== 'string' || researcher === '') {
      return { code: 'bad-fact', field: 'researchers', received: researcher }
    }
  }
  const seen = new Set<string>()
  for (const issued of facts.issued ?? []) {
    const { researcher, issuedMinor, reservedMinor, writtenOffMinor } = issued
    if (seen.has(researcher) || typeof researcher !== 'string') {
      return { code: 'bad-fact', field: 'issued.researcher', received: researcher }
    }
    seen.add(researcher)
    if (issuedMinor === undefined || ![issuedMinor, reservedMinor, writtenOffMinor].every(isAmount)) {
      return { code: 'bad-fact', field: 'issued', received: issued }
    }
  }
  return null
}
