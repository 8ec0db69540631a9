import type { Language } from '@use-it-cities/core'
import ar from '../../locales/ar.json' with { type: 'json' }
import bn from '../../locales/bn.json' with { type: 'json' }
import pa from '../../locales/pa.json' with { type: 'json' }
import pl from '../../locales/pl.json' with { type: 'json' }
import ps from '../../locales/ps.json' with { type: 'json' }
import ro from '../../locales/ro.json' with { type: 'json' }
import so from '../../locales/so.json' with { type: 'json' }
import ur from '../../locales/ur.json' with { type: 'json' }
import { learnWords, type Words } from './known-words.ts'

/** Every translation there is, beside English. */
const translations = { ur, pa, bn, ar, so, ps, ro, pl } as Record<Exclude<Language, 'en'>, Words>

/** Gives back what it is given, with every language known: so that no bundler leaves the languages out. */
export function everyLanguage<Value>(value: Value): Value {
  for (const [language, words] of Object.entries(translations)) learnWords(language as Language, words)
  return value
}
