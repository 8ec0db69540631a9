import type { Language } from '@use-it-cities/core'
import type { FeedStory, FeedText } from '@use-it-cities/success-stories'
import type { Resolved } from '../site/resolve.ts'
import { cardShapes, championAddresses, papers, type CardShape, type Paper } from './champion-addresses.ts'

/** What an address for passing a story on means. */
export type ResolvedChampion =
  | { readonly kind: 'champion'; readonly language: Language; readonly story: FeedStory; readonly shownIn: Language }
  /** Where "I told someone" is sent. */
  | { readonly kind: 'told'; readonly language: Language; readonly story: FeedStory }
  | ResolvedKit

/** A file made from the text of the language: nothing is made of a language the story is not in. */
export type ResolvedKit =
  | { readonly kind: 'card'; readonly language: Language; readonly story: FeedStory; readonly shape: CardShape }
  | { readonly kind: 'paper'; readonly language: Language; readonly story: FeedStory; readonly paper: Paper }

/** `parts` follow `champions/`; `find` gives a story, or why it is not shown. Null when nothing is there. */
export function resolveChampion(
  language: Language,
  parts: readonly string[],
  find: (code: string) => Resolved,
): Resolved | null {
  const [code = '', file, ...more] = parts
  if (more.length > 0 || !/^[a-z0-9]{8}$/i.test(code)) return null
  if (code !== code.toLowerCase())
    return file === undefined ? { kind: 'redirect', to: championAddresses.page(language, code.toLowerCase()) } : null
  const paper = papers.find((each) => file === `${each}.pdf`)
  if (file !== undefined && file !== 'told' && !paper) return null
  const found = find(code)
  if (found.kind !== 'story') return found
  const { story, shownIn } = found
  if (file === undefined) return { kind: 'champion', language, story, shownIn }
  if (!paper) return { kind: 'told', language, story }
  return mayPrint(story.texts[language], paper) ? { kind: 'paper', language, story, paper } : null
}

/** The picture of a story for messages; null when nothing is there. */
export function resolveCard(
  language: Language,
  [code = '', file]: readonly string[],
  find: (code: string) => Resolved,
): Resolved | null {
  const shape = cardShapes.find((each) => file === `${each}.jpg`)
  if (!shape || code !== code.toLowerCase()) return null
  const found = find(code)
  if (found.kind !== 'story') return found
  return found.story.texts[language] ? { kind: 'card', language, story: found.story, shape } : null
}

/** A file and not a page. */
export const isKit = (resolved: Resolved): resolved is ResolvedKit =>
  resolved.kind === 'card' || resolved.kind === 'paper'

/** Paper needs the channel it is for: what is printed cannot be called back from every kitchen. */
export const mayPrint = (text: FeedText | undefined, paper: Paper): boolean =>
  text?.channels.includes(paper === 'press' ? 'press' : 'print') ?? false

/** The wide picture goes into messages and the square one into posts: each shows the story only with the channel it is for. */
export const mayPicture = (text: FeedText, shape: CardShape): boolean =>
  text.channels.includes(shape === 'card' ? 'whatsapp-card' : 'social')

/** One preview of a link is seen in messages and in posts alike, so it shows the story only where both are allowed. */
export const mayPreview = (text: FeedText): boolean => cardShapes.every((shape) => mayPicture(text, shape))
