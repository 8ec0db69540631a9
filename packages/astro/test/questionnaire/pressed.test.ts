import type { LocalDate } from '@use-it-cities/core'
import type { Answers, Definition } from '@use-it-cities/questionnaire-schema'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { askedIn } from '../../src/questionnaire/flow/next-step.ts'
import { pressed } from '../../src/questionnaire/flow/pressed.ts'
import type { Interview } from '../../src/questionnaire/interview.ts'
import { ready } from './a-questionnaire.ts'

interface Given {
  readonly at: string
  readonly answers: Answers
  readonly press: string
  readonly returning?: boolean
  /** What was on the page, where it differs from what these answers ask. */
  readonly shown?: readonly string[]
}
type Expected = string | { then: string; wrong?: readonly string[]; longer?: boolean }

const yesNo = { type: 'select-one', choices: 'yes_no' } as const
const definition: Definition = {
  contract: 1,
  id: 'three-parts',
  version: 1,
  language: 'en',
  title: 'Three parts',
  sections: [
    {
      id: 'first',
      title: 'First',
      questions: [
        { ...yesNo, name: 'works', label: 'Do you work?', required: true },
        { type: 'text', name: 'job', label: 'What is it?', when: { eq: [{ answer: 'works' }, 'yes'] } },
      ],
    },
    { id: 'second', title: 'Second', questions: [{ ...yesNo, name: 'idea', label: 'An idea?', required: true }] },
    {
      id: 'third',
      title: 'Third',
      when: { eq: [{ answer: 'idea' }, 'yes'] },
      questions: [{ type: 'text', name: 'what', label: 'Which?', required: true }],
    },
  ],
  choices: {
    yes_no: [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ],
  },
}
const questionnaire = ready(definition)

runCases(
  readCases<Given, Expected>(new URL('pressed.yaml', import.meta.url)),
  ({ at, answers, press, returning = false, shown }, on) => {
    const interview: Interview = {
      id: '4f0c91ab-0000-4000-8000-000000000001',
      questionnaire: { id: 'three-parts', version: 1 },
      language: 'en',
      mode: 'self',
      researcher: null,
      interpreter: false,
      on: on as LocalDate,
      startedAt: '2026-11-21T10:00:00.000Z',
      answers,
    }
    const progress = { interview, at, isReturning: returning }
    const next = pressed(questionnaire, progress, shown ?? askedIn(questionnaire, interview, at), press)
    if (next.kind !== 'show') return next.kind
    return {
      then: next.progress.at,
      ...(next.errors.length > 0 && { wrong: next.errors.map(({ question }) => question) }),
      ...(next.isLonger && { longer: true }),
    }
  },
)
