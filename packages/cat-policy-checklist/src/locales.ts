import { directionOf, type Language } from '@use-it-cities/core'
import ar from '../locales/ar.json' with { type: 'json' }
import bn from '../locales/bn.json' with { type: 'json' }
import en from '../locales/en.json' with { type: 'json' }
import pa from '../locales/pa.json' with { type: 'json' }
import pl from '../locales/pl.json' with { type: 'json' }
import ps from '../locales/ps.json' with { type: 'json' }
import ro from '../locales/ro.json' with { type: 'json' }
import so from '../locales/so.json' with { type: 'json' }
import ur from '../locales/ur.json' with { type: 'json' }
import type { PolicyReadingError } from './policy/policy-reading.ts'

/** The words of one language, and whether a speaker has checked them. */
export interface PolicyWords {
  readonly review: { readonly status: 'source' | 'reviewed' | 'unreviewed' }
  readonly words: Readonly<Record<keyof typeof en.words, string>>
}

/** The words by language. Which translation a speaker has checked is in `review`. */
export const locales = { en, ur, pa, bn, ar, so, ps, ro, pl } as Readonly<Record<Language, PolicyWords>>

/** Why a policy was not read: what was expected, what came, what to do. */
export function policyErrorSentence({ code, params }: PolicyReadingError, language: Language = 'en'): string {
  const values = new Map<string, number>(Object.entries(params))
  return locales[language].words[code].replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values.get(name)
    if (value === undefined) return braces
    const text = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-u-nu-latn`).format(value)
    return directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text
  })
}

/** Stands with every reading, on a page or in a terminal. */
export const pointerWarningIn = (language: Language): string => locales[language].words['pointer-warning']

/** The same in English. */
export const pointerWarning = en.words['pointer-warning']
