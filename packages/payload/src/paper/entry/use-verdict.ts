'use client'

import type { LocalDate } from '@use-it-cities/core'
import {
  compileQuestionnaire,
  type AnswerError,
  type Answers,
  type CompiledQuestionnaire,
  type Definition,
  type Questionnaire,
  type Verdict,
} from '@use-it-cities/questionnaire-schema'
import { messageFor } from '@use-it-cities/questionnaire-schema/locales'
import { useMemo } from 'react'
import type { Entered } from './question-entry.tsx'
import { wordsIn, type Words } from './words.ts'
import type { Language } from '@use-it-cities/core'

export interface Judged {
  readonly verdict: Verdict
  readonly entered: Entered
}

const message = messageFor('en')

/** The same verdict as on the phone and on the server, over what has been typed in so far. `null`: it cannot be used. */
export function useVerdict(
  questionnaire: Questionnaire<Definition>,
  language: Language,
  answers: Answers,
  on: LocalDate,
  showsMissing: boolean,
): Judged | null {
  const compiled = useMemo(() => compiledOf(questionnaire.definition), [questionnaire])
  const words = useMemo(() => wordsIn(questionnaire, language), [questionnaire, language])
  return useMemo(
    () => compiled && judge(compiled, questionnaire.definition, words, answers, on, showsMissing),
    [compiled, questionnaire, words, answers, on, showsMissing],
  )
}

function compiledOf(definition: Definition): CompiledQuestionnaire | null {
  const compiled = compileQuestionnaire(definition)
  return compiled.ok ? compiled.value : null
}

function judge(
  compiled: CompiledQuestionnaire,
  definition: Definition,
  words: Words,
  answers: Answers,
  on: LocalDate,
  showsMissing: boolean,
): Judged {
  const verdict = compiled.validate(answers, { on })
  const states = new Map(compiled.states(answers, { on }).map((state) => [state.path, state]))
  const shown = verdict.errors.filter(({ code }) => showsMissing || !waits.has(code))
  return {
    verdict,
    entered: {
      words,
      choicesOf: (list) => definition.choices[list] ?? [],
      numberOf: (path) => states.get(path)?.number ?? null,
      isAsked: (path) => states.get(path)?.isAsked ?? true,
      errorsOf: (path) => shown.filter(({ question }) => question === path).map((error) => sentenceOf(error, words)),
    },
  }
}

/** Not there yet is no mistake while somebody is typing; it is said beside the button and after the first try to save. */
const waits = new Set<AnswerError['code']>(['required', 'row-missing', 'too-few'])

/** The definition's own words for its own checks, ours for the rest. */
function sentenceOf({ code, question, params }: AnswerError, words: Words): string {
  const name =
    question
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? question
  return code === 'check-failed' && params?.check !== undefined
    ? words.of(`question.${name}.check.${params.check}`).text
    : message(code, params ?? {})
}

/** The label of the question at a path, for lists of what is wrong or left out. */
export function labelAt(entered: Entered, path: string): string {
  const name =
    path
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? path
  const number = entered.numberOf(path)
  return `${number === null ? '' : `${number}. `}${entered.words.of(`question.${name}.label`).text}`
}
