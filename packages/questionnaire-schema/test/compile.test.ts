import { describe, expect, test } from 'vitest'
import {
  compileQuestionnaire,
  type Definition,
  type DefinitionProblemCode,
  type Expression,
  type Question,
} from '../src/index.ts'
import { definitionSchema } from '../src/schema.ts'
import { aDefinition, integer, repeat, text } from './support/a-definition.ts'
import { everyType } from './support/every-type.ts'

const problemsOf = (definition: unknown) => {
  const result = compileQuestionnaire(definition as Definition)
  return result.ok ? [] : result.error.problems
}
const codesOf = (definition: unknown) => problemsOf(definition).map(({ path, code }) => `${path} ${code}`)
const when = (expression: unknown, ...before: readonly Question[]) =>
  aDefinition([...before, text('last', { when: expression as Expression })])
const deep = (depth: number): Expression => (depth === 0 ? true : { not: deep(depth - 1) })
const members = repeat('members', [integer('age'), text('school')])
const q = 'sections[0].questions'

const refused: readonly (readonly [sentence: string, definition: unknown, problem: string])[] = [
  ['nothing', null, ' wrong-shape'],
  ['a list', [], ' wrong-shape'],
  ['sections that are no list', { ...everyType, sections: {} }, 'sections wrong-shape'],
  ['a question that is null', aDefinition([null as never]), `${q}[0] wrong-shape`],
  ['a question without a name', aDefinition([{ type: 'text', label: 'x' } as never]), `${q}[0].name wrong-shape`],
  [
    'a calculation without a value',
    aDefinition([{ type: 'calculated', name: 'a', label: 'a' } as never]),
    `${q}[0].value wrong-shape`,
  ],
  ['version 2 of the format', { ...everyType, contract: 2 }, 'contract wrong-contract'],
  [
    'a type nobody knows',
    aDefinition([{ type: 'video', name: 'a', label: 'a' } as never]),
    `${q}[0].type unknown-type`,
  ],
  ['a name with a capital', aDefinition([text('Age')]), `${q}[0].name bad-name`],
  ['a name that every object has', aDefinition([text('constructor')]), `${q}[0].name bad-name`],
  ['a name that is a prototype', aDefinition([text('__proto__')]), `${q}[0].name bad-name`],
  ['two questions of one name', aDefinition([text('a'), text('a')]), `${q}[1].name duplicate-name`],
  [
    'a name used again inside a repeat',
    aDefinition([text('age'), members]),
    `${q}[1].questions[0].name duplicate-name`,
  ],
  [
    'two sections of one id',
    aDefinition([], {
      sections: [
        { id: 'a', title: 'A', questions: [] },
        { id: 'a', title: 'A', questions: [] },
      ],
    }),
    'sections[1].id duplicate-section',
  ],
  [
    'a code twice',
    aDefinition([], {
      choices: {
        a: [
          { code: 'x', label: 'X' },
          { code: 'x', label: 'X' },
        ],
      },
    }),
    'choices.a[1].code duplicate-code',
  ],
  [
    'a row twice',
    aDefinition([
      {
        type: 'likert',
        name: 'a',
        label: 'a',
        choices: 'yes-no',
        rows: [
          { name: 'b', label: 'b' },
          { name: 'b', label: 'b' },
        ],
      },
    ]),
    `${q}[0].rows[1] duplicate-row`,
  ],
  [
    'a check twice',
    aDefinition([
      text('a', {
        checks: [
          { code: 'x', test: true, message: 'x' },
          { code: 'x', test: true, message: 'x' },
        ],
      }),
    ]),
    `${q}[0].checks[1] duplicate-check`,
  ],
  ['a retired name', aDefinition([text('fax')], { retired: { questions: ['fax'] } }), `${q}[0].name retired-name`],
  [
    'a retired code',
    aDefinition([], { retired: { choices: { 'yes-no': ['no'] } } }),
    'choices.yes-no[1].code retired-code',
  ],
  [
    'a choice list that is not there',
    aDefinition([{ type: 'place', name: 'a', label: 'a', choices: 'areas' }]),
    `${q}[0].choices unknown-choice-list`,
  ],
  [
    'a choice list that every object has',
    aDefinition([{ type: 'place', name: 'a', label: 'a', choices: 'toString' }]),
    `${q}[0].choices unknown-choice-list`,
  ],
  ['a reference to nothing', when({ answered: 'nobody' }), `${q}[0].when.answered unknown-reference`],
  ['a reference to what every object has', when({ answer: 'constructor' }), `${q}[0].when.answer unknown-reference`],
  [
    'a reference to a later question',
    aDefinition([text('a', { when: { and: [{ answered: 'b' }] } }), text('b')]),
    `${q}[0].when.and[0].answered forward-reference`,
  ],
  ['a condition on itself', aDefinition([text('a', { when: { answered: 'a' } })]), `${q}[0].when.answered cycle`],
  [
    'two questions that wait for each other',
    aDefinition([text('a', { when: { answered: 'b' } }), text('b', { when: { answered: 'a' } })]),
    `${q}[0].when.answered cycle`,
  ],
  [
    'a calculation of itself',
    aDefinition([{ type: 'calculated', name: 'a', label: 'a', value: { add: [{ answer: 'a' }, 1] } }]),
    `${q}[0].value.add[0].answer cycle`,
  ],
  [
    'a section that waits for its own question',
    aDefinition([], { sections: [{ id: 's', title: 'S', when: { answered: 'a' }, questions: [text('a')] }] }),
    'sections[0].when.answered cycle',
  ],
  [
    'a required that looks ahead',
    aDefinition([text('a', { required: { answered: 'b' } }), text('b')]),
    `${q}[0].required.answered forward-reference`,
  ],
  [
    'a check that looks ahead',
    aDefinition([text('a', { checks: [{ code: 'x', test: { answered: 'b' }, message: 'x' }] }), text('b')]),
    `${q}[0].checks[0].test.answered forward-reference`,
  ],
  [
    'a question inside a repeat that waits for the repeat',
    aDefinition([repeat('members', [integer('age', { when: { gt: [{ count: 'members' }, 1] } })])]),
    `${q}[0].questions[0].when.gt[0].count cycle`,
  ],
  [
    'a question of a repeat named from outside',
    when({ answered: 'age' }, members),
    `${q}[1].when.answered inside-repeat`,
  ],
  [
    'a list used as one value',
    when({ eq: [{ answer: 'members' }, 1] }, members),
    `${q}[1].when.eq[0].answer not-a-value`,
  ],
  ['a number asked for its codes', when({ has: ['a', 'x'] }, integer('a')), `${q}[1].when.has not-a-list`],
  [
    'a number asked for its entries',
    when({ countWhere: ['a', true] }, integer('a')),
    `${q}[1].when.countWhere not-a-repeat`,
  ],
  [
    'a sum over what is not in the repeat',
    when({ sum: ['members', 'a'] }, integer('a'), members),
    `${q}[2].when.sum unknown-reference`,
  ],
  ['a choice attribute outside of a filter', when({ choice: 'area' }), `${q}[0].when.choice choice-outside-filter`],
  [
    'a repeat inside a repeat',
    aDefinition([repeat('a', [repeat('b', [text('c')])])]),
    `${q}[0].questions[0].type not-in-repeat`,
  ],
  [
    'consent inside a repeat',
    aDefinition([repeat('a', [{ type: 'consent', name: 'b', label: 'b' }])]),
    `${q}[0].questions[0].type not-in-repeat`,
  ],
  ['an operation nobody knows', when({ xor: [true, false] }), `${q}[0].when unknown-operation`],
  ['an operation that every object has', when({ constructor: ['x'] }), `${q}[0].when unknown-operation`],
  ['two operations in one', when({ and: [], or: [] }), `${q}[0].when wrong-shape`],
  ['one side too many', when({ eq: [1, 2, 3] }), `${q}[0].when.eq wrong-shape`],
  ['an expression that is not there', when({ eq: [1, undefined] }), `${q}[0].when.eq[1] wrong-shape`],
  ['the least above the most', aDefinition([integer('a', { min: 2, max: 1 })]), `${q}[0] bad-bounds`],
  [
    'a day that does not exist',
    aDefinition([{ type: 'date', name: 'a', label: 'a', earliest: '2023-02-29' }]),
    `${q}[0].earliest bad-date`,
  ],
  [
    '501 questions',
    aDefinition(Array.from({ length: 501 }, (_, at) => text(`q_${at}`))),
    'sections[0].questions too-many',
  ],
  [
    '501 questions over two sections',
    aDefinition([], {
      sections: ['a', 'b'].map((id) => ({
        id,
        title: id,
        questions: Array.from({ length: 251 }, (_, at) => text(`${id}_${at}`)),
      })),
    }),
    'sections too-many',
  ],
  ['51 entries', aDefinition([repeat('a', [text('b')], { max: 51 })]), `${q}[0] too-many`],
  ['a label of 10,001 characters', aDefinition([text('a', { label: 'x'.repeat(10_001) })]), `${q}[0].label too-long`],
  ['33 expressions inside one another', when(deep(33)), `${q}[0].when${'.not'.repeat(33)} too-deep`],
]

