import type { Language } from '@use-it-cities/core'
import ar from '../../locales/ar.json' with { type: 'json' }
import bn from '../../locales/bn.json' with { type: 'json' }
import en from '../../locales/en.json' with { type: 'json' }
import pa from '../../locales/pa.json' with { type: 'json' }
import pl from '../../locales/pl.json' with { type: 'json' }
import ps from '../../locales/ps.json' with { type: 'json' }
import ro from '../../locales/ro.json' with { type: 'json' }
import so from '../../locales/so.json' with { type: 'json' }
import ur from '../../locales/ur.json' with { type: 'json' }

/** Each piece of the frame around a form or a statement: everything that is neither a definition's nor a person's. */
export type WordKey = keyof typeof en.words

interface Locale {
  readonly review: { readonly status: string }
  readonly words: Readonly<Record<WordKey, string>>
}

/** The frame's words in nine languages: a missing one does not compile. */
export const locales: Readonly<Record<Language, Locale>> = { en, ur, pa, bn, ar, so, ps, ro, pl }
