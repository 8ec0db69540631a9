import type { Answers, Submission } from '@use-it-cities/questionnaire-schema'
import { entriesOf, isRepeat, pathIn } from '../question-path.ts'
import type { Interview } from '../interview.ts'
import type { ReadyQuestionnaire } from '../ready-questionnaire.ts'

/**
 * The finished interview. Only what is still asked goes in: an answer that a later one has made irrelevant stays
 * behind, and calculated values are worked out again by whoever opens it.
 */
export function submissionOf(ready: ReadyQuestionnaire, interview: Interview, finishedAt: string): Submission {
  const { id, questionnaire, researcher, mode, language, interpreter, on, startedAt } = interview
  const answers = askedAnswers(ready, interview)
  const place = ready.definition.sections
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type === 'place')
    .map(({ name }) => answers[name])
    .find((answer) => typeof answer === 'string')
  return {
    contract: 1,
    id,
    questionnaire,
    researcher: researcher === null ? null : { code: researcher },
    mode,
    language,
    interpreter,
    interviewedOn: on,
    startedAt,
    finishedAt,
    place: place ?? null,
    answers,
  }
}

function askedAnswers(ready: ReadyQuestionnaire, { answers, on }: Interview): Answers {
  const asked = new Set(
    ready.compiled
      .states(answers, { on })
      .filter(({ isAsked }) => isAsked)
      .map(({ path }) => path),
  )
  const kept = (question: { readonly type: string }, path: string) => asked.has(path) && question.type !== 'calculated'
  return Object.fromEntries(
    ready.definition.sections
      .flatMap(({ questions }) => questions)
      .filter((question) => kept(question, question.name) && answers[question.name] !== undefined)
      .map((question) => {
        if (!isRepeat(question)) return [question.name, answers[question.name]] as const
        const entries = entriesOf(answers, question.name).map((entry, at) =>
          Object.fromEntries(
            question.questions
              .filter((inner) => kept(inner, pathIn(question.name, at, inner.name)) && entry[inner.name] !== undefined)
              .map((inner) => [inner.name, entry[inner.name]]),
          ),
        )
        return [question.name, entries] as const
      }),
  ) as Answers
}
