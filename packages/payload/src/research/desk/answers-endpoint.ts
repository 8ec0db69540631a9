import { directionOf, isLanguage, languages, type Language } from '@use-it-cities/core'
import {
  fillIn,
  isDeclined,
  textOf,
  type Answer,
  type Definition,
  type Question,
  type Questionnaire,
} from '@use-it-cities/questionnaire-schema'
import { messageFor } from '@use-it-cities/questionnaire-schema/locales'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { validatingRoles } from '../../roles.ts'
import { privateAnswer } from '../../private-answer.ts'
import { compiledOf, publishedVersions, type PublishedVersion } from '../questionnaires/published.ts'
import type { AnswersView } from '../views.ts'
import { flagSentence } from './flag-sentence.ts'
import { reasonsNow } from './decide.ts'
import { mayAnswerFlags } from './may-answer-flags.ts'
import { factsOf } from './facts-of.ts'
import { submissionToRead, type StoredError, type SubmissionRow } from './row.ts'

/** `GET /api/submissions/:id/answers`: the answers with the questions as they were asked, for those who may read them. */
export const answersEndpoint: Endpoint = {
  path: '/:id/answers',
  method: 'get',
  handler: async (req) => {
    const row = await submissionToRead(req, String(req.routeParams?.id))
    return privateAnswer(await viewOf(req, row, req.query.in === 'asked'))
  },
}

/** In the language the questionnaire was written in, or in the one it was asked in. */
async function viewOf(req: PayloadRequest, row: SubmissionRow, inAsked: boolean): Promise<AnswersView> {
  const versions = await publishedVersions(req.payload, { slug: row.questionnaire, req })
  const version = versions.find((each) => each.version === row.version) ?? null
  const message = messageFor('en')
  const source = version?.definition.language ?? 'en'
  const asked = isLanguage(row.language) ? row.language : source
  const [shown, other] = inAsked ? [asked, source] : [source, asked]
  const notCounted = row.status === 'submitted' ? await reasonsNow(req, row) : row.notCounted
  return {
    facts: await factsOf(req, row, version?.definition ?? null),
    language: shown,
    dir: directionOf(shown),
    other: shown === other ? null : { language: other, english: languages[other].english },
    notCounted: notCounted.map((code) => message(code, {})),
    flags: row.flags.map(flagSentence),
    mayOpenDesk: hasOneOf(accountOf(req), validatingRoles),
    mayAnswerFlags: row.flags.length > 0 && (await mayAnswerFlags(req, row)),
    sections: version ? sectionsOf(version, shown, row) : unjudged(row),
    errors: row.wrong.map((error) => `${labelOf(version, shown, error.question)}: ${wrong(version, shown, error)}`),
    dropped: row.dropped.map((path) => labelOf(version, shown, path)),
  }
}

/** The sentence for what is wrong, with what was given where it can be said in a word. */
function wrong(
  version: Questionnaire<Definition> | null,
  language: Language,
  { question, code, params, given }: StoredError,
): string {
  const own = version && params?.check !== undefined && `question.${nameAt(question)}.check.${params.check}`
  const sentence = own ? textOf(version, language, own).text : messageFor('en')(code, params ?? {})
  return typeof given === 'string' || typeof given === 'number' ? `${sentence} It says “${given}”.` : sentence
}

/** A version that nobody here knows: the answers as they came. */
const unjudged = ({ answers }: SubmissionRow): AnswersView['sections'] => [
  {
    title: 'As it came',
    answers: Object.entries(answers).map(([question, answer]) => ({
      number: null,
      question,
      answer: typeof answer === 'string' ? answer : JSON.stringify(answer),
      because: null,
    })),
  },
]

function sectionsOf(version: PublishedVersion, language: Language, row: SubmissionRow): AnswersView['sections'] {
  const say = (key: string) => textOf(version, language, key).text
  const numbers = new Map(
    compiledOf(version)
      .states({}, { on: row.interviewedOn })
      .map(({ name, number }) => [name, number]),
  )
  const said = Object.fromEntries(
    version.definition.sections.flatMap(({ questions }) =>
      questions.flatMap((question) => {
        const words = inWords(version, language, question, row.answers[question.name] as Answer | undefined)
        return words === null ? [] : [[question.name, words] as const]
      }),
    ),
  )
  return version.definition.sections.map((section) => ({
    title: say(`section.${section.id}.title`),
    answers: section.questions
      .filter(({ type }) => type !== 'note')
      .map(({ name, type }) => ({
        number: numbers.get(name) ?? null,
        question: fillIn(say(`question.${name}.label`), said),
        answer: type === 'contact' ? null : (said[name] ?? null),
        because: type === 'contact' ? 'Kept apart, with the contacts of residents' : becauseOf(row.missing[name]),
      })),
  }))
}

const becauseOf = (reason: string | undefined): string | null =>
  reason === undefined ? null : messageFor('en')(reason as 'refused', {})

/** One answer as a person reads it. */
function inWords(
  version: Questionnaire<Definition>,
  language: Language,
  question: Question,
  answer: Answer | undefined,
): string | null {
  if (answer === undefined || answer === null || isDeclined(answer)) return null
  const label = (list: string, code: string) => textOf(version, language, `choice.${list}.${code}`).text || code
  const list = 'choices' in question ? question.choices : null
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No'
  if (typeof answer === 'number') return String(answer)
  if (typeof answer === 'string') return list === null ? answer : label(list, answer)
  if (question.type === 'repeat' && Array.isArray(answer)) return entriesInWords(version, language, question, answer)
  if (Array.isArray(answer))
    return answer.map((code) => (list === null ? String(code) : label(list, String(code)))).join(', ')
  if (question.type === 'likert' && list !== null)
    return Object.entries(answer)
      .map(
        ([row, code]) =>
          `${(textOf(version, language, `question.${question.name}.row.${row}`).text || row).replace(/[.:]$/, '')}: ${label(list, String(code))}`,
      )
      .join('; ')
  if (question.type === 'occupation')
    return Object.entries(answer)
      .map(([part, value]) => (part === 'words' ? String(value) : `${part.toUpperCase()} ${String(value)}`))
      .join(', ')
  return JSON.stringify(answer)
}

function entriesInWords(
  version: Questionnaire<Definition>,
  language: Language,
  question: Extract<Question, { type: 'repeat' }>,
  entries: readonly unknown[],
): string {
  return entries
    .map((entry, at) => {
      const answers = (entry ?? {}) as Record<string, Answer>
      const parts = question.questions.flatMap((inner) => inWords(version, language, inner, answers[inner.name]) ?? [])
      return `${at + 1}. ${parts.join(', ')}`
    })
    .join('; ')
}

/** The label of the question at a path, or the path where nobody knows it. */
function labelOf(version: Questionnaire<Definition> | null, language: Language, path: string): string {
  return (version && textOf(version, language, `question.${nameAt(path)}.label`).text) || path
}

/** `age` of `members[2].age`. */
const nameAt = (path: string): string =>
  path
    .split('.')
    .at(-1)
    ?.replace(/\[\d+\]$/, '') ?? path
