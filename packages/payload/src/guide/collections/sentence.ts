import type { City } from '@use-it-cities/core'
import { languages } from '@use-it-cities/core'
import type { Field, GroupField, TextareaField } from 'payload'

interface SentenceOptions {
  readonly maxLength: number
  readonly isRequired?: boolean
}

/**
 * A sentence of at most `maxLength` characters in each language of the city. The first may be asked for; the others are
 * folded, because most are written later, by somebody else.
 */
export function sentence(city: City, name: string, label: string, options: SentenceOptions): GroupField {
  const [first, ...others] = city.languages.map((_, at) => inLanguage(city, at, options))
  const folded: Field[] =
    others.length === 0
      ? []
      : [{ type: 'collapsible', label: 'In other languages', admin: { initCollapsed: true }, fields: others }]
  return { name, label, type: 'group', fields: [...(first ? [first] : []), ...folded] }
}

function inLanguage(city: City, at: number, { maxLength, isRequired = false }: SentenceOptions): TextareaField {
  const language = city.languages[at] ?? 'en'
  const isAskedFor = isRequired && at === 0
  return {
    name: language,
    type: 'textarea',
    label: languages[language].name,
    required: isAskedFor,
    admin: { rtl: languages[language].dir === 'rtl', rows: 2 },
    validate: (value: unknown) => {
      const text = typeof value === 'string' ? value.trim() : ''
      if (isAskedFor && text === '')
        return `Expected a sentence in ${languages[language].english}: what people get there, and who it is for.`
      return (
        text.length <= maxLength ||
        `Expected at most ${maxLength} characters; ${text.length} came. Say it in one or two sentences.`
      )
    },
  }
}
