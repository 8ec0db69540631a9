import type { Catalogue, Profile } from '@use-it-cities/assessment'
import { catalogueSchema, checkCatalogue, profileSchema, type CatalogueFault } from '@use-it-cities/assessment/schema'
import { z } from 'zod'
import { wrongForm } from '../files/zod-problems.ts'
import { Refusal, shown } from '../refusal.ts'
import { readMarked } from './read-marked.ts'

const catalogueExample =
  '{"contract": 1, "id": "my-checklist", "version": "1.0.0", …}; the whole of it is catalogue.schema.json in @use-it-cities/assessment'
const profileExample = '[{"id": "our-town", "title": "Our town", "items": ["CAT-C-01", "CAT-C-07"], "basis": "ours"}]'

/** Faults shown at once. */
const most = 20

/** A catalogue of one's own. */
export function readCatalogue(path: string): Catalogue {
  const parsed = catalogueSchema.safeParse(readMarked(path, 'a catalogue').value)
  if (!parsed.success) throw wrongForm(path, parsed.error, catalogueExample)
  requireWhole(path, parsed.data)
  return parsed.data
}

const faultWords: Readonly<Record<CatalogueFault['code'], (received: string) => string>> = {
  'id-twice': (id) => `the id “${id}” is there twice. Give each its own.`,
  'unknown-group': (id) => `there is no group “${id}”. Correct the id, or add the group.`,
  'unknown-item': (id) => `there is no item “${id}”. Correct the id, or add the item.`,
  'unknown-law': (id) => `there is no law “${id}”. Correct the id, or add the law.`,
  'unknown-source': (id) => `there is no source “${id}”. Correct the id, or add the source.`,
  'wrong-side': (id) => `the item “${id}” is asked of the other side. Name one of this side.`,
  'no-weight': (weight) => `expected a weight above 0, but got ${weight}. Leave the item out of a profile instead.`,
  'migration-to-another-version': (version) =>
    `no migration leads to version ${version}. Add one that does, or take them out.`,
}

/** Refuses a catalogue, or profiles for it, that name what is not there. */
function requireWhole(path: string, catalogue: Catalogue) {
  const faults = checkCatalogue(catalogue)
  if (faults.length === 0) return
  const lines = faults
    .slice(0, most)
    .map(({ code, at, received }) => `${path}: ${shown(at)}: ${faultWords[code](shown(received))}`)
  throw new Refusal(1, ...lines, ...(faults.length > most ? [`… and ${faults.length - most} more.`] : []))
}

/** Whether the weights and added items of a city's own profiles fit the catalogue; nothing of them may be passed over. */
export const requireFitting = (path: string, profiles: readonly Profile[], catalogue: Catalogue): void =>
  requireWhole(path, { ...catalogue, profiles: [...catalogue.profiles, ...profiles] })

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
