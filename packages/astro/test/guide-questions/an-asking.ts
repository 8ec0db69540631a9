import type { Language, LocalDate } from '@use-it-cities/core'
import { guideIndex, loadProfession, readings } from '@use-it-cities/qualification-equivalency/data'
import type { Asking } from '../../src/guide/questions/asking.ts'
import type { Typed } from '../../src/guide/questions/form/typed.ts'

const professions = guideIndex.professions.map(({ id }) => id)
const loaded = new Map(await Promise.all(professions.map(async (id) => [id, await loadProfession(id)] as const)))

/** The questions about one of the professions of the guide, as it is. */
export function anAsking(profession: string, language: Language = 'en', on = '2026-11-21'): Asking {
  const found = loaded.get(profession)
  if (!found?.ok) throw new Error(`Expected a profession of the guide; got "${profession}".`)
  return { profession: found.value, readings, professions, language, on: on as LocalDate }
}

export const typed = (fields: Readonly<Record<string, string | readonly string[]>>): Typed =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]))
