import type { Answer, Answers, Question, QuestionPath } from '@use-it-cities/questionnaire-schema'
import type { EvaluationOptions } from '@use-it-cities/questionnaire-schema'
import { entriesOf, isRepeat, pathIn, withAnswer } from '../question-path.ts'
import type { ReadyQuestionnaire } from '../ready-questionnaire.ts'
import { latinDigits, trimmed } from './typed-text.ts'

/** A form as `URLSearchParams` and `FormData` both give it. */
export interface FormLike {
  get(name: string): unknown
  getAll(name: string): readonly unknown[]
}

/** Longest text that is taken from one field. What is longer is cut: the questionnaire's own limit then says so. */
const longestField = 10_001

/**
 * Puts what was entered for one section into the answers. Only questions that were on the page are touched: the page
 * is the one that these answers make. What cannot be understood is kept as it was typed, for the verdict to refuse.
 */
export function readSection(
  ready: ReadyQuestionnaire,
  section: string,
  answers: Answers,
  form: FormLike,
  options: EvaluationOptions,
): Answers {
  const asked = new Set(
    ready.compiled
      .states(answers, options)
      .filter((state) => state.isAsked && state.section === section)
      .map(({ path }) => path),
  )
  let next = answers
  for (const question of ready.section(section)?.questions ?? []) {
    if (!asked.has(question.name)) continue
    if (!isRepeat(question)) {
      if (isEntered(question)) next = withAnswer(next, question.name, readAnswer(question, question.name, form))
      continue
    }
    for (const [at] of entriesOf(answers, question.name).entries())
      for (const inner of question.questions) {
        const path = pathIn(question.name, at, inner.name)
        if (asked.has(path) && isEntered(inner)) next = withAnswer(next, path, readAnswer(inner, path, form))
      }
  }
  return next
}

const isEntered = ({ type }: Question): boolean => type !== 'note' && type !== 'calculated' && type !== 'repeat'

function readAnswer(question: Question, path: QuestionPath, form: FormLike): Answer | undefined {
  const declined = declinedIn(question, path, form)
  if (declined) return declined
  const field = (suffix = '') => trimmed(form.get(`q.${path}${suffix}`), longestField)
  const typed = field()
  switch (question.type) {
    case 'integer':
    case 'decimal':
      return typed === '' ? undefined : numberFrom(typed)
    case 'consent':
      return typed === 'yes' ? true : typed === 'no' ? false : typed === '' ? undefined : typed
    case 'select-many': {
      const codes = codesIn(form.getAll(`q.${path}`))
      return codes.length > 0 ? codes : undefined
    }
    case 'rank': {
      const most = question.top ?? 20
      const codes = codesIn(Array.from({ length: most }, (_, at) => form.get(`q.${path}.${at + 1}`)))
      return codes.length > 0 ? codes : undefined
    }
    case 'likert':
      return someOf(question.rows.map(({ name }) => [name, field(`.${name}`)]))
    case 'contact':
      return someOf(question.parts.map((part) => [part, field(`.${part}`)]))
    case 'date':
      return dayFrom(field('.year'), field('.month'), field('.day'))
    case 'time':
      return typed === '' ? undefined : latinDigits(typed)
    case 'occupation':
      return typed === '' ? undefined : { words: typed }
    case 'text':
    case 'select-one':
    case 'place':
    case 'qualification':
    case 'recording':
    case 'photo':
      return typed === '' ? undefined : typed
    case 'note':
    case 'calculated':
    case 'repeat':
      return undefined
  }
}

function declinedIn(question: Question, path: QuestionPath, form: FormLike): Answer | undefined {
  const said = [...form.getAll(`q.${path}`), ...form.getAll(`d.${path}`)]
  const reason = (question.mayDecline ?? []).find((each) => said.includes(`!${each}`))
  return reason && { missing: reason }
}

/** A number, with a point or a comma, in any of our scripts; the words themselves when they are no number. */
function numberFrom(typed: string): number | string {
  const plain = latinDigits(typed).replace(/\s/g, '').replace('٫', '.').replace(',', '.')
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : typed
}

/** `YYYY-MM-DD`; with what was typed in its place where a part is missing or wrong. */
function dayFrom(year: string, month: string, day: string): string | undefined {
  const parts = [year, month, day].map(latinDigits)
  if (parts.every((part) => part === '')) return undefined
  const [y = '', m = '', d = ''] = parts
  const two = (part: string) => (/^\d$/.test(part) ? `0${part}` : part)
  return `${y}-${two(m)}-${two(d)}`
}

const codesIn = (values: readonly unknown[]): string[] =>
  values.map((value) => trimmed(value, 200)).filter((code) => code !== '' && !code.startsWith('!'))

function someOf(parts: readonly (readonly [string, string])[]): Readonly<Record<string, string>> | undefined {
  const given = parts.filter(([, value]) => value !== '')
  return given.length > 0 ? Object.fromEntries(given) : undefined
}
