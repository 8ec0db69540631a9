import type { Language } from '@use-it-cities/core'
import ar from './ar.json' with { type: 'json' }
import bn from './bn.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import pa from './pa.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import ps from './ps.json' with { type: 'json' }
import ro from './ro.json' with { type: 'json' }
import so from './so.json' with { type: 'json' }
import ur from './ur.json' with { type: 'json' }
import type { AppWords } from './say.ts'

/** All languages, for the server: a browser is given the one it asks for. A missing word does not compile. */
export const appWords: Readonly<Record<Language, AppWords>> = { en, ur, pa, bn, ar, so, ps, ro, pl }
