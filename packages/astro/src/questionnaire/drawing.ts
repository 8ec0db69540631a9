import type { Language } from '@use-it-cities/core'
import type { AnswerError, Answers, QuestionPath, QuestionState } from '@use-it-cities/questionnaire-schema'
import { answersAsText } from './answer-text.ts'
import type { Interview } from './interview.ts'
import { partsOf } from './question-path.ts'
import { say, wordsOf, type ReadyQuestionnaire } from './ready-questionnaire.ts'
import type { Child } from './markup.ts'
import type { Translate } from './words/translate.ts'
import { fillIn } from '@use-it-cities/questionnaire-schema'
import { messageFor } from '@use-it-cities/questionnaire-schema/locales'

/** Everything the parts of a page ask for while it is drawn. */
export interface Drawing {
  readonly ready: ReadyQuestionnaire
  readonly language: Language
  readonly mode: Interview['mode']
  readonly answers: Answers
  readonly states: ReadonlyMap<QuestionPath, QuestionState>
  readonly errors: readonly AnswerError[]
  readonly t: Translate
  /** Words of the questionnaire by their key, with answers put in. */
  readonly say: (key: string) => Child
  /** The same as plain text; empty when the questionnaire has no such words. */
  readonly text: (key: string) => string
  /** The sentence for something that is wrong with an answer. */
  readonly message: (error: AnswerError) => string
}

export function drawingOf(
  ready: ReadyQuestionnaire,
  interview: Interview,
  t: Translate,
  errors: readonly AnswerError[] = [],
): Drawing {
  const { language, mode, answers, on } = interview
  const states = new Map(ready.compiled.states(answers, { on }).map((state) => [state.path, state]))
  const given = answersAsText(ready, interview, t)
  const fill = (text: string) => fillIn(text, given)
  const sentence = messageFor(language)
  return {
    ready,
    language,
    mode,
    answers,
    states,
    errors,
    t,
    say: (key) => say(ready, language, key, fill),
    text: (key) => fill(wordsOf(ready, language, key).text),
    message: ({ code, question, params }) =>
      code === 'check-failed' && params?.check !== undefined
        ? fill(wordsOf(ready, language, `question.${partsOf(question).name}.check.${params.check}`).text)
        : sentence(code, params),
  }
}
