import { directionOf, type Because, type Language } from '@use-it-cities/core'
import type { Range } from '../model/result.ts'
import { labelIn, piecesFor, wordsOfReason, type WordKey } from '../words/known-words.ts'
import { percentIn, type Piece } from '../words/sentence.ts'
import { escaped } from './escape.ts'
import { percentDown, percentUp } from './words.ts'

type Params = Because['params']
type Level = 1 | 2 | 3

/** Parameters whose words are the catalogue's, and so in its language. */
const ofCatalogue: ReadonlySet<string> = new Set(['text', 'group', 'item', 'catalogue', 'profile', 'matter', 'date'])

/** Pieces of HTML in one language about a catalogue that may be in another. Whatever goes in as text comes out as text. */
export function markupIn(language: Language, catalogueLanguage: Language, level: Level) {
  const foreign =
    language === catalogueLanguage ? '' : ` lang="${catalogueLanguage}" dir="${directionOf(catalogueLanguage)}"`
  const inCatalogue = (text: string) => (foreign ? `<span${foreign}>${escaped(text)}</span>` : escaped(text))
  const written = (pieces: readonly Piece[], translated?: string) =>
    pieces
      .map((piece) => {
        if (typeof piece === 'string') return escaped(piece)
        const isForeign = !piece.isOurs && piece.name !== translated && /\p{L}/u.test(piece.text)
        if (isForeign && ofCatalogue.has(piece.name)) return inCatalogue(piece.text)
        return `<bdi>${escaped(piece.text)}</bdi>`
      })
      .join('')
  /** `translated` names a parameter whose words are not the catalogue's this time. */
  const say = (key: WordKey, params?: Params, translated?: string) =>
    written(piecesFor(params ? { key, params } : { key }, language), translated)
  const heading = (below: number, content: string) => `<h${level + below}>${content}</h${level + below}>`
  return {
    say,
    heading,
    inCatalogue,
    /** Many words of the catalogue, as a paragraph of their own: in a line of another direction they would fall apart. */
    paragraph: (content: string) => `<p${foreign}>${content}</p>`,
    /** Our words in such a paragraph. */
    ours: (content: string) =>
      foreign ? `<bdi lang="${language}" dir="${directionOf(language)}">${content}</bdi>` : content,
    text: escaped,
    /** A name, which may run either way. */
    bdi: (text: string) => `<bdi>${escaped(text)}</bdi>`,
    reason: (because: Parameters<typeof wordsOfReason>[0]) => written(piecesFor(wordsOfReason(because), language)),
    label: (id: string) => escaped(labelIn(id, language)),
    share: (share: number) => `<bdi>${escaped(percentIn(percentDown(share), language))}</bdi>`,
    range: ({ low, high }: Range) =>
      low === high && percentDown(low) === percentUp(high)
        ? `<bdi>${escaped(percentIn(percentDown(low), language))}</bdi>`
        : say('report.range', { low: percentDown(low), high: percentUp(high) }),
    list: (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`,
    /** The first cell of each row is its heading. */
    table: (caption: string, keys: readonly WordKey[], rows: readonly (readonly string[])[]) => {
      const head = keys.map((key) => `<th scope="col">${say(key)}</th>`).join('')
      const body = rows.map(
        ([first = '', ...cells]) =>
          `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
      )
      return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
    },
    /** The whole, in its language, with a word about the translation where it needs one. */
    article: (parts: readonly string[]) =>
      `<article lang="${language}" dir="${directionOf(language)}">${parts.join('\n')}</article>`,
    isTranslated: foreign === '',
  }
}

export type Markup = ReturnType<typeof markupIn>

/** An address that a page may point to; `null` for anything but the web. */
export const webAddress = (url: string | null | undefined): string | null =>
  url !== null && url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : null
