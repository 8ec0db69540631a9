import type { City } from '@use-it-cities/core'
import type { Payload } from 'payload'
import { ensureCity } from '../../config/ensure-city.ts'
import { slugs } from '../../slugs.ts'
import type { PackReport } from './content-pack.ts'

type List = 'organisations' | 'strands' | 'themes' | 'places' | 'reports'

/** The id of every row that stories point at, by collection and then by its short name. */
export type CityIds = Readonly<Record<List, ReadonlyMap<string, string>>>

/** Adds what the city defines and the database does not have yet. What a person has changed stays changed. */
export async function loadCity(payload: Payload, city: City, reports: readonly PackReport[]): Promise<CityIds> {
  await ensureCity(payload, city)
  const known = await idsIn(payload, slugs.reports)
  for (const { id, title, publishedOn, url } of reports.filter((report) => !known.has(report.id)))
    await payload.create({
      collection: slugs.reports,
      data: { slug: id, title, publishedOn, url },
      depth: 0,
      overrideAccess: true,
    })
  return {
    organisations: await idsIn(payload, slugs.organisations),
    strands: await idsIn(payload, slugs.strands),
    themes: await idsIn(payload, slugs.themes),
    places: await idsIn(payload, slugs.places),
    reports: await idsIn(payload, slugs.reports),
  }
}

async function idsIn(payload: Payload, collection: List): Promise<Map<string, string>> {
  const { docs } = await payload.db.find<{ id: string; slug: string }>({ collection, limit: 0, pagination: false })
  return new Map(docs.map(({ id, slug }) => [slug, id]))
}