describe('a definition that cannot be asked is refused, and the place is named', () => {
  test.each(refused)('%s', (_, definition, problem) => {
    expect(codesOf(definition)).toContain(problem)
  })

  test('every code there is, is shown by one of these', () => {
    const codes = {
      'wrong-shape': 1,
      'wrong-contract': 1,
      'unknown-type': 1,
      'bad-name': 1,
      'duplicate-name': 1,
      'duplicate-section': 1,
      'duplicate-code': 1,
      'duplicate-row': 1,
      'duplicate-check': 1,
      'retired-name': 1,
      'retired-code': 1,
      'unknown-choice-list': 1,
      'unknown-reference': 1,
      'forward-reference': 1,
      cycle: 1,
      'inside-repeat': 1,
      'not-a-value': 1,
      'not-a-list': 1,
      'not-a-repeat': 1,
      'choice-outside-filter': 1,
      'not-in-repeat': 1,
      'unknown-operation': 1,
      'bad-bounds': 1,
      'bad-date': 1,
      'too-many': 1,
      'too-long': 1,
      'too-deep': 1,
    } satisfies Record<DefinitionProblemCode, 1>
    const shown = new Set(refused.map(([, , problem]) => problem.split(' ').at(-1)))
    expect(Object.keys(codes).filter((code) => !shown.has(code))).toEqual([])
  })
})

