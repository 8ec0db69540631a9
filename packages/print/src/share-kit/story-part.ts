import { languages, textIn } from '@use-it-cities/core'
import { linkOf } from '../assessment-report/link-of.ts'
import { organisationIn, saidIn } from '../consent/said-in.ts'
import type { PrintCity } from '../paper/sheet-of.ts'
import type { Say } from '../words/say.ts'
import { qrCode } from './qr-code.ts'
import { quietOf } from './qr-size.ts'
import type { NextStep, SharedStory } from './request.ts'

/** Without what a person need not type. */
export const typed = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '')

/** The code that opens an address, and how it is said to who cannot see it. */
export function codeOf(address: string, say: Say, millimetres: number) {
  const url = linkOf(address)
  const code = url === null ? null : qrCode(url)
  return {
    url,
    typed: typed(address),
    svg: code?.svg ?? null,
    millimetres,
    quiet: code === null ? 0 : quietOf(code.squares, millimetres),
    figure: say('kitQr', { address: typed(address) }),
    how: say('kitScan'),
    read: say('kitRead'),
  }
}

/** What every paper of a story begins with. */
export function storyPart({ story }: { readonly story: SharedStory }, city: PrintCity, say: Say) {
  const { language, organisation, translation } = story
  return {
    lang: language,
    title: story.title,
    summary: story.summary,
    city: textIn(city.name, language)?.text ?? '',
    organisation: organisationIn(organisation, language),
    unchecked: translation === 'unreviewed' ? [say('kitUnchecked', { language: languages[language].name })] : [],
  }
}

/** Half a postcode at the end of a line is no postcode, least of all where the line reads from the right. */
const linesOf = (where: string): string[] =>
  where.replace(/\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b/g, '$1\u00a0$2').split('\n')

/** What to do next. A city's own number where the step names none, so that it always ends at a person. */
export function nextPart(next: NextStep, { language }: SharedStory, { contact }: PrintCity, say: Say) {
  const note = contact.note === undefined ? undefined : textIn(contact.note, language)
  const phone = next.phone ?? contact.phone
  return {
    title: say('kitNext'),
    text: next.text ?? say('kitAsk'),
    phone: phone ?? null,
    call: say('kitCall'),
    where: next.where === undefined ? null : { label: say('kitDropIn'), lines: linesOf(next.where) },
    note: phone === undefined && next.where === undefined && note ? saidIn(note.text, note.language, language) : null,
  }
}
