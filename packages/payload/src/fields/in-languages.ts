import type { City } from '@use-it-cities/core'
import { languages } from '@use-it-cities/core'
import type { GroupField } from 'payload'

/** A name or a sentence in each language of the city. */
export function inLanguages(city: City, name: string, label: string, options: { required?: boolean } = {}): GroupField {
  return {
    name,
    label,
    type: 'group',
    fields: city.languages.map((language, index) => ({
      name: language,
      type: 'text',
      label: languages[language].name,
      required: options.required === true && index === 0,
      admin: { rtl: languages[language].dir === 'rtl' },
    })),
  }
}
