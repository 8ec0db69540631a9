import type { Language } from '@use-it-cities/core'
import ar from '../../locales/share.ar.json' with { type: 'json' }
import bn from '../../locales/share.bn.json' with { type: 'json' }
import en from '../../locales/share.en.json' with { type: 'json' }
import pa from '../../locales/share.pa.json' with { type: 'json' }
import pl from '../../locales/share.pl.json' with { type: 'json' }
import ps from '../../locales/share.ps.json' with { type: 'json' }
import ro from '../../locales/share.ro.json' with { type: 'json' }
import so from '../../locales/share.so.json' with { type: 'json' }
import ur from '../../locales/share.ur.json' with { type: 'json' }
import type { ShareWordKey } from './notes.ts'

/** As it stands in the files: a word that is missing in one language does not compile. */
export interface ShareWords {
  readonly review: { readonly status: string }
  readonly words: Readonly<Record<ShareWordKey, string>>
}

/** The words by language, and whether a speaker has checked them. */
export const shareWords: Readonly<Record<Language, ShareWords>> = { en, ur, pa, bn, ar, so, ps, ro, pl }
