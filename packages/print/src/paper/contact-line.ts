import { textIn, type Language } from '@use-it-cities/core'
import type { Say } from '../words/say.ts'
import type { PrintCity } from './sheet-of.ts'

/** How a person is reached: phone and email, else the city's note in the language asked for or in any; `null` without any. */
export function waysToReach({ contact }: PrintCity, language: Language): string | null {
  const note = contact.note ? textIn(contact.note, language)?.text : undefined
  const ways = [contact.phone, contact.email].filter((way) => way !== undefined)
  return ways.length > 0 ? ways.join(', ') : (note ?? null)
}

/** "Questions about this form: …" */
export function contactLine(city: PrintCity, language: Language, say: Say): string | null {
  const contact = waysToReach(city, language)
  return contact === null ? null : say('questionsTo', { contact })
}
