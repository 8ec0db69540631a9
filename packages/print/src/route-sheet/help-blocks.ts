import { languages, textIn, type Language, type LocalDate, type Text } from '@use-it-cities/core'
import type { LocalHelp } from '@use-it-cities/qualification-equivalency'
import { dateIn } from '@use-it-cities/qualification-equivalency/locales'
import { isolate } from '../text/isolate.ts'
import type { Say } from '../words/say.ts'
import type { HelpBlock, Said } from './route-sheet.ts'

/** How many of the next drop-in sessions of one offer are printed. */
const mostSessions = 3

/** Help near by, with the sessions that are still to come on the day of printing. */
export const helpBlocks = (helpers: readonly LocalHelp[], language: Language, on: LocalDate, say: Say) =>
  helpers.map(({ name, organisation, summary, contact, languages: spoken = [], sessions = [] }): HelpBlock => {
    const ways = [contact.phone, contact.email, contact.url].filter((way) => way !== undefined)
    const next = sessions
      .filter((session) => session.on >= on)
      .sort((one, other) => (`${one.on} ${one.from}` < `${other.on} ${other.from}` ? -1 : 1))
      .slice(0, mostSessions)
    return {
      name: organisation === undefined || organisation === name ? name : `${name} (${organisation})`,
      lines: [
        ...saidIn(summary, language),
        ...(spoken.length > 0
          ? [say('sheetLanguages', { names: spoken.map((of) => isolate(languages[of].name)).join(' · ') })]
          : []),
        ...(ways.length > 0 ? [{ lang: 'en' as const, text: ways.join(', ') }] : []),
        ...next.flatMap(({ on: day, from, to, place, note }) => [
          say('sheetNext', {
            when: [dateIn(day, language), to === undefined ? from : `${from}–${to}`, place].map(isolate).join(' · '),
          }),
          ...(note ? saidIn(note, language) : []),
        ]),
      ],
    }
  })

/** Words in the language of the sheet or, marked as such, in the one they are in. */
export function saidIn(text: Text, language: Language): readonly Said[] {
  const found = textIn(text, language, 'en')
  if (found === null) return []
  return [found.language === language ? found.text : { lang: found.language, text: found.text }]
}
