import type { Language } from '@use-it-cities/core'
import type { Say } from '../words/say.ts'
import type { QuestionList } from './question-list.ts'
import type { SourceList } from './source-list.ts'

/** What every part of a route sheet needs. */
export interface SheetContext {
  readonly language: Language
  readonly say: Say
  readonly sources: SourceList
  readonly questions: QuestionList
}
