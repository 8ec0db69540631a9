import type { Catalogue } from '@use-it-cities/assessment'
import { convertCat } from './convert-cat.ts'
import { convertKeepItLocal } from './convert-keep-it-local.ts'
import { dossierSchema } from './dossier-schema.ts'
import { manifestOf, type Manifest } from './manifest.ts'

export interface Converted {
  readonly cat: Catalogue
  readonly keepItLocal: Catalogue
  readonly manifest: Manifest
}

/** Two catalogues and an account of what became of everything else. Throws, and says where, when something does not fit. */
export function convertDossier(json: unknown): Converted {
  const dossier = dossierSchema.parse(json)
  const cat = convertCat(dossier)
  const keepItLocal = convertKeepItLocal(dossier)
  return { cat, keepItLocal, manifest: manifestOf(dossier, cat, keepItLocal) }
}
