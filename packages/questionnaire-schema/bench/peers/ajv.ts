import { isLocalDate } from '@use-it-cities/core'
import { Ajv, type ErrorObject, type SchemaObject } from 'ajv'
import type { Question } from '../../src/index.ts'
import { form, on, questions } from '../form.ts'
import { sorted, type Peer } from './peer.ts'

/** The form as JSON Schema with `if` and `then`, as an export for API users would write it. */

const is = (name: string, ...values: readonly string[]) => ({
  properties: { [name]: { enum: values } },
  required: [name],
})
const both = (...allOf: readonly SchemaObject[]) => ({ allOf })
const inWork = is('work_now', 'work-1', 'work-2')
const hasChildren = is('has_children', 'yes')
const looks = both({ required: ['work_now'] }, { not: is('work_now', 'work-1', 'work-2', 'work-3') })
const skilled = both({ required: ['skills'] }, { not: { properties: { skills: { contains: { const: 'none' } } } } })
const qualified = is('qualified', 'yes')
const childcare = both(hasChildren, { properties: { children: { minimum: 1 } }, required: ['children'] })

/** JSON Schema knows nothing of hidden answers, so each condition repeats the ones it rests on. */
const conditions: { readonly [name: string]: SchemaObject } = {
  children: hasChildren,
  childcare,
  language_other: { properties: { languages: { contains: { const: 'level-7' } } }, required: ['languages'] },
  hours: inWork,
  job_title: is('work_now', 'work-1', 'work-2', 'work-3'),
  wants_more: both(is('work_now', 'work-1'), { properties: { hours: { exclusiveMaximum: 16 } }, required: ['hours'] }),
  looking: looks,
  months_looking: both(looks, is('looking', 'yes')),
  teach: skilled,
  teach_what: both(skilled, is('teach', 'yes')),
  level: qualified,
  qualified_in: both(qualified, { required: ['level'] }, { not: is('level', 'level-1') }),
  unpaid_hours: { anyOf: [is('unpaid', 'yes'), both(childcare, is('childcare', 'yes'))] },
  idea: is('has_idea', 'yes'),
  group_many: { properties: { groups: { minItems: 3 } }, required: ['groups'] },
}

const ajv = new Ajv({ allErrors: true, strict: false, multipleOfPrecision: 6 })
ajv.addFormat('time', /^(?:[01]\d|2[0-3]):[0-5]\d$/)
const codesOf = (list: string) => (form.choices[list] ?? []).map(({ code }) => code)

function schemaOf(question: Question): SchemaObject {
  switch (question.type) {
    case 'integer':
      return { type: 'integer', minimum: question.min, maximum: question.max }
    case 'decimal':
      return { type: 'number', minimum: question.min, maximum: question.max, multipleOf: 0.1 }
    case 'date': {
      const [first, last] = [question.earliest ?? '', question.latest === 'today' ? on : (question.latest ?? '')]
      ajv.addFormat(question.name, (text: string) => isLocalDate(text) && text >= first && text <= last)
      return { type: 'string', format: question.name }
    }
    case 'time':
      return { type: 'string', format: 'time' }
    case 'select-one':
      return { enum: codesOf(question.choices) }
    case 'select-many':
    case 'rank': {
      const codes = codesOf(question.choices)
      const max = (question.type === 'rank' ? question.top : question.max) ?? codes.length
      const many = { type: 'array', items: { enum: codes }, uniqueItems: true, minItems: 1, maxItems: max }
      return codes.includes('none') ? { ...many, if: { contains: { const: 'none' } }, then: { maxItems: 1 } } : many
    }
    case 'text':
      return { type: 'string', maxLength: question.maxLength }
    default:
      throw new Error(`Nobody wrote a schema for ${question.type}.`)
  }
}

/** Without the keys that are undefined, which Ajv would read as keywords. */
const cleaned = (schema: SchemaObject) => JSON.parse(JSON.stringify(schema)) as SchemaObject
const always = questions.filter(({ name }) => !(name in conditions))
const validate = ajv.compile(
  cleaned({
    type: 'object',
    properties: Object.fromEntries(questions.map((each) => [each.name, always.includes(each) ? schemaOf(each) : true])),
    required: always.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
    allOf: questions
      .filter(({ name }) => name in conditions)
      .map((question) => ({
        if: conditions[question.name],
        then: {
          properties: { [question.name]: schemaOf(question) },
          required: question.required ? [question.name] : [],
        },
      })),
  }),
)

const questionOf = ({ instancePath, keyword, params }: ErrorObject): readonly string[] => {
  if (keyword === 'if') return []
  const [, name = ''] = instancePath.split('/')
  return [name === '' ? String(params['missingProperty'] ?? params['additionalProperty']) : name]
}

export const peer: Peer = {
  name: 'ajv 8 (allErrors, if/then)',
  responses: 10_000,
  judge: validate,
  outcome: (answers) => ({
    wrong: validate(answers) ? [] : sorted((validate.errors ?? []).flatMap(questionOf)),
    hidden: null,
  }),
}
