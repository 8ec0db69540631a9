import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { slugs } from '../slugs.ts'

/** A row that a story points at stays: without it the story would fall off the site in silence. */
export const refuseDeleteWhenUsed =
  (storyField: string): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const { totalDocs } = await req.payload.count({
      collection: slugs.stories,
      where: { [storyField]: { equals: id } },
      overrideAccess: true,
      req,
    })
    if (totalDocs === 0) return
    throw new APIError(
      `This is used by ${totalDocs} ${totalDocs === 1 ? 'story' : 'stories'}, so it cannot be deleted. Change those first.`,
      409,
      null,
      true,
    )
  }
