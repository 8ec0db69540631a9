import { isLocalDate } from '@use-it-cities/core'
import { z } from 'zod'
import type { Answer, Answers, Question } from '../../src/index.ts'
import { form, on, questions } from '../form.ts'
import { isAsked, type Seen } from './hand-written.ts'
import { sorted, type Peer } from './peer.ts'

/** zod for the values, in one object for what everybody is asked; the conditions by hand, because zod has none. */

const codesOf = (list: string) => (form.choices[list] ?? []).map(({ code }) => code)

function schemaOf(question: Question): z.ZodType {
  switch (question.type) {
    case 'integer':
      return z
        .int()
        .min(question.min ?? 0)
        .max(question.max ?? Number.MAX_SAFE_INTEGER)
    case 'decimal':
      return z
        .number()
        .min(question.min ?? 0)
        .max(question.max ?? Number.MAX_VALUE)
        .refine((value) => Math.round(value * 10) / 10 === value)
    case 'date': {
      const [first, last] = [question.earliest ?? '', question.latest === 'today' ? on : (question.latest ?? '')]
      return z.string().refine((text) => isLocalDate(text) && text >= first && text <= last)
    }
    case 'time':
      return z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    case 'select-one':
      return z.enum(codesOf(question.choices))
    case 'select-many':
    case 'rank': {
      const max = (question.type === 'rank' ? question.top : question.max) ?? codesOf(question.choices).length
      return z
        .array(z.enum(codesOf(question.choices)))
        .min(1)
        .max(max)
        .refine((codes) => new Set(codes).size === codes.length && !(codes.length > 1 && codes.includes('none')))
    }
    case 'text':
      return z.string().max(question.maxLength ?? 10_000)
    default:
      throw new Error(`Nobody wrote a schema for ${question.type}.`)
  }
}

const optional = (question: Question) => (question.required ? schemaOf(question) : schemaOf(question).optional())
const always = z.strictObject(
  Object.fromEntries(
    questions.map((each) => [each.name, each.name in isAsked ? z.unknown().optional() : optional(each)]),
  ),
)
const conditional = questions
  .filter(({ name }) => name in isAsked)
  .map((question) => ({
    name: question.name,
    when: isAsked[question.name] ?? (() => true),
    schema: optional(question),
  }))

function judge(answers: Answers): { wrong: string[]; hidden: string[] } {
  const parsed = always.safeParse(answers)
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]))
  const hidden: string[] = []
  // A hidden answer must not be seen by the conditions that come after it.
  const seen: Seen = { ...answers }
  for (const { name, when, schema } of conditional) {
    if (!when(seen)) {
      hidden.push(name)
      seen[name] = undefined
    } else if (!schema.safeParse(answers[name] as Answer | undefined).success) wrong.push(name)
  }
  return { wrong, hidden }
}

export const peer: Peer = {
  name: 'zod 4 with hand-written conditions',
  responses: 10_000,
  judge,
  outcome: (answers) => {
    const { wrong, hidden } = judge(answers)
    return { wrong: sorted(wrong), hidden: sorted(hidden) }
  },
}
