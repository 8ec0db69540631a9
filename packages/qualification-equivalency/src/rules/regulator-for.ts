import type { GuideIndex } from '../model/guide-index.ts'
import type { Nation, Profession } from '../model/profession.ts'
import type { Readings } from './readings.ts'

/** Who decides about a profession in one nation; `null` where nobody does, or where nobody is known to. */
export function regulatorFor(
  { id, regulator }: Pick<Profession, 'id' | 'regulator'>,
  nation: Nation,
  { regulators }: Pick<GuideIndex, 'regulators'>,
  readings: Readings,
): string | null {
  const other = readings.regulators[id]?.[nation]
  if (other !== undefined) return other
  return regulators.find((each) => each.id === regulator)?.nations.includes(nation) ? regulator : null
}
