import type { Language, LocalDate, Result } from '@use-it-cities/core'
import type { Printer, SharedStory } from '@use-it-cities/print'
import type { Block, Inline, StoryText } from '@use-it-cities/success-stories'
import type { OnLeaflet } from './next-steps.ts'
import type { PrintableStory } from './printable-story.ts'
import type { PaperKind } from './views.ts'

export interface PaperOrder {
  readonly story: PrintableStory
  readonly text: StoryText
  readonly kind: PaperKind
  readonly run: string
  /** On a sheet for the press, whom to call. */
  readonly next: OnLeaflet
  /** The code that stands on it; `null` for the address of the story. */
  readonly short: string | null
  readonly siteUrl: string
  readonly on: LocalDate
}

/** Makes one paper of a story from the words that are live. Whoever calls has asked the consent. */
export function paperOf(printer: Printer, order: PaperOrder): Promise<Result<Uint8Array, { code: string }>> {
  const { story, text, kind, run, next, on } = order
  const shared = sharedStory(order)
  if (kind === 'leaflet') return printer.leaflet({ story: shared, run, next })
  if (kind !== 'press') return printer.poster({ story: shared, run, size: kind === 'poster-a3' ? 'a3' : 'a4' })
  const seen = story.visibility(text.language, 'press')
  return printer.pressSheet({
    story: shared,
    run,
    paragraphs: text.body.flatMap(paragraphs),
    facts: text.talk?.facts ?? [],
    notYet: text.talk?.notYet ?? [],
    until: seen.visible ? seen.until : on,
    on,
    contact: next,
  })
}

const sharedStory = ({ story, text, short, siteUrl }: PaperOrder): SharedStory => ({
  language: text.language,
  title: text.title,
  summary: text.summary,
  organisation: story.partner,
  translation: text.translation?.review ?? null,
  address: short === null ? storyAddress(siteUrl, text.language, story.code) : goAddress(siteUrl, short),
})

export const storyAddress = (siteUrl: string, language: Language, code: string): string =>
  `${siteUrl}/${language}/stories/${code}`

/** The page of the site for whoever passes the story on. */
export const championAddress = (siteUrl: string, language: Language, code: string): string =>
  `${siteUrl}/${language}/champions/${code}`

/** What a code of the city is typed and scanned as. */
export const goAddress = (siteUrl: string, code: string): string => `${siteUrl}/go/${code}`

/** The words of a block without what makes them look or lead anywhere, a paragraph each. */
function paragraphs(block: Block): string[] {
  const all = block.type === 'list' ? block.items.map(wordsOf) : [wordsOf(block.children)]
  return all.filter((words) => words.trim() !== '')
}

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((each) => {
      if (each.type === 'text') return each.text
      return each.type === 'link' ? each.children.map(({ text }) => text).join('') : ' '
    })
    .join('')
