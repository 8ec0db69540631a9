import { fail, ok, type Result } from '@use-it-cities/core'
import index from '../data/guide-index.json' with { type: 'json' }
import type { GuideIndex } from './model/guide-index.ts'
import type { Profession } from './model/profession.ts'
import { professionFiles } from './data/profession-files.ts'

/** Professions by id and label, regulators, rules for all, schemes, what changes when, and what nobody has found out. */
export const guideIndex: GuideIndex = index as unknown as GuideIndex

export interface UnknownProfession {
  readonly code: 'unknown-profession'
  readonly received: string
}

/** All about one profession, and only that one: each has a file of its own that is read when asked for. */
export async function loadProfession(id: string): Promise<Result<Profession, UnknownProfession>> {
  if (!isKnown(id)) return fail({ code: 'unknown-profession', received: id })
  const file = await professionFiles[id]()
  return ok(file.default as unknown as Profession)
}

const isKnown = (id: string): id is keyof typeof professionFiles => Object.hasOwn(professionFiles, id)

/** Say this, or what its owners ask for today, wherever occupation codes are shown. */
export const acknowledgements: readonly string[] = [
  'This service uses the ESCO classification of the European Commission.',
  'ISCO-08 is the International Standard Classification of Occupations of the International Labour Organization.',
  'SOC 2020 is the Standard Occupational Classification of the Office for National Statistics.',
]
export { readings } from './data/readings.ts'
