import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import type { AnswerErrorCode, Answers, EvaluationOptions, Verdict } from '../src/index.ts'
import { compiled } from './support/compiled.ts'
import { everyType } from './support/every-type.ts'

interface Expected {
  status: Verdict['status']
  errors?: readonly string[]
  asked?: readonly string[]
  hidden?: readonly string[]
  dropped?: readonly string[]
  answers?: object
  contact?: object
  missing?: object
  calculated?: object
}

const cases = readCases<object, Expected>(new URL('cases/answers.yaml', import.meta.url))
const questionnaire = compiled(everyType)
const usual = { consent: true, district: 'south', skills: ['cooking'] }

describe('what is asked, and what comes of the answers', () => {
  runCases(
    cases.map((each) => ({ ...each, expect: { errors: [], dropped: [], ...each.expect } })),
    (given, on): Expected => {
      const wanted = cases.find((each) => each.given === given)?.expect
      const answers = { ...usual, ...given } as Answers
      const options = { on } as EvaluationOptions
      const { status, errors, dropped, ...verdict } = questionnaire.validate(answers, options)
      const states = questionnaire.states(answers, options)
      const standing = (isAsked: boolean) => states.flatMap((state) => (state.isAsked === isAsked ? [state.path] : []))
      const some = (names: readonly string[] | undefined, among: readonly string[]) =>
        names?.filter((name) => among.includes(name))
      const those = (of: object | undefined, from: Readonly<Record<string, unknown>>) =>
        of && Object.fromEntries(Object.keys(of).map((name) => [name, from[name] ?? null]))
      return JSON.parse(
        JSON.stringify({
          status,
          errors: errors.map(({ question, code }) => `${question} ${code}`),
          dropped,
          asked: some(wanted?.asked, standing(true)),
          hidden: some(wanted?.hidden, standing(false)),
          missing: those(wanted?.missing, verdict.missing),
          calculated: those(wanted?.calculated, verdict.answers),
          answers: wanted?.answers && verdict.answers,
          contact: wanted?.contact && verdict.contact,
        }),
      ) as Expected
    },
  )
})

test('every code an answer can be wrong with has a case', () => {
  const codes: Record<AnswerErrorCode, true> = {
    required: true,
    'wrong-type': true,
    'not-whole': true,
    'too-small': true,
    'too-large': true,
    'too-many-places': true,
    'too-long': true,
    'not-a-date': true,
    'not-a-time': true,
    'too-early': true,
    'too-late': true,
    'unknown-choice': true,
    'retired-choice': true,
    'too-few': true,
    'too-many': true,
    'exclusive-choice': true,
    'chosen-twice': true,
    'row-missing': true,
    'may-not-decline': true,
    'check-failed': true,
    'unknown-question': true,
    'not-answerable': true,
  }
  const seen = new Set(cases.flatMap((each) => each.expect.errors ?? []).map((error) => error.split(' ')[1]))
  expect(Object.keys(codes).filter((code) => !seen.has(code))).toEqual([])
})
