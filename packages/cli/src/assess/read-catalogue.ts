import type { Catalogue, Profile } from '@use-it-cities/assessment'
import { catalogueSchema, checkCatalogue, profileSchema } from '@use-it-cities/assessment/schema'
import { z } from 'zod'
import { wrongForm } from '../files/zod-problems.ts'
import { Refusal, shown } from '../refusal.ts'
import { readMarked } from './read-marked.ts'

const catalogueExample =
  '{"contract": 1, "id": "my-checklist", "version": "1.0.0", …}; the whole of it is catalogue.schema.json in @use-it-cities/assessment'
const profileExample = '[{"id": "our-town", "title": "Our town", "items": ["CAT-C-01", "CAT-C-07"], "basis": "ours"}]'

/** A catalogue of one's own. */
export function readCatalogue(path: string): Catalogue {
  const parsed = catalogueSchema.safeParse(readMarked(path, 'a catalogue').value)
  if (!parsed.success) throw wrongForm(path, parsed.error, catalogueExample)
  const faults = checkCatalogue(parsed.data)
  if (faults.length === 0) return parsed.data
  const lines = faults
    .slice(0, 20)
    .map(({ code, at, received }) => `${path}: ${shown(at)}: ${code}: ${shown(received)}`)
  throw new Refusal(1, ...lines, 'Expected every id that is named to be there, once. Correct the ids.')
}

/** A city's own profiles: one, or a list. */
export function readProfiles(path: string): readonly Profile[] {
  const { value } = readMarked(path, 'profiles')
  const parsed = z
    .array(profileSchema)
    .min(1)
    .safeParse(Array.isArray(value) ? value : [value])
  if (!parsed.success) throw wrongForm(path, parsed.error, profileExample)
  return parsed.data
}
