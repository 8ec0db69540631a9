import type { GuideIndex, Profession, Readings } from '@use-it-cities/qualification-equivalency'
import { guideIndex, loadProfession, readings } from '@use-it-cities/qualification-equivalency/data'
import type { GuideMap } from './resolve-guide.ts'

/** All professions of the package, read once when the site starts: some megabytes, and no page waits for a file. */
export interface GuideLibrary extends GuideMap {
  readonly index: GuideIndex
  readonly readings: Readings
  readonly professions: ReadonlyMap<string, Profession>
}

export async function openLibrary(): Promise<GuideLibrary> {
  const loaded = await Promise.all(guideIndex.professions.map(({ id }) => loadProfession(id)))
  const professions = new Map(loaded.flatMap((found) => (found.ok ? [[found.value.id, found.value] as const] : [])))
  return {
    index: guideIndex,
    readings,
    professions,
    hasProfession: (id) => professions.has(id),
    hasRoute: (id, nation, route) =>
      professions.get(id)?.routes.some((each) => each.id === route && each.nations.includes(nation)) ?? false,
  }
}
