import { directionOf, type Language } from '@use-it-cities/core'
import { forSms, oneLine } from './share/plain-words.ts'
import { shortened } from './share/shortened.ts'
import { smsParts } from './share/sms-parts.ts'
import { shareWords } from './share/words.ts'

export { notes as shareNotes, type ShareWordKey } from './share/notes.ts'
export { smsParts } from './share/sms-parts.ts'
export { shareWords, type ShareWords } from './share/words.ts'

/** What a resident passes a story on with. */
export type ShareKind = 'whatsapp' | 'sms' | 'social' | 'copy'

/** A story as it may be passed on, in the language of the text. Whoever calls asks the consent. */
export interface StoryToShare {
  readonly title: string
  readonly summary: string
  /** Where it can be read: stands in the text as it is, whole and last. At most 300 letters, or no two SMS hold it. */
  readonly address: string
  /** Who tells it with the resident, by name. */
  readonly organisation: string
}

/**
 * The words to pass a story on with, in its language: a message to a friend (WhatsApp), a text message of at most two parts,
 * a post of at most 280 characters with its address counted as 23, or the plain words to paste anywhere.
 *
 * The address stands alone on the last line. So it needs no marks of direction around it, which telephones take for a part of
 * an address, and it is never cut: what does not fit is taken from the summary, then from the title.
 */
export function shareText(kind: ShareKind, language: Language, story: StoryToShare): string {
  const [title, summary, organisation] = [story.title, story.summary, story.organisation].map(oneLine) as [
    string,
    string,
    string,
  ]
  const text = (parts: Pick<StoryToShare, 'title' | 'summary'>) =>
    layouts[kind](
      shareWords[language].words,
      { ...parts, organisation: isolated(organisation, language) },
      story.address,
    )
  const fits = limits[kind](story.address)
  const kept = shortened(summary, (part) => fits(text({ title, summary: part })))
  const named = shortened(title, (part) => fits(text({ title: part, summary: kept })))
  const whole = text({ title: named, summary: kept })
  return fits(whole) ? whole : story.address
}

type Words = Readonly<Record<'opening' | 'from' | 'read', string>>
type Parts = Pick<StoryToShare, 'title' | 'summary' | 'organisation'>
type Layout = (words: Words, parts: Parts, address: string) => string

const layouts: Readonly<Record<ShareKind, Layout>> = {
  whatsapp: (words, parts, address) =>
    paragraphs([words.opening], [parts.title, parts.summary], [source(words, parts), address]),
  sms: ({ read }, { title }, address) => paragraphs([forSms(lines([title, read])), address]),
  social: (words, parts, address) => paragraphs([parts.title, parts.summary], [source(words, parts), address]),
  copy: (words, parts, address) => paragraphs([parts.title, parts.summary, source(words, parts), address]),
}

const lines = (all: readonly string[]): string => all.filter((line) => line !== '').join('\n')
const paragraphs = (...all: readonly (readonly string[])[]): string =>
  all
    .map(lines)
    .filter((part) => part !== '')
    .join('\n\n')

const source = ({ from, read }: Words, { organisation }: Parts): string =>
  organisation === '' ? read : from.replace('{organisation}', () => organisation)

/** In a language from right to left a name keeps its own direction and moves no word around it. */
const isolated = (name: string, language: Language): string =>
  name !== '' && directionOf(language) === 'rtl' ? `\u2068${name}\u2069` : name

const limits: Readonly<Record<ShareKind, (address: string) => (text: string) => boolean>> = {
  whatsapp: () => () => true,
  sms: () => (text) => smsParts(text) <= 2,
  social: (address) => (text) => postLength(text.slice(0, -address.length)) + addressInPost <= longestPost,
  copy: () => () => true,
}

const longestPost = 280
/** X counts every address as 23, however long it is (docs.x.com, "Counting characters"). */
const addressInPost = 23

/** As X counts: one for what alphabets write with, two for an ideograph, an emoji or a mark of direction. */
const postLength = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/.test(letter) ? 1 : 2),
    0,
  )
