import type { Answer, AnswerState, AssessmentFile, Assessor, Body, Evidence, Reply } from '@use-it-cities/assessment'
import { fail, isLocalDate, ok, type LocalDate, type Result } from '@use-it-cities/core'

/** Why a file was not read; `at` is the field, as in `assessors[0].id`. */
export interface FileFault {
  readonly code: 'too-large' | 'not-json' | 'not-a-file' | 'wrong-field' | 'too-many'
  readonly at?: string
}

/** As much as the terminal reads; and more assessors than ever sat around a table. */
export const mostBytes = 5_000_000
export const mostAssessors = 40

/**
 * A file as `assessmentFileSchema` of the engine takes it, field for field, without what that weighs: a test holds the two
 * together. Nothing is half read. A key such as `__proto__` is a name like any other.
 */
export function readFile(text: string): Result<AssessmentFile, FileFault> {
  if (text.length > mostBytes) return fail({ code: 'too-large' })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return fail({ code: 'not-json' })
  }
  if (!isObject(value) || !('catalogue' in value) || !('assessors' in value)) return fail({ code: 'not-a-file' })
  try {
    const file = fileFrom(value)
    return file.assessors.length > mostAssessors ? fail({ code: 'too-many' }) : ok(file)
  } catch (error) {
    if (error instanceof WrongField) return fail({ code: 'wrong-field', at: error.message })
    throw error
  }
}

class WrongField extends Error {}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fields(value: unknown, at: string, known: readonly string[]): Fields {
  if (!isObject(value)) throw new WrongField(at)
  const strange = Object.keys(value).find((name) => !known.includes(name))
  if (strange !== undefined) throw new WrongField(joined(at, strange))
  return value
}

const joined = (at: string, name: string) => (at === '' ? name : `${at}.${name}`).slice(0, 120)

const has = (of: Fields, name: string) => Object.hasOwn(of, name) && of[name] !== undefined

function text(of: Fields, name: string, at: string, fewest = 0): string {
  const value = Object.hasOwn(of, name) ? of[name] : undefined
  if (typeof value !== 'string' || value.length < fewest) throw new WrongField(joined(at, name))
  return value
}

function day(of: Fields, name: string, at: string): LocalDate {
  const value = Object.hasOwn(of, name) ? of[name] : undefined
  if (!isLocalDate(value)) throw new WrongField(joined(at, name))
  return value
}

function list(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new WrongField(at)
  return value
}

function fileFrom(value: unknown): AssessmentFile {
  const of = fields(value, '', ['catalogue', 'version', 'profile', 'on', 'body', 'assessors', 'reply'])
  const assessors = list(of['assessors'], 'assessors').map((each, at) => assessorFrom(each, `assessors[${at}]`))
  if (assessors.length === 0) throw new WrongField('assessors')
  return {
    catalogue: text(of, 'catalogue', '', 1),
    version: text(of, 'version', '', 1),
    ...(has(of, 'profile') && { profile: text(of, 'profile', '') }),
    on: day(of, 'on', ''),
    body: bodyFrom(of),
    assessors,
    ...(has(of, 'reply') && { reply: replyFrom(of['reply']) }),
  }
}

function bodyFrom(of: Fields): Body {
  if (typeof of['body'] === 'string') return { name: text(of, 'body', '', 1) }
  const body = fields(of['body'], 'body', ['name', 'kind'])
  return { name: text(body, 'name', 'body', 1), ...(has(body, 'kind') && { kind: text(body, 'kind', 'body') }) }
}

function replyFrom(value: unknown): Reply {
  const of = fields(value, 'reply', ['by', 'on', 'text'])
  return { by: text(of, 'by', 'reply', 1), on: day(of, 'on', 'reply'), text: text(of, 'text', 'reply', 1) }
}

function assessorFrom(value: unknown, at: string): Assessor {
  const of = fields(value, at, ['id', 'role', 'answers'])
  const answers = of['answers']
  if (!isObject(answers)) throw new WrongField(joined(at, 'answers'))
  return {
    id: text(of, 'id', at, 1),
    ...(has(of, 'role') && { role: text(of, 'role', at) }),
    answers: Object.fromEntries(
      Object.entries(answers).map(([item, each]) => [item, answerFrom(each, joined(`${at}.answers`, item))]),
    ),
  }
}

const states: readonly unknown[] = [
  'met',
  'partly',
  'not-met',
  'not-applicable',
  'unknown',
  'not-assessed',
] satisfies AnswerState[]

const isState = (value: unknown): value is AnswerState => states.includes(value)

function answerFrom(value: unknown, at: string): Answer {
  const of = fields(value, at, ['answer', 'level', 'evidence', 'note', 'justification'])
  const { answer, level } = of
  if (!isState(answer)) throw new WrongField(joined(at, 'answer'))
  if (level !== undefined && (typeof level !== 'number' || !Number.isFinite(level)))
    throw new WrongField(joined(at, 'level'))
  const evidence = has(of, 'evidence') ? list(of['evidence'], joined(at, 'evidence')) : []
  return {
    answer,
    ...(level !== undefined && { level }),
    evidence: evidence.map((each, which) => evidenceFrom(each, `${joined(at, 'evidence')}[${which}]`)),
    ...(has(of, 'note') && { note: text(of, 'note', at) }),
    ...(has(of, 'justification') && { justification: text(of, 'justification', at) }),
  }
}

function evidenceFrom(value: unknown, at: string): Evidence {
  const of = fields(value, at, ['title', 'link', 'collectedOn', 'expiresOn'])
  return {
    title: text(of, 'title', at, 1),
    ...(has(of, 'link') && { link: text(of, 'link', at) }),
    collectedOn: day(of, 'collectedOn', at),
    ...(has(of, 'expiresOn') && { expiresOn: day(of, 'expiresOn', at) }),
  }
}
