import type { Catalogue } from '@use-it-cities/assessment'
import type { Language } from '@use-it-cities/core'
import type { CheckForm } from './check-library.ts'
import { everything } from './check-library.ts'
import type { CityWords } from '../words/city-words.ts'
import { isCheckWord } from './words/catalogue.ts'

/** Words with the language they are really in. */
export interface Named {
  readonly text: string
  readonly lang: Language
}

/** The name of a checklist: ours in the reader's language, a city's own in a language it has. */
export function catalogueName(
  { id, title, language: own }: Catalogue,
  language: Language,
  words: Pick<CityWords, 'check'>,
): Named {
  const key = `name.${id}`
  const said = title[language]
  if (isCheckWord(key)) return { text: words.check(language)(key), lang: language }
  if (said) return { text: said, lang: language }
  return { text: title[own] ?? id, lang: own }
}

/** The name of a list of questions out of a checklist. */
export function formName(
  catalogue: Catalogue,
  form: CheckForm,
  language: Language,
  words: Pick<CityWords, 'check'>,
): Named {
  const key = form.profile ? `profile.${catalogue.id}.${form.id}` : `profile.${everything}`
  if (isCheckWord(key)) return { text: words.check(language)(key), lang: language }
  return { text: form.title, lang: catalogue.language }
}
