import type { CatalogueSource } from '@use-it-cities/assessment'
import type { LocalDate } from '@use-it-cities/core'
import type { Dossier } from './dossier-schema.ts'

const readings: Readonly<Record<string, string>> = {
  'read in full': 'in full',
  'excerpt of stored page': 'an excerpt',
  'repository read with git': 'in full',
  ours: 'ours',
  memory: 'memory',
}

/** The sources that are used, each with one address or none. An address that is no address on the web becomes `null`. */
export function convertSources(
  used: ReadonlySet<string>,
  sources: Dossier['sources'],
): Record<string, CatalogueSource> {
  return Object.fromEntries(
    [...used].sort(bySourceNumber).map((id) => {
      const source = sources[id]
      if (!source) throw new Error(`${id}: expected a source of this name in the dossier.`)
      return [
        id,
        {
          title: source.title,
          url: source.url?.split(' ; ').find((url) => /^https?:\/\//.test(url)) ?? null,
          contentDate: source.contentDate,
          readAs: readings[source.readAs] ?? source.readAs,
          retrieved: source.retrieved as LocalDate,
        },
      ]
    }),
  )
}

const bySourceNumber = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true })
