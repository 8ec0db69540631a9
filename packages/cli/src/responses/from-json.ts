import { isLocalDate } from '@use-it-cities/core'
import type { Answers, Definition } from '@use-it-cities/questionnaire-schema'
import { shown } from '../refusal.ts'
import type { Response, ResponseProblem } from './response.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A response out of JSON: a whole submission, `{ "id": …, "answers": {…} }`, or the answers alone. A response without an id
 * is called by its number.
 */
export function responseFromJson(definition: Definition, json: unknown, line: number): Response {
  const nothing = { id: String(line), line, answers: undefined, on: undefined }
  if (!isObject(json)) return { ...nothing, problems: [{ code: 'not-an-object', params: {} }] }
  const asksForAnswers = definition.sections.some(({ questions }) => questions.some(({ name }) => name === 'answers'))
  const isEnvelope = Object.hasOwn(json, 'answers') && isObject(json['answers']) && !asksForAnswers
  if (!isEnvelope) return { ...nothing, answers: json as Answers, problems: [] }
  const { id, interviewedOn, questionnaire, answers } = json
  const problems: ResponseProblem[] = [
    ...(interviewedOn === undefined || isLocalDate(interviewedOn)
      ? []
      : [{ code: 'not-a-day' as const, params: { received: shown(JSON.stringify(interviewedOn)) } }]),
    ...(isObject(questionnaire) ? ofAnother(definition, questionnaire) : []),
  ]
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : String(line),
    line,
    answers: answers as Answers,
    on: isLocalDate(interviewedOn) ? interviewedOn : undefined,
    problems,
  }
}

export function ofAnother(definition: Definition, { id, version }: Json): ResponseProblem[] {
  const said = (value: unknown) => shown(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'))
  if (id !== undefined && id !== definition.id)
    return [{ code: 'other-questionnaire', params: { expected: definition.id, received: said(id) } }]
  return version === undefined || Number(version) === definition.version
    ? []
    : [{ code: 'other-version', params: { expected: definition.version, received: said(version) } }]
}
