import type { Language, LocalDate } from '@use-it-cities/core'
import { codeFrom } from '../form/read-beginning.ts'
import { checkStep, type Interview, type Progress } from '../interview.ts'
import { languagesFor, type ReadyQuestionnaire } from '../ready-questionnaire.ts'
import type { Beginning } from '../view/start-form.ts'
import { stepsOf } from './next-step.ts'

export interface NewInterview {
  readonly ready: ReadyQuestionnaire
  readonly mode: Interview['mode']
  readonly beginning: Beginning
  /** The language of the page; another one when the questionnaire is not released in it for this way of asking. */
  readonly language: Language
  readonly on: LocalDate
  readonly id: string
  readonly startedAt: string
}

/** An interview at its first part. */
export function newInterview({ ready, mode, beginning, language, ...more }: NewInterview): Progress {
  const allowed = languagesFor(ready.published, mode)
  const { id, version, language: source } = ready.definition
  const interview: Interview = {
    ...more,
    questionnaire: { id, version },
    language: allowed.includes(language) ? language : (allowed[0] ?? source),
    mode,
    researcher: beginning.researcher === '' ? null : codeFrom(beginning.researcher),
    interpreter: beginning.interpreter,
    answers: {},
  }
  const [first = checkStep] = stepsOf(ready, interview)
  return { interview, at: first, isReturning: false }
}
