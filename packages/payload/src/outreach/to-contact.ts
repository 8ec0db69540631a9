import type { City, Text } from '@use-it-cities/core'
import { isFilled, rowIn, said, type Row } from './rows.ts'

/** How a resident reaches a person, in the shape of the contract and not judged yet; `null` when nothing is filled in. */
export function toContact(value: unknown, city: City): Row | null {
  const { name, phone, whatsapp, email, dropIn } = rowIn(value)
  const { where, when } = rowIn(dropIn)
  const words = inLanguages(when, city)
  const contact = {
    ...said('name', name),
    ...said('phone', phone),
    ...said('whatsapp', whatsapp),
    ...said('email', email),
    ...((isFilled(where) || Object.keys(words).length > 0) && { dropIn: { where: where ?? '', when: words } }),
  }
  return Object.keys(contact).length === 0 ? null : contact
}

/** The languages of the city that somebody has written something in. */
const inLanguages = (value: unknown, city: City): Text =>
  Object.fromEntries(
    city.languages
      .map((language) => [language, rowIn(value)[language]])
      .filter(([, text]) => typeof text === 'string' && text.trim() !== ''),
  ) as Text

/** WhatsApp knows a number without spaces, dashes and brackets; people write it with them. */
export const dialled = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/[\s()-]/g, '') : value
