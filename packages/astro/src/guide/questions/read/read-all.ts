import type { EnglishEvidence, Person } from '@use-it-cities/qualification-equivalency'
import { englishWays, nations, statuses } from '@use-it-cities/qualification-equivalency/answers'
import type { Asking } from '../asking.ts'
import type { Fault } from '../form/fault.ts'
import { unsaidField } from '../form/fields.ts'
import { valuesOf, type Typed } from '../form/typed.ts'
import { isQuestion, type QuestionId } from '../question-id.ts'
import type { AnswerTo } from './answer-to.ts'
import { readChoice } from './read-choice.ts'
import { readCountry } from './read-country.ts'
import { readDay } from './read-day.ts'
import { readPapers } from './read-papers.ts'
import { readTests } from './read-tests.ts'

/** How somebody can show their English: nothing yet, marks of a test, or a way without one. */
export const englishAnswers = ['none', 'test', ...englishWays] as const
export type EnglishAnswer = (typeof englishAnswers)[number]

/** All that can be read of what was typed. What is at fault or not said is left out. */
export interface ReadAnswers {
  /** England where nobody has said. */
  readonly person: Person
  readonly english: EnglishAnswer | undefined
  readonly evidence: readonly EnglishEvidence[]
  /** Papers that were on the page when it was answered. */
  readonly papersShown: readonly string[]
  readonly answered: ReadonlySet<QuestionId>
  readonly unsaid: ReadonlySet<QuestionId>
  readonly faults: readonly Fault[]
  /** Countries whose names are near what was typed. */
  readonly near: readonly string[]
}

/** Reads every answer anew; nothing that was read on an earlier page is taken on trust. */
export function readAll(typed: Typed, asking: Asking): ReadAnswers {
  const { professions, language, on } = asking
  const unsaid = new Set(valuesOf(typed, unsaidField).filter(isQuestion))
  const answered = new Set<QuestionId>()
  const faults: Fault[] = []
  let near: readonly string[] = []
  const take = <Value>(question: QuestionId, answer: AnswerTo<Value>): Value | undefined => {
    if (answer.faults) {
      faults.push(...answer.faults)
      near = answer.near ?? near
    } else if (answer.value !== undefined) answered.add(question)
    return answer.value
  }
  const yesNo = ['yes', 'no'] as const
  const practised = { day: 'practised.day', month: 'practised.month', year: 'practised.year', isDayNeeded: false }

  const nation = take('nation', readChoice(typed, 'nation', 'nation', nations))
  const trainedIn = take('country', readCountry(typed, language))
  const qualifiedAs = take('trained-as', readChoice(typed, 'trained-as', 'qualifiedAs', professions))
  const holds = take('papers', readPapers(typed, trainedIn, asking))
  const swiss = take('swiss', readChoice(typed, 'swiss', 'swissRights', yesNo))
  const status = take('status', readChoice(typed, 'status', 'status', statuses))
  const lastPractised = take('practised', readDay(typed, { question: 'practised', ...practised }, on))
  const english = take('english', readChoice(typed, 'english', 'english', englishAnswers))
  const tests = english === 'test' ? take('tests', readTests(typed, on)) : undefined
  return {
    person: {
      nation: nation ?? 'GB-ENG',
      trainedIn,
      qualifiedAs,
      holds,
      swissRights: swiss === undefined ? undefined : swiss === 'yes',
      status,
      lastPractised,
    },
    english,
    evidence:
      english === undefined || english === 'none' ? [] : english === 'test' ? (tests ?? []) : [{ way: english }],
    papersShown: valuesOf(typed, 'holdsShown'),
    answered,
    unsaid,
    faults,
    near,
  }
}
