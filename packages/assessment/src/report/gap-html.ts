import { type Language } from '@use-it-cities/core'
import type { MatterGap } from '../gap.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { knownWords } from '../words/known-words.ts'
import { markupIn } from './markup.ts'
import { itemsById } from './words.ts'
import type { HtmlOptions } from './html.ts'

export interface GapHtmlOptions extends Pick<HtmlOptions, 'language' | 'level' | 'profiles'> {
  /** What the two sides are called. */
  readonly council: string
  readonly organisation: string
  /** The profile both were assessed with, where it is a city's own. */
  readonly profile?: string | null
}

/** What two sides say of the same matters, as a table for a page or a printer. The widest certain gap comes first, as `gap` gives it. */
export function gapHtml(matters: readonly MatterGap[], catalogue: Catalogue, options: GapHtmlOptions): string {
  const { language = 'en', level = 1, profiles, profile = null, council, organisation } = options
  const markup = markupIn(language, catalogue.language, level)
  const { say, heading, inCatalogue, table } = markup
  const items = itemsById(catalogue, { profile }, profiles)
  const side = ({ item, outcome }: MatterGap['council']) =>
    `${inCatalogue(items.get(item)?.title ?? item)}: ${say(`answer.${outcome}`)}`
  const rows = matters.map((each) => [
    inCatalogue(each.matter),
    side(each.council),
    side(each.organisation),
    say(`gap.${each.finding}`),
  ])
  const title = say('gap.heading', { council, organisation })
  return markup.article([
    heading(0, title),
    `<p>${say('gap.note')} ${say('gap.pairs-ours')}</p>`,
    table(title, ['gap.matter', 'gap.council', 'gap.organisation', 'gap.finding'], rows),
    ...translationNote(language, markup.isTranslated).map((key) => `<p>${say(key)}</p>`),
  ])
}

/** What a reader has to know of the words on the page. */
export const translationNote = (language: Language, isTranslated: boolean) => [
  ...(isTranslated ? [] : (['report.not-translated'] as const)),
  ...(knownWords[language]?.review.status === 'unreviewed' ? (['report.unreviewed'] as const) : []),
]
