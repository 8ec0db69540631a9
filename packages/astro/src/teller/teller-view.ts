import type { Language } from '@use-it-cities/core'
import type { TellerTranslate } from './words/catalogue.ts'

/** What every part of a teller's page is drawn with. */
export interface TellerView {
  readonly t: TellerTranslate
  readonly language: Language
  readonly secret: string
}