test('a loop is told with its way', () => {
  const loop = aDefinition([
    text('a', { when: { answered: 'c' } }),
    text('b', { when: { answered: 'a' } }),
    text('c', { when: { answered: 'b' } }),
  ])
  expect(problemsOf(loop)).toEqual([
    { path: `${q}[0].when.answered`, code: 'cycle', params: { questions: 'a → c → b → a' } },
  ])
})

test('what may be referred to: earlier questions, the own answer in a check, the own entry in a repeat', () => {
  const { sections, ...rest } = aDefinition([
    integer('a', { checks: [{ code: 'x', test: { gt: [{ answer: 'a' }, 1] }, message: 'x' }] }),
    repeat('members', [integer('age'), text('school', { when: { lt: [{ answer: 'age' }, { answer: 'a' }] } })], {
      checks: [{ code: 'x', test: { gt: [{ sum: ['members', 'age'] }, { count: 'members' }] }, message: 'x' }],
    }),
    text('last', { when: { countWhere: ['members', { and: [{ answered: 'school' }, { answered: 'a' }] }] } }),
    text('deep', { when: deep(32) }),
  ])
  expect(problemsOf({ ...rest, sections })).toEqual([])
  expect(problemsOf(everyType)).toEqual([])
})

test('something very deep is refused at once, by the compiler and by the schema', () => {
  let bottomless: unknown = true
  for (let depth = 0; depth < 100_000; depth++) bottomless = { not: bottomless }
  expect(codesOf(when(bottomless))[0]).toContain('too-deep')
  expect(definitionSchema.safeParse(when(bottomless)).success).toBe(false)
})

test('no more than a hundred problems are told', () => {
  expect(problemsOf(aDefinition(Array.from({ length: 400 }, () => text('Bad name'))))).toHaveLength(100)
})

test('the schema accepts what is right, and names the place of what is not', () => {
  expect(definitionSchema.parse(everyType)).toEqual(everyType)
  const wrong = definitionSchema.safeParse(when({ and: [true, { eq: [1] }] }))
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['sections.0.questions.0.when.and.1.eq', 'Expected a list of two expressions, but got [1].'],
  ])
  expect(definitionSchema.safeParse({ ...everyType, colour: 'red' }).success).toBe(false)
})
