import { describe, expect, test } from 'vitest'
import { compileQuestionnaire, isDeclined, textOf, type Answers, type Definition } from '../src/index.ts'
import { parsePublication } from '../src/publication.ts'
import { definitionSchema, sealedSubmissionSchema, submissionSchema } from '../src/schema.ts'
import { aSubmission } from './support/a-submission.ts'
import { compiled } from './support/compiled.ts'
import { everyType } from './support/every-type.ts'

const questionnaire = compiled(everyType)
const options = { on: '2026-11-21' } as const
const judge = (answers: unknown) => questionnaire.validate(answers as Answers, options)
const right = { consent: true, district: 'south', skills: ['cooking'] }
const nested = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { age: value }
  return value
}
const huge = 'x'.repeat(5_000_000)

describe('answers that are no answers are invalid, and nobody throws', () => {
  test.each<[string, unknown]>([
    ['a list', []],
    ['a text', 'yes'],
    ['a number', 7],
    ['true', true],
  ])('%s', (_, answers) => {
    expect(judge(answers)).toMatchObject({
      status: 'invalid',
      answers: {},
      errors: expect.arrayContaining([{ question: '', code: 'wrong-type', params: { expected: 'answers' } }]),
    })
  })

  test.each([[null], [undefined], [{}]])('%j is only nothing yet', (answers) => {
    expect(judge(answers)).toMatchObject({ status: 'incomplete', errors: [{ question: 'consent', code: 'required' }] })
  })
})

const strange: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a text', 'x'],
  ['a huge text', huge],
  ['a number', 1.5],
  ['not a number', Number.NaN],
  ['no finite number', Number.POSITIVE_INFINITY],
  ['the largest number', Number.MAX_VALUE],
  ['true', true],
  ['an empty list', []],
  ['a list of everything', [null, 1, 'x', {}, []]],
  ['a list of lists', [[[]]]],
  ['a list with holes', new Array(5)],
  ['a huge list', new Array<string>(200_000).fill('cooking')],
  ['a huge list of objects', new Array<object>(200_000).fill({ age: 1 })],
  ['an empty object', {}],
  ['an object of everything', { fair: 1, words: [], name: {}, missing: 'x' }],
  ['a prototype', JSON.parse('{"__proto__": {"fair": "yes"}, "constructor": "x", "toString": "y"}')],
  ['a decline with more in it', { missing: 'refused', and: 1 }],
  ['a decline nobody knows', { missing: 'bored' }],
  ['an object without a prototype', Object.assign(Object.create(null), { words: 'x' })],
  ['something very deep', nested(20_000)],
]
const names = everyType.sections.flatMap((section) => section.questions.map(({ name }) => name))

describe('the wrong kind of answer, to every question', () => {
  test.each(strange)('%s', (_, value) => {
    for (const name of names) {
      const answers = { ...right, district: 'north', works: 'yes', again: 'yes', members: [{ age: 20 }], [name]: value }
      const verdict = judge(answers)
      expect(['complete', 'incomplete', 'invalid', 'declined']).toContain(verdict.status)
      const kept: unknown = verdict.answers[name]
      if (typeof kept === 'string') expect(kept.length).toBeLessThanOrEqual(10_000)
      if (Array.isArray(kept)) expect(kept.length).toBeLessThanOrEqual(60)
      for (const { params } of verdict.errors)
        for (const param of Object.values(params ?? {})) expect(String(param).length).toBeLessThanOrEqual(100)
      questionnaire.states(answers as Answers, options)
    }
  })

  test.each(strange)('%s, inside an entry', (_, value) => {
    const answers = { ...right, district: 'north', members: [{ age: value, school: value, earns: value }, value] }
    expect(judge(answers).answers['members']).toHaveLength(2)
  })
})

test('names that every object has are nobody’s answers', () => {
  const answers = JSON.parse('{"__proto__": {"consent": true}, "constructor": "x", "toString": 1}') as Answers
  expect(judge(answers)).toMatchObject({
    status: 'invalid',
    answers: {},
    errors: [
      { question: 'consent', code: 'required' },
      { question: '__proto__', code: 'unknown-question' },
      { question: 'constructor', code: 'unknown-question' },
      { question: 'toString', code: 'unknown-question' },
    ],
  })
  expect(({} as { consent?: unknown }).consent).toBeUndefined()
})

