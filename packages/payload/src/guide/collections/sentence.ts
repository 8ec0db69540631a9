import type { City } from '@use-it-cities/core'
import { languages } from '@use-it-cities/core'
import type { GroupField } from 'payload'

interface SentenceOptions {
  readonly maxLength: number
  readonly isRequired?: boolean
  readonly description?: string
}

/** A sentence of at most `maxLength` characters in each language of the city; the first may be asked for. */
export const sentence = (city: City, name: string, label: string, options: SentenceOptions): GroupField => ({
  name,
  label,
  type: 'group',
  ...(options.description !== undefined && { admin: { description: options.description } }),
  fields: city.languages.map((language, at) => ({
    name: language,
    type: 'textarea',
    label: languages[language].name,
    required: options.isRequired === true && at === 0,
    admin: { rtl: languages[language].dir === 'rtl', rows: 2 },
    validate: (value: unknown) => {
      const text = typeof value === 'string' ? value.trim() : ''
      if (options.isRequired === true && at === 0 && text === '')
        return `Expected a sentence in ${languages[language].english}: what people get there, and who it is for.`
      return (
        text.length <= options.maxLength ||
        `Expected at most ${options.maxLength} characters; ${text.length} came. Say it in one or two sentences.`
      )
    },
  })),
})
