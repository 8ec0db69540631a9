import { expect, test } from 'vitest'
import { reviewFlags, suggestedFlagRules, type Interview } from '../src/flags.ts'
import { flagSentence } from '../src/locales.ts'

const answers = (seed: number, count = 20) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`question-${at}`, `answer-${seed}-${at}`]))
const anInterview = (number: number, changes: Partial<Interview> = {}): Interview => ({
  submission: `q-${String(number).padStart(3, '0')}`,
  researcher: 'amina',
  mode: 'read-aloud',
  startedAt: `2018-01-${String(1 + (number % 28)).padStart(2, '0')}T10:00:00Z`,
  finishedAt: `2018-01-${String(1 + (number % 28)).padStart(2, '0')}T10:30:00Z`,
  enteredAt: `2018-01-${String(1 + (number % 28)).padStart(2, '0')}T10:31:00Z`,
  answers: answers(number),
  ...changes,
})
const seen = (...interviews: Interview[]) =>
  reviewFlags(interviews, suggestedFlagRules).map(({ submission, key, with: others }) =>
    [submission, key, ...others].join(' '),
  )
const scale = { id: 'area', items: [{ question: 'a' }, { question: 'b', reversed: true }, { question: 'c' }] }
const at = (from: string, until: string) => ({ startedAt: from, finishedAt: until, enteredAt: until })

test.each<[string, Interview[], string[]]>([
  ['nothing to see in ordinary interviews', [anInterview(1), anInterview(2), anInterview(3)], []],
  [
    'the same answers twice',
    [anInterview(1), anInterview(2, { answers: answers(1) })],
    ['q-001 flag.same-answers q-002', 'q-002 flag.same-answers q-001'],
  ],
  [
    'a few short answers may well be the same',
    [anInterview(1, { answers: { a: 1 } }), anInterview(2, { answers: { a: 1 } })],
    [],
  ],
  [
    'nearly the same, under two researchers',
    [anInterview(1), anInterview(2, { researcher: 'bilal', answers: { ...answers(1), 'question-3': 'other' } })],
    ['q-001 flag.near-duplicate q-002', 'q-002 flag.near-duplicate q-001'],
  ],
  [
    'nearly the same, by one researcher: a household',
    [anInterview(1), anInterview(2, { answers: { ...answers(1), 'question-3': 'other' } })],
    [],
  ],
  [
    'two at one time',
    [
      anInterview(1, at('2018-01-10T10:00:00Z', '2018-01-10T10:30:00Z')),
      anInterview(2, at('2018-01-10T10:20:00Z', '2018-01-10T10:50:00Z')),
    ],
    ['q-001 flag.overlap q-002', 'q-002 flag.overlap q-001'],
  ],
  [
    'one after the other is not at one time',
    [
      anInterview(1, at('2018-01-10T10:00:00Z', '2018-01-10T10:30:00Z')),
      anInterview(2, at('2018-01-10T10:30:00Z', '2018-01-10T11:00:00Z')),
    ],
    [],
  ],
  ['very short', [anInterview(1, at('2018-01-10T10:00:00Z', '2018-01-10T10:07:59Z'))], ['q-001 flag.fast']],
  ['just long enough', [anInterview(1, at('2018-01-10T10:00:00Z', '2018-01-10T10:08:00Z'))], []],
  [
    'a clock that went back',
    [anInterview(1, at('2018-01-10T10:00:00Z', '2018-01-10T09:00:00Z'))],
    ['q-001 flag.clock'],
  ],
  ['no times at all', [anInterview(1, { startedAt: undefined, finishedAt: undefined, enteredAt: 'yesterday' })], []],
  [
    'five within half an hour',
    [0, 1, 2, 3, 4].map((n) =>
      anInterview(n, { startedAt: undefined, finishedAt: undefined, enteredAt: `2018-01-10T10:0${n}:00Z` }),
    ),
    ['000', '001', '002', '003', '004'].map(
      (own, _, all) =>
        `q-${own} flag.burst ${all
          .filter((n) => n !== own)
          .map((n) => `q-${n}`)
          .join(' ')}`,
    ),
  ],
  [
    'five paper forms typed in within half an hour',
    [0, 1, 2, 3, 4].map((n) =>
      anInterview(n, {
        mode: 'paper',
        startedAt: undefined,
        finishedAt: undefined,
        enteredAt: `2018-01-10T10:0${n}:00Z`,
      }),
    ),
    [],
  ],
  [
    'a phone that was offline sends five in one minute',
    [1, 2, 3, 4, 5].map((n) => anInterview(n, { enteredAt: '2018-01-30T10:00:00Z' })),
    [],
  ],
  [
    'the same answer also where the question is turned round',
    [anInterview(1, { answers: { a: 4, b: 4, c: 4 }, scales: [scale] })],
    ['q-001 flag.straight-line'],
  ],
  [
    'agreeing with everything, as the scale is meant',
    [anInterview(1, { answers: { a: 4, b: 2, c: 4 }, scales: [scale] })],
    [],
  ],
  [
    'a scale with nothing turned round says nothing',
    [anInterview(1, { answers: { a: 4, c: 4 }, scales: [{ id: 'x', items: [{ question: 'a' }, { question: 'c' }] }] })],
    [],
  ],
  ['the researcher answered', [anInterview(1, { selfInterview: true })], ['q-001 flag.self-interview']],
])('%s', (_, interviews, expected) => {
  expect(seen(...interviews)).toEqual(expected)
  expect(seen(...[...interviews].reverse())).toEqual(expected)
})

test('many empty answers, measured against interviews by others', () => {
  const others = Array.from({ length: 10 }, (_, n) => anInterview(n, { researcher: 'bilal' }))
  const half = Object.fromEntries(
    Object.entries(answers(50)).map(([question, answer], n) => [question, n % 2 ? answer : null]),
  )
  expect(seen(...others, anInterview(99, { answers: half }))).toEqual(['q-099 flag.non-response'])
  expect(seen(...others.slice(1), anInterview(99, { answers: half }))).toEqual([])
})

test('stopping at a threshold comes with what may explain it', () => {
  const later = anInterview(200, { researcher: 'bilal', enteredAt: '2018-06-01T10:00:00Z' })
  const of = (count: number) => {
    const interviews = Array.from({ length: count }, (_, n) =>
      anInterview(n, {
        startedAt: undefined,
        finishedAt: `2018-01-${String(1 + (n % 28)).padStart(2, '0')}T${String(8 + Math.floor(n / 28)).padStart(2, '0')}:00:00Z`,
      }),
    )
    return reviewFlags([...interviews, later], suggestedFlagRules)
  }
  expect(of(10)).toMatchObject([{ key: 'flag.threshold', params: { count: 10, innocent: 'threshold-reached' } }])
  expect(of(50)).toMatchObject([{ key: 'flag.threshold', params: { count: 50, innocent: 'cap-reached' } }])
  expect(of(11)).toEqual([])
  expect(of(50).map(flagSentence)).toEqual([
    'The researcher stopped at exactly 50. The cap is reached there, which explains it.',
  ])
})

test('no flag speaks of fraud, and none leaves braces', () => {
  const flags = reviewFlags(
    [
      anInterview(1, { selfInterview: true }),
      anInterview(2, { answers: answers(1) }),
      anInterview(3, at('2018-01-10T10:00:00Z', '2018-01-10T10:01:00Z')),
    ],
    suggestedFlagRules,
  )
  expect(flags.length).toBeGreaterThan(3)
  for (const flag of flags) expect(flagSentence(flag)).not.toMatch(/[{}]|fraud|fake|cheat|suspic/i)
})