test('an answer that takes others away while it is looked at leaves each of the rest with its own question', () => {
  const answers: Record<string, unknown> = {}
  Object.defineProperty(answers, 'consent', {
    enumerable: true,
    get: () => {
      Reflect.deleteProperty(answers, 'words')
      return true
    },
  })
  Object.assign(answers, { words: 'x', district: 'south', skills: ['cooking'] })
  expect(judge(answers)).toMatchObject({ status: 'complete', answers: right })
})

test('what an object inherits is no answer, not even when every object inherits it', () => {
  expect(judge(Object.create(right))).toMatchObject({ status: 'incomplete', answers: {} })
  expect(judge(Object.create(right)).answers['consent']).toBeUndefined()
  const all = Object.prototype as { consent?: unknown }
  all.consent = true
  try {
    expect(judge({}).status).toBe('incomplete')
  } finally {
    delete all.consent
  }
  expect(judge({ ...right }).status).toBe('complete')
})

test('a hundred thousand questions that nobody asked are told in twenty', () => {
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`extra_${at}`, at]))
  const { errors, answers } = judge({ ...right, ...many })
  expect(errors).toHaveLength(20)
  expect(answers).toEqual(right)
})

test('a day of interview that does not exist is a mistake of the caller', () => {
  for (const on of ['', '2026-02-30', undefined, 20_261_121])
    expect(() => questionnaire.validate(right, { on: on as '2026-11-21' })).toThrow('Expected the day of the interview')
  expect(() => questionnaire.validateSection('nowhere', right, options)).toThrow('Expected a section of every-type')
})

test('the schemas refuse what is very deep or full of prototypes, and do not throw', () => {
  const poisoned: unknown = JSON.parse('{"__proto__": {"contract": 1}, "constructor": {"prototype": {}}}')
  for (const value of [nested(20_000), poisoned, huge, null, [poisoned]]) {
    expect(definitionSchema.safeParse(value).success).toBe(false)
    expect(submissionSchema.safeParse(value).success).toBe(false)
    expect(sealedSubmissionSchema.safeParse(value).success).toBe(false)
    expect(parsePublication(value).ok).toBe(false)
    expect(compileQuestionnaire(value as Definition).ok).toBe(false)
    const inside = aSubmission({ answers: { dream: value } as unknown as Answers })
    expect(submissionSchema.safeParse(inside).success).toBe(false)
  }
  expect(parsePublication('{').ok).toBe(false)
  expect(submissionSchema.safeParse(aSubmission()).success).toBe(true)
})

test('choices and words are looked for among their own only', () => {
  const choices = { a: [{ code: 'x', label: 'X', attributes: { size: 1 } }] }
  const filtered = (attribute: string) => ({
    ...everyType,
    choices: { ...everyType.choices, ...choices },
    sections: [
      {
        id: 'a',
        title: 'A',
        questions: [
          { type: 'select-one', name: 'a', label: 'A', choices: 'a', filter: { ne: [{ choice: attribute }, 2] } },
        ],
      },
    ],
  })
  const offered = (attribute: string) => compiled(filtered(attribute) as Definition).states({}, options)[0]?.codes
  expect(offered('size')).toEqual(['x'])
  expect(offered('constructor')).toEqual([])
  const translation = {
    contract: 1,
    questionnaire: 'every-type',
    language: 'ur',
    review: { status: 'unreviewed' },
    words: {},
  } as const
  expect(textOf({ definition: everyType, translations: [translation] }, 'ur', 'constructor').text).toBe('')
})

test.each([
  {},
  [],
  'refused',
  null,
  { missing: 'refused', more: 1 },
  Object.create({ missing: 'refused' }),
  { missing: 'not-asked' },
])('%j is not said instead of an answer', (answer) => expect(isDeclined(answer)).toBe(false))
