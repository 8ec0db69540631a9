import { isLocalDate } from '@use-it-cities/core'
import type { Answer, AnswerError, Answers, MissingReason, Verdict } from '../../src/index.ts'
import { form, on, questions } from '../form.ts'
import { outcomeOf } from './ours.ts'
import type { Peer } from './peer.ts'

/** What somebody would write by hand for this one form: its conditions as JavaScript, its checks by type. */

type Given = { readonly [name: string]: Answer | undefined }
export type Seen = { [name: string]: Answer | undefined }

const list = (value: Answer | undefined) => (Array.isArray(value) ? (value as readonly string[]) : [])
const inWork = (seen: Seen) => seen['work_now'] === 'work-1' || seen['work_now'] === 'work-2'

export const isAsked: { readonly [name: string]: (seen: Seen) => boolean } = {
  children: (seen) => seen['has_children'] === 'yes',
  childcare: (seen) => typeof seen['children'] === 'number' && seen['children'] >= 1,
  language_other: (seen) => list(seen['languages']).includes('level-7'),
  hours: inWork,
  job_title: (seen) => inWork(seen) || seen['work_now'] === 'work-3',
  wants_more: (seen) => seen['work_now'] === 'work-1' && typeof seen['hours'] === 'number' && seen['hours'] < 16,
  looking: (seen) => seen['work_now'] !== undefined && !inWork(seen) && seen['work_now'] !== 'work-3',
  months_looking: (seen) => seen['looking'] === 'yes',
  teach: (seen) => seen['skills'] !== undefined && !list(seen['skills']).includes('none'),
  teach_what: (seen) => seen['teach'] === 'yes',
  level: (seen) => seen['qualified'] === 'yes',
  qualified_in: (seen) => seen['qualified'] === 'yes' && seen['level'] !== undefined && seen['level'] !== 'level-1',
  unpaid_hours: (seen) => seen['unpaid'] === 'yes' || seen['childcare'] === 'yes',
  idea: (seen) => seen['has_idea'] === 'yes',
  group_many: (seen) => list(seen['groups']).length >= 3,
}

const codes = new Map(
  Object.entries(form.choices).map(([name, choices]) => [name, new Set(choices.map(({ code }) => code))]),
)
const names = new Set(questions.map(({ name }) => name))
const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const known = (name: string) => codes.get(name) ?? new Set<string>()

export function validate(given: Given): Verdict {
  const errors: AnswerError[] = []
  const answers: Seen = {}
  const missing: { [name: string]: MissingReason } = {}
  const dropped: string[] = []
  for (const question of questions) {
    const { name, required, type } = question
    const value = given[name]
    const when = isAsked[name]
    if (when && !when(answers)) {
      missing[name] = 'not-asked'
      if (value !== undefined && value !== null && value !== '') dropped.push(name)
      continue
    }
    if (
      value === undefined ||
      value === null ||
      value === '' ||
      (type === 'text' && typeof value === 'string' && value.trim() === '')
    ) {
      missing[name] = 'unanswered'
      if (required) errors.push({ question: name, code: 'required' })
      continue
    }
    const wrong = (code: AnswerError['code'], params?: AnswerError['params']) =>
      errors.push(params ? { question: name, code, params } : { question: name, code })
    let isKept = true
    switch (type) {
      case 'text':
        if (typeof value !== 'string') isKept = wrongType()
        else if (value.length > (question.maxLength ?? 10_000)) wrong('too-long', { max: question.maxLength ?? 10_000 })
        break
      case 'integer':
      case 'decimal':
        if (typeof value !== 'number' || !Number.isFinite(value)) isKept = wrongType()
        else {
          if (type === 'integer' && !Number.isInteger(value)) wrong('not-whole')
          if (question.min !== undefined && value < question.min) wrong('too-small', { min: question.min })
          else if (question.max !== undefined && value > question.max) wrong('too-large', { max: question.max })
          else if (
            type === 'decimal' &&
            question.places !== undefined &&
            Math.round(value * 10 ** question.places) / 10 ** question.places !== value
          )
            wrong('too-many-places', { places: question.places })
        }
        break
      case 'date': {
        const { earliest, latest } = question
        const last = latest === 'today' ? on : latest
        if (typeof value !== 'string') isKept = wrongType()
        else if (!isLocalDate(value)) {
          wrong('not-a-date')
          isKept = false
        } else if (earliest !== undefined && value < earliest) wrong('too-early', { earliest })
        else if (last !== undefined && value > last) wrong('too-late', { latest: last })
        break
      }
      case 'time':
        if (typeof value !== 'string') isKept = wrongType()
        else if (!time.test(value)) {
          wrong('not-a-time')
          isKept = false
        }
        break
      case 'select-one':
        if (typeof value !== 'string') isKept = wrongType()
        else if (!known(question.choices).has(value)) wrong('unknown-choice', { code: value })
        break
      case 'select-many':
      case 'rank': {
        if (!Array.isArray(value) || !value.every((code) => typeof code === 'string')) {
          isKept = wrongType()
          break
        }
        if (value.length === 0) {
          missing[name] = 'unanswered'
          if (required) wrong('required')
          continue
        }
        const on = known(question.choices)
        const chosen = value as readonly string[]
        chosen.forEach((code, at) => {
          if (chosen.indexOf(code) < at) wrong('chosen-twice', { code })
          else if (!on.has(code)) wrong('unknown-choice', { code })
          if (code === 'none' && chosen.length > 1) wrong('exclusive-choice', { code })
        })
        const max = (question.type === 'rank' ? question.top : question.max) ?? on.size
        if (chosen.length > max) wrong('too-many', { max })
        break
      }
      default:
        throw new Error(`Nobody wrote a check for ${type}.`)
    }
    if (isKept) answers[name] = value
    else missing[name] = 'unanswered'

    function wrongType(): boolean {
      wrong('wrong-type', { expected: type })
      return false
    }
  }
  for (const name of Object.keys(given)) if (!names.has(name)) errors.push({ question: name, code: 'unknown-question' })
  const isIncomplete = errors.every(({ code }) => code === 'required' || code === 'row-missing')
  const status = errors.length === 0 ? 'complete' : isIncomplete ? 'incomplete' : 'invalid'
  return { status, errors, answers: answers as Answers, contact: {}, missing, dropped }
}

export const peer: Peer = {
  name: 'hand-written JavaScript',
  responses: 10_000,
  judge: validate,
  outcome: (answers) => outcomeOf(validate(answers)),
}
