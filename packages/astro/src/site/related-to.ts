import type { Language } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'

/** Up to three other stories that are in a language: those that share most themes, then the place, then the strand. */
export function relatedTo(story: FeedStory, all: readonly FeedStory[], language: Language): readonly FeedStory[] {
  const likeness = (other: FeedStory) =>
    other.themes.filter((theme) => story.themes.includes(theme)).length * 4 +
    (other.place === story.place ? 2 : 0) +
    (other.strand === story.strand ? 1 : 0)
  return all
    .filter((other) => other.code !== story.code && other.texts[language])
    .map((other) => ({ other, likeness: likeness(other) }))
    .filter((each) => each.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ other }) => other)
}
