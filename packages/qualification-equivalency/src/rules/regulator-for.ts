import type { GuideIndex } from '../model/guide-index.ts'
import type { Nation, Profession } from '../model/profession.ts'
import type { Readings } from './readings.ts'

/**
 * Who decides about a profession in one nation; `null` where nobody does, or where nobody is known to. A body that works
 * in a nation decides nothing about a profession that is not there: nursing associates in Scotland.
 */
export function regulatorFor(
  { id, regulator, nations }: Pick<Profession, 'id' | 'regulator' | 'nations'>,
  nation: Nation,
  { regulators }: Pick<GuideIndex, 'regulators'>,
  readings: Readings,
): string | null {
  const other = readings.regulators[id]?.[nation]
  if (other !== undefined) return other
  const own = regulators.find((each) => each.id === regulator)
  return [nations, own?.nations].every((each) => each?.includes(nation)) ? regulator : null
}
