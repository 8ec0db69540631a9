import type { CollectionBeforeDeleteHook } from 'payload'
import { refuse } from '../hooks/refuse.ts'
import { slugs } from '../slugs.ts'

/** An organisation that offers something stays: without it that would fall off the site in silence. */
export const refuseDeleteOfOffering: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const [collection, what] of Object.entries(offering)) {
    const where = { organisation: { equals: id } }
    const { totalDocs } = await req.payload.count({ collection: collection as never, where, overrideAccess: true, req })
    if (totalDocs > 0)
      throw refuse(`This organisation has ${totalDocs} ${what}, so it is kept. Change those first.`, 409)
  }
}

const offering = {
  [slugs.opportunities]: 'of the opportunities',
  [slugs.outreachEvents]: 'of the events',
  [slugs.referralCodes]: 'of the codes and banners',
}
