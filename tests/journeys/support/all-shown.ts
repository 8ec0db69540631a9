import type { RunningCity } from './running-city.ts'
import { statusOf } from './shown-at.ts'
import type { ToldStory } from './told-story.ts'
import { until } from './until.ts'

/** Waits until each of these stories can be read in each of its languages, with its pictures in the small sizes. */
export async function allShown({ site }: Pick<RunningCity, 'site'>, stories: readonly ToldStory[]): Promise<void> {
  const addresses = stories.flatMap(({ code, languages, files: [, ...sizes] }) => [
    ...languages.map((language) => `${site}/${language}/stories/${code}`),
    ...sizes.map((file) => `${site}/media/${file}`),
  ])
  await until(`${stories.length} stories to be on the site`, async () =>
    (await Promise.all(addresses.map(statusOf))).every((status) => status === 200),
  )
}
