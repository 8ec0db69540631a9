import type { People } from './people.ts'
import { storyReadyToPublish, type StoryOptions, type ToldStory } from './told-story.ts'

/** Published stories, a few at a time: a person could not write faster, and a small computer should not have to. */
export async function manyPublished(
  team: People,
  count: number,
  { name = 'Story', ...options }: StoryOptions & { readonly name?: string } = {},
): Promise<ToldStory[]> {
  const stories: ToldStory[] = []
  const next = async (at: number) => {
    const story = await storyReadyToPublish(team, `${name} ${at}`, options)
    await team.commsLead.must('PATCH', `/stories/${story.id}?depth=0`, { _status: 'published' })
    return story
  }
  while (stories.length < count) {
    const names = Array.from({ length: Math.min(5, count - stories.length) }, (_, at) => stories.length + at)
    stories.push(...(await Promise.all(names.map(next))))
  }
  return stories
}
