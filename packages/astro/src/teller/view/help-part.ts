import type { City, Language } from '@use-it-cities/core'
import { el, type Child } from '../../questionnaire/markup.ts'
import { inLanguage, langOf } from '../../site/in-language.ts'
import type { TellerTranslate } from '../teller-view.ts'

/** Whom to call. It stands on every page, also on the one that says that a link opens nothing. */
export function helpPart(t: TellerTranslate, { phone, email, note }: City['contact'], language: Language): Child {
  if (phone === undefined && email === undefined && note === undefined) return null
  const said = note && inLanguage(note, language)
  return el(
    'section',
    { class: 'help' },
    el('h2', {}, t('help.title')),
    phone !== undefined && el('p', {}, el('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}`, dir: 'ltr' }, phone)),
    email !== undefined && el('p', {}, el('a', { href: `mailto:${email}`, dir: 'ltr' }, email)),
    said && el('p', { ...langOf(said.language, language) }, said.text),
  )
}
