import type { Language } from '@use-it-cities/core'
import type { WordsFile } from '../../words/translate.ts'
import ar from './ar.json' with { type: 'json' }
import bn from './bn.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import type { WordKey } from './notes.ts'
import pa from './pa.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import ps from './ps.json' with { type: 'json' }
import ro from './ro.json' with { type: 'json' }
import so from './so.json' with { type: 'json' }
import ur from './ur.json' with { type: 'json' }

/** The words of the questionnaire and of "My vouchers", in every language. */
export const questionnaireWords: Readonly<Record<Language, WordsFile<WordKey>>> = { en, ur, pa, bn, ar, so, ps, ro, pl }
