import { directionOf, type Language } from '@use-it-cities/core'
import ar from './ar.json' with { type: 'json' }
import bn from './bn.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import pa from './pa.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import ps from './ps.json' with { type: 'json' }
import ro from './ro.json' with { type: 'json' }
import so from './so.json' with { type: 'json' }
import ur from './ur.json' with { type: 'json' }
import type { ContactWordKey } from './notes.ts'

/** As it stands in the files: a word that is missing in one language does not compile. */
export interface ContactWords {
  readonly review: { readonly status: string }
  readonly words: Readonly<Record<ContactWordKey, string>>
}

/** The words of the contact form and its neighbours, in every language. */
export const contactWords: Readonly<Record<Language, ContactWords>> = { en, ur, pa, bn, ar, so, ps, ro, pl }

/** Fills in a word's `{parameters}`. */
export type ContactTranslate = (key: ContactWordKey, params?: Readonly<Record<string, string | number>>) => string

/** In a language from right to left, what is put in keeps its own direction and moves no word around it. */
export const contactTranslator =
  (language: Language): ContactTranslate =>
  (key, params = {}) =>
    contactWords[language].words[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name]
      if (value === undefined) return whole
      return directionOf(language) === 'rtl' ? `\u2068${value}\u2069` : String(value)
    })
