import type { Answer, Declined, Question } from '@use-it-cities/questionnaire-schema'
import type { Language } from '@use-it-cities/core'
import type { Interview } from './interview.ts'
import { wordsOf, type ReadyQuestionnaire } from './ready-questionnaire.ts'
import type { Translate } from './words/translate.ts'

interface Saying {
  readonly ready: ReadyQuestionnaire
  readonly language: Language
  readonly t: Translate
}

export const isDeclinedAnswer = (answer: unknown): answer is Declined =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && Object.hasOwn(answer, 'missing')

/** An answer in words, line by line, as it is shown again before sending. No line when there is no answer. */
export function answerLines(saying: Saying, question: Question, answer: Answer | undefined): readonly string[] {
  const { t } = saying
  if (answer === undefined) return []
  if (isDeclinedAnswer(answer)) return [t(answer.missing === 'refused' ? 'refused' : 'dontKnow')]
  const label = (code: unknown) =>
    'choices' in question ? words(saying, `choice.${question.choices}.${String(code)}`) || String(code) : String(code)
  switch (question.type) {
    case 'consent':
      return [t(answer === true ? 'consent.yes' : 'consent.no')]
    case 'select-one':
    case 'place':
      return [label(answer)]
    case 'select-many':
      return Array.isArray(answer) ? answer.map(label) : []
    case 'rank':
      return Array.isArray(answer) ? answer.map((code, at) => `${at + 1}. ${label(code)}`) : []
    case 'likert':
      return typeof answer === 'object'
        ? question.rows
            .filter(({ name }) => Object.hasOwn(answer, name))
            .map(
              ({ name }) =>
                `${words(saying, `question.${question.name}.row.${name}`)} ${label((answer as Record<string, unknown>)[name])}`,
            )
        : []
    case 'contact':
      return typeof answer === 'object' ? Object.values(answer).map(String) : []
    case 'occupation':
      return typeof answer === 'object' && 'words' in answer ? [String(answer.words)] : []
    case 'integer':
    case 'decimal': {
      const unit = question.unit === undefined ? '' : ` ${words(saying, `question.${question.name}.unit`)}`
      return [`${String(answer)}${unit}`]
    }
    case 'date':
      return [dayText(String(answer), saying.language)]
    case 'text':
    case 'time':
    case 'qualification':
    case 'recording':
    case 'photo':
    case 'calculated':
    case 'note':
    case 'repeat':
      return typeof answer === 'string' ? answer.split('\n') : []
  }
}

/** Answers as they are put into later questions, by name. Answers inside a repeat stay there. */
export function answersAsText(
  ready: ReadyQuestionnaire,
  { answers, language }: Pick<Interview, 'answers' | 'language'>,
  t: Translate,
): Readonly<Record<string, string>> {
  const saying = { ready, language, t }
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) => {
      const question = ready.question(name)
      const text = question ? answerLines(saying, question, answer).join(', ') : ''
      return text === '' ? [] : [[name, text]]
    }),
  )
}

/** A calendar day in words; as it was written when it is no day. */
export function dayText(day: string, language: Language): string {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T12:00:00Z`) : null
  if (!moment || Number.isNaN(moment.getTime())) return day
  const locale = language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    moment,
  )
}

const words = ({ ready, language }: Saying, key: string) => wordsOf(ready, language, key).text
