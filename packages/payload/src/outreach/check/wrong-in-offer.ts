import type { LocalDate } from '@use-it-cities/core'
import { addressSentence, daySentence } from '../../guide/help/wrong-in-help.ts'
import { asCame, isWebAddress } from '../../guide/web-address.ts'
import type { Wrong } from '../../guide/wrong.ts'
import { isFilled, rowsIn, type Row } from '../rows.ts'
import { toContact } from '../to-contact.ts'
import type { Surroundings } from '../to-offer.ts'
import { dayIn } from './days.ts'

/** What is wrong with an opportunity or an event beside what the contract says of its shape. */
export const wrongInOffer = (row: Row, on: LocalDate, { city }: Surroundings): Wrong[] => [
  ...wrongWords(row, city),
  ...wrongLink(row.link),
  ...wrongCheck(row.checkedOn, on),
  ...wrongContact(row, city),
]

function wrongWords({ words }: Row, city: Surroundings['city']): Wrong[] {
  const rows = rowsIn(words)
  if (rows.length === 0)
    return [{ path: 'words', message: 'Expected the words in one language at least; none came. Add a language.' }]
  const wrong: Wrong[] = []
  for (const [at, { language, review }] of rows.entries()) {
    if (!isFilled(language))
      wrong.push({ path: `words.${at}.language`, message: 'Expected the language of these words. Choose one.' })
    else if (!city.languages.some((each) => each === language))
      wrong.push({
        path: `words.${at}.language`,
        message: `Expected a language of this city; ${asCame(language)} came. Choose one.`,
      })
    else if (rows.findIndex((each) => each.language === language) < at)
      wrong.push({
        path: `words.${at}.language`,
        message: 'Expected each language once; this one is there already. Put the words together, or remove one.',
      })
    if (review === 'original' && rows.findIndex((each) => each.review === 'original') < at)
      wrong.push({
        path: `words.${at}.review`,
        message: 'Expected one original; another language is the original already. Say that this is a translation.',
      })
  }
  return wrong
}

const wrongLink = (link: unknown): Wrong[] =>
  isFilled(link) && !(isWebAddress(link) && link.startsWith('https://'))
    ? [{ path: 'link', message: addressSentence(link) }]
    : []

function wrongCheck(value: unknown, on: LocalDate): Wrong[] {
  const checkedOn = dayIn(value)
  if (checkedOn === null) return [{ path: 'checkedOn', message: daySentence('the day somebody last made sure', value) }]
  return checkedOn > on
    ? [{ path: 'checkedOn', message: `Expected a day that has come; ${checkedOn} is still ahead.` }]
    : []
}

/** A name alone, or a place without days, helps nobody to reach a person. */
export function wrongContact({ contact }: Row, city: Surroundings['city']): Wrong[] {
  const known = toContact(contact, city)
  if (known === null || [known.phone, known.whatsapp, known.email, known.dropIn].some(isFilled)) return []
  return [
    {
      path: 'contact.phone',
      message:
        'Expected a phone number, WhatsApp, an e-mail or a place to come to: a name alone is no way to reach anybody.',
    },
  ]
}
