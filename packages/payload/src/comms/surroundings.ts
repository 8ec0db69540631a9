import type { TellerNames } from '@use-it-cities/success-stories'
import type { CheckedPhoto } from '@use-it-cities/success-stories/checks'
import type { Payload } from 'payload'
import { loadTellerNames } from '../consents/names/load-names.ts'
import { checkedPhoto, type MediaRow } from '../review/checks/photo-of.ts'
import { slugs } from '../slugs.ts'
import type { StoryFacts } from './facts.ts'

/** What the checks hold words against, besides the consents. */
export interface Surroundings {
  readonly photo: CheckedPhoto | undefined
  readonly tellerNames: TellerNames | null
}

/** Ids asked for at a time. */
const inOneGo = 200

/** Pictures and real names of these stories, to be compared and kept nowhere. */
export async function surroundingsOf(
  payload: Payload,
  stories: readonly StoryFacts[],
): Promise<(story: StoryFacts) => Surroundings> {
  const photos = new Map<string, MediaRow>()
  const names = new Map<string, TellerNames>()
  const ids = stories.map(({ id }) => id)
  const photoIds = stories.flatMap(({ photo }) => photo ?? [])
  for (let from = 0; from < photoIds.length; from += inOneGo) {
    const { docs } = await payload.db.find<MediaRow>({
      collection: slugs.media,
      where: { id: { in: photoIds.slice(from, from + inOneGo) } },
      limit: 0,
      pagination: false,
    })
    for (const row of docs) photos.set(row.id, row)
  }
  for (let from = 0; from < ids.length; from += inOneGo)
    for (const [id, each] of await loadTellerNames(payload, { stories: ids.slice(from, from + inOneGo) }))
      names.set(id, each)
  return ({ id, photo }) => ({
    photo: checkedPhoto(photos.get(photo ?? '')),
    tellerNames: names.get(id) ?? null,
  })
}
