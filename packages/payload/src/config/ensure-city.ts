import type { City } from '@use-it-cities/core'
import type { Payload } from 'payload'
import { shipViews } from '../comms/shipped-views.ts'
import { ensureWordings } from '../consents/wordings/ensure-wordings.ts'
import { slugs, type Slug } from '../slugs.ts'

/**
 * Adds the partners, strands, themes, places, consent wordings and saved views of the city that the CMS does not have yet. What is there already
 * stays as people have changed it. Returns how many rows were added.
 */
export async function ensureCity(payload: Payload, city: City): Promise<number> {
  const lists: [Slug, readonly { id: string }[]][] = [
    [slugs.organisations, city.partners],
    [slugs.strands, city.strands],
    [slugs.themes, city.themes],
    [slugs.places, city.places],
  ]
  let added = 0
  for (const [collection, rows] of lists) {
    const found = await payload.db.find<{ id: string; slug: string }>({ collection, limit: 0, pagination: false })
    const known = new Set(found.docs.map(({ slug }) => slug))
    for (const { id, ...rest } of rows.filter((row) => !known.has(row.id))) {
      await payload.create({ collection, data: { slug: id, ...rest }, depth: 0, overrideAccess: true })
      added += 1
    }
  }
  return added + (await ensureWordings(payload)) + (await shipViews(payload))
}
