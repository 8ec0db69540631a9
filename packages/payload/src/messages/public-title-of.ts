import type { ContactMessage } from '@use-it-cities/success-stories/outreach'
import type { PayloadRequest } from 'payload'
import { isHeldBack } from '../data-archive/restored.ts'
import { originalOf } from '../outreach/to-offer.ts'
import { rowsIn } from '../outreach/rows.ts'
import { storyAsShown } from '../share-kit/printable-story.ts'
import { aboutRow, type AboutRow } from './about-row.ts'

/**
 * The title of what a message is about, in the language in which it was written. `null` for a topic, for what is gone,
 * and for a story that the website does not show: its title is nobody's to read in a list.
 */
export async function publicTitleOf(req: PayloadRequest, about: ContactMessage['about']): Promise<string | null> {
  const row = await aboutRow(req, about)
  if (!row) return null
  return about.kind === 'story' ? shownTitle(req, row) : offerTitle(row)
}

async function shownTitle(req: PayloadRequest, row: AboutRow): Promise<string | null> {
  const story = await storyAsShown(req, { ...row })
  if (!story.ok || (await isHeldBack(req.payload))) return null
  const { texts, sourceLanguage, visibility } = story.value
  const shown = texts.filter(({ language }) => visibility(language, 'website').visible)
  return (shown.find(({ language }) => language === sourceLanguage) ?? shown[0])?.title ?? null
}

function offerTitle(row: AboutRow): string | null {
  const title = (originalOf({ words: row.words }) ?? rowsIn(row.words)[0])?.title
  return typeof title === 'string' && title.trim() !== '' ? title : null
}
