import type { Language } from '@use-it-cities/core'
import { directionOf } from '@use-it-cities/core'
import { textOf, type Definition, type Questionnaire } from '@use-it-cities/questionnaire-schema'

/** The words of a questionnaire as they stand on the paper form, with what an element that shows them needs. */
export interface Words {
  readonly language: Language
  readonly of: (key: string) => Said
}

export interface Said {
  readonly text: string
  readonly lang: Language
  readonly dir: 'ltr' | 'rtl'
}

/** A sentence that has no translation is shown in the language it was written in, and marked as that. */
export const wordsIn = (questionnaire: Questionnaire<Definition>, language: Language): Words => ({
  language,
  of: (key) => {
    const found = textOf(questionnaire, language, key)
    return { text: found.text, lang: found.language, dir: directionOf(found.language) }
  },
})
