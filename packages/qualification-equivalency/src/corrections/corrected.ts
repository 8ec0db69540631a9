import type { LocalDate } from '@use-it-cities/core'
import type { AnyFact } from '../facts/all-facts.ts'
import type { GuideIndex } from '../model/guide-index.ts'
import type { Profession } from '../model/profession.ts'
import { correctedFact } from './corrected-fact.ts'
import type { Correction } from './correction.ts'
import { fitsShape } from './value-shape.ts'

/**
 * A profession with what was corrected since, on a day. Of several corrections of one fact the one recorded last counts
 * (then the larger id); one recorded later than `on`, or whose value is not of the fact's shape, is left out. Facts
 * nobody corrected are the same objects. Give it the profession as it was loaded, not one corrected on another day.
 */
export const correctedProfession = (
  profession: Profession,
  corrections: readonly Correction[],
  on: LocalDate,
): Profession => correctedIn(profession, byFact(corrections, on), on)

/** The index with what was corrected since, on a day: see `correctedProfession`. */
export const correctedIndex = (index: GuideIndex, corrections: readonly Correction[], on: LocalDate): GuideIndex =>
  correctedIn(index, byFact(corrections, on), on)

type ByFact = ReadonlyMap<string, readonly Correction[]>

/** The corrections known on a day, by the fact they are about; the newest first. */
function byFact(corrections: readonly Correction[], on: LocalDate): ByFact {
  const groups = new Map<string, Correction[]>()
  const known = corrections.filter(({ recordedOn }) => recordedOn <= on)
  for (const correction of known.sort((a, b) => (newness(a) < newness(b) ? 1 : -1))) {
    const group = groups.get(correction.fact)
    if (group) group.push(correction)
    else groups.set(correction.fact, [correction])
  }
  return groups
}

const newness = ({ recordedOn, id }: Correction) => `${recordedOn} ${id}`

/** Walks over data of any shape: whatever has a confidence is a fact. What holds no corrected fact stays the same object. */
function correctedIn<Data>(data: Data, byFact: ByFact, on: LocalDate): Data {
  if (typeof data !== 'object' || data === null || byFact.size === 0) return data
  if (isFact(data)) {
    const correction = byFact.get(data.id)?.find(({ value }) => fitsShape(data.about.kind, value))
    return correction ? (correctedFact(data, correction, on) as Data) : data
  }
  let isSame = true
  const entries = Object.entries(data).map(([name, before]: [string, unknown]) => {
    const after = correctedIn(before, byFact, on)
    isSame &&= after === before
    return [name, after] as const
  })
  if (isSame) return data
  return (Array.isArray(data) ? entries.map(([, each]) => each) : Object.fromEntries(entries)) as Data
}

const isFact = (data: object): data is AnyFact => 'confidence' in data
