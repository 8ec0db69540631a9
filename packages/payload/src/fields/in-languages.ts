import type { City, Language } from '@use-it-cities/core'
import { languages } from '@use-it-cities/core'
import type { CollapsibleField, GroupField, TextField } from 'payload'

/** Languages that stand open in a form; the others wait behind one line, so that nine do not bury what comes next. */
const shownAtOnce = 2

/** A name or a sentence in each language of the city. Where a field stands changes nothing about how it is kept. */
export function inLanguages(city: City, name: string, label: string, options: { required?: boolean } = {}): GroupField {
  const fieldIn = (language: Language, index: number): TextField => ({
    name: language,
    type: 'text',
    label: languages[language].name,
    required: options.required === true && index === 0,
    admin: { rtl: languages[language].dir === 'rtl' },
  })
  const fields = city.languages.map(fieldIn)
  const others = fields.slice(shownAtOnce)
  const names = city.languages.slice(shownAtOnce).map((language) => languages[language].name)
  const more: CollapsibleField = {
    type: 'collapsible',
    label: `In other languages: ${names.join(' · ')}`,
    fields: others,
    admin: { initCollapsed: true },
  }
  return { name, label, type: 'group', fields: others.length > 1 ? [...fields.slice(0, shownAtOnce), more] : fields }
}
