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
import { translateWith, type InterviewWords, type Translate } from './translate.ts'

/** As it stands in the files: a word that is missing in one language does not compile. */
interface WordsFile {
  readonly review: { readonly status: string }
  readonly words: InterviewWords['words']
}
const files: Readonly<Record<Language, WordsFile>> = { en, ur, pa, bn, ar, so, ps, ro, pl }

/** The interface words of the questionnaire and of "My vouchers" in every language. */
export const interviewWords = files as Readonly<Record<Language, InterviewWords>>

const translators = new Map<Language, Translate>()

export function interviewTranslator(language: Language): Translate {
  const known = translators.get(language)
  if (known) return known
  const made = translateWith(interviewWords[language], language)
  translators.set(language, made)
  return made
}
