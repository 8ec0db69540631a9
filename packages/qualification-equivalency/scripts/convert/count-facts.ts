export interface FactCount {
  readonly path: string
  readonly confirmed: boolean
}

/**
 * Every fact of a dossier by its path. The dossier's own rule: whatever carries a `confidence` is a fact, wherever it
 * stands. So a fee listed under its step and again under its profession counts twice, as it does there.
 */
export function countFacts(value: unknown, path = ''): FactCount[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => countFacts(each, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, each]) => countFacts(each, path === '' ? key : `${path}.${key}`))
  const confidence = 'confidence' in value ? value.confidence : undefined
  return typeof confidence === 'string' ? [{ path, confirmed: confidence === 'confirmed' }, ...inside] : inside
}
