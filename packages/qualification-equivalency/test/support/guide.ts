import { guideIndex, loadProfession } from '../../src/data.ts'
import type { Profession } from '../../src/index.ts'

export const allProfessions = async (): Promise<Profession[]> =>
  Promise.all(
    guideIndex.professions.map(async ({ id }) => {
      const found = await loadProfession(id)
      if (!found.ok) throw new Error(`No file for ${id}`)
      return found.value
    }),
  )
