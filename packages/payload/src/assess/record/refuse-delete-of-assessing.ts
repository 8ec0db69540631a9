import type { CollectionBeforeDeleteHook } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { slugs } from '../../slugs.ts'

/** An organisation that has assessed stays: who assessed is part of every result, and of what is on the site. */
export const refuseDeleteOfAssessing: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: slugs.assessments as never,
    where: { organisation: { equals: id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0)
    throw refuse(
      `This organisation has ${totalDocs} ${totalDocs === 1 ? 'assessment' : 'assessments'}, which stay, so it cannot be deleted. Change its name instead.`,
      409,
    )
}
