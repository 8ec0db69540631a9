import fc from 'fast-check'
import type { Answer, Answers, Question } from '../../src/index.ts'
import { compiled } from './compiled.ts'
import { everyType } from './every-type.ts'

const questions: readonly Question[] = everyType.sections.flatMap((section) => [...section.questions])
const codesOf = (list: string) =>
  (everyType.choices as Readonly<Record<string, readonly { code: string }[]>>)[list]?.map(({ code }) => code) ?? []

/** Anything that JSON can hold. */
export const anything = fc.jsonValue({ maxDepth: 3 })

/** An answer of the right form to one question: often right, sometimes out of range or not on the list. */
function formed(question: Question): fc.Arbitrary<unknown> {
  switch (question.type) {
    case 'integer':
      return fc.integer({ min: -3, max: 130 })
    case 'decimal':
      return fc.oneof(fc.integer({ min: -1, max: 101 }), fc.constantFrom(7.5, 0.25))
    case 'date':
      return fc.constantFrom('1980-05-05', '2012-02-29', '2030-01-01', '1850-01-01')
    case 'time':
      return fc.constantFrom('09:30', '23:59')
    case 'select-one':
    case 'place':
      return fc.constantFrom(...codesOf(question.choices), 'elsewhere')
    case 'select-many':
    case 'rank':
      return fc.subarray([...codesOf(question.choices), 'typing'])
    case 'likert':
      return fc.record(
        Object.fromEntries(
          question.rows.map(({ name }) => [name, fc.constantFrom(...codesOf(question.choices), 'maybe')]),
        ),
        { requiredKeys: [] },
      )
    case 'consent':
      return fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })
    case 'contact':
      return fc.record({ name: fc.constant('Synthetic Person'), phone: fc.constantFrom('', '0') }, { requiredKeys: [] })
    case 'occupation':
      return fc.record({ words: fc.constantFrom('Baker', ' '), isco: fc.constant('7512') }, { requiredKeys: ['words'] })
    case 'repeat':
      return fc.array(
        fc.record(Object.fromEntries(question.questions.map((inner) => [inner.name, answerTo(inner)])), {
          requiredKeys: [],
        }),
        { maxLength: 5 },
      )
    default:
      return fc.constantFrom('Some words', '  ', 'x'.repeat(60))
  }
}

const declined = fc.record({ missing: fc.constantFrom('dont-know', 'refused') })
const answerTo = (question: Question): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 20, arbitrary: formed(question) },
    { weight: 2, arbitrary: declined },
    { weight: 1, arbitrary: anything },
    { weight: 1, arbitrary: fc.constantFrom(null, '') },
  )

const careless: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.record(
      Object.fromEntries(questions.filter(({ type }) => type !== 'note').map((each) => [each.name, answerTo(each)])),
      { requiredKeys: ['consent', 'district', 'skills'] },
    ),
    fc.oneof(
      { weight: 9, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.dictionary(fc.string(), anything, { maxKeys: 2 }) },
    ),
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }) as Answers)

const questionnaire = compiled(everyType)
const right: Answers = {
  district: 'south',
  skills: ['cooking'],
  hours: 20,
  views: { fair: 'yes', safe: 'yes' },
  members: [{ age: 30 }],
}

/** Puts right what is wrong, as a person does who is told, so that complete records turn up too. */
function putRight(answers: Answers): Answers {
  let better: Answers = answers
  for (let round = 0; round < 5; round++)
    for (const { question } of questionnaire.validate(better, { on: '2026-11-21' }).errors) {
      const [name = ''] = question.split(/[.[]/)
      const { [name]: _, ...others } = better
      better = name in right ? { ...others, [name]: right[name] as Answer } : others
    }
  return better
}

/** Answers to the questionnaire with every type: some right, some wrong, some missing, some that nobody asked for. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(careless, fc.boolean())
  .map(([answers, isCareful]) => (isCareful ? putRight(answers) : answers))

/** The same things in another order, at every level. */
export const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  )
}
