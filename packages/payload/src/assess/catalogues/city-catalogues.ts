import type { Catalogue, Profile } from '@use-it-cities/assessment'
import { checkCatalogue, profileSchema } from '@use-it-cities/assessment/schema'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { keepItLocalCatalogue } from '@use-it-cities/keep-it-local-scoring/data'
import { socialActionCatalogue } from '@use-it-cities/keep-it-local-scoring/social-action'
import { transferReadinessCatalogue } from '@use-it-cities/keep-it-local-scoring/transfer-readiness'
import { z } from 'zod'

const ours: readonly Catalogue[] = [
  catPolicyCatalogue,
  keepItLocalCatalogue,
  socialActionCatalogue,
  transferReadinessCatalogue,
]

/**
 * The catalogues of a city with its own profiles in them. Throws on start when a profile names what is not there, because
 * an assessment under it could never be read.
 */
export function cityCatalogues(
  catalogues: readonly Catalogue[] = ours,
  profiles: Readonly<Record<string, readonly Profile[]>> = {},
): readonly Catalogue[] {
  const ids = catalogues.map(({ id }) => id)
  const wrong = [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `catalogue ${id} is there twice`),
    ...Object.keys(profiles).flatMap((id) => (ids.includes(id) ? [] : [`there is no catalogue ${id}`])),
  ]
  if (wrong.length > 0)
    throw new Error(`Expected catalogues with ids of their own and profiles for them; ${wrong.join('; ')}.`)
  return catalogues.map((catalogue) => withProfiles(catalogue, profiles[catalogue.id] ?? []))
}

function withProfiles(catalogue: Catalogue, given: readonly Profile[]): Catalogue {
  if (given.length === 0) return catalogue
  const own = z.array(profileSchema).safeParse(given)
  if (!own.success)
    throw new Error(`Expected profiles for ${catalogue.id} as data. ${z.prettifyError(own.error).slice(0, 1_000)}`)
  const whole: Catalogue = { ...catalogue, profiles: [...catalogue.profiles, ...own.data] }
  const faults = checkCatalogue(whole)
  if (faults.length > 0)
    throw new Error(
      `Expected profiles for ${catalogue.id} that name what is there. ${faults.map(({ code, at, received }) => `${at}: ${code}: ${String(received)}`).join('; ')}`,
    )
  return whole
}
