import type { Profession } from '@use-it-cities/qualification-equivalency'
import { guideIndex, loadProfession } from '@use-it-cities/qualification-equivalency/data'

/** Every profession of the guide, in the order of its list. */
export async function loadAll(): Promise<readonly Profession[]> {
  const loaded = await Promise.all(guideIndex.professions.map(({ id }) => loadProfession(id)))
  return loaded.flatMap((each) => (each.ok ? [each.value] : []))
}
