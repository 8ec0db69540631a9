import type { Language } from '@use-it-cities/core'
import type { Translate as InterviewTranslate } from '../questionnaire/words/translate.ts'
import type { Translate } from '../words/translate.ts'
import type { TellerWordKey } from './words/notes.ts'

export type TellerTranslate = Translate<TellerWordKey>

/** What every part of a teller's page is drawn with. */
export interface TellerView {
  readonly t: TellerTranslate
  /** What is said of a mistake in a form, as in the questionnaire. */
  readonly i: InterviewTranslate
  readonly language: Language
  readonly secret: string
}
