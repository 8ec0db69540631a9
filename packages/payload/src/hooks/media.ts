import type { CollectionBeforeChangeHook } from 'payload'
import { storyFor } from './story-for.ts'

/** A picture belongs to a story for good, and so to the organisation of that story. */
export const keepMediaFacts: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update')
    return { ...data, story: originalDoc?.story, organisation: originalDoc?.organisation, quarantined: originalDoc?.quarantined }
  const story = await storyFor(req, data.story)
  return { ...data, story: story.id, organisation: story.organisation, quarantined: false }
}
