import { aConsent, approvals, aStory, aText, publish, type Row } from '../support/builders.ts'
import type { Cms } from '../support/cms.ts'

/** A story on the website, for the channels its teller allows. */
export async function aRoundUpStory(
  cms: Cms,
  { channels, title }: { channels: readonly string[]; title: string },
): Promise<Row> {
  const story = await aStory(cms, { workingTitle: `Working: ${title}` })
  const text = await aText(cms, story.id, { title })
  await aConsent(cms, story.id, { channels: [...channels] })
  await approvals(cms, text.id)
  await publish(cms, story.id)
  return story
}
