import { describe, expect, test } from 'vitest'
import { assessVouchers, type Facts, type SubmissionEvent, type VoucherPolicy } from '../src/index.ts'
import { anEvent, aPolicy, aRoute, events } from './support/records.ts'

const assess = (facts: object, terms: object = {}, options: object = {}) =>
  assessVouchers([aPolicy(terms as Partial<VoucherPolicy>)], { submissions: [], routes: [], ...facts } as Facts, {
    on: '2018-02-01',
    ...options,
  })
const errorOf = (result: ReturnType<typeof assess>) => (result.ok ? null : result.error)

/** What a caller without types, or a row written by hand, might send. Each is named, and none of them earns nothing in silence. */
describe.each<[string, object, string, unknown]>([
  ['no id', { submission: undefined }, 'submission', undefined],
  ['an empty id', { submission: '' }, 'submission', ''],
  ['a number for an id', { submission: 7 }, 'submission', 7],
  ['no researcher at all', { researcher: undefined }, 'researcher', undefined],
  ['an empty researcher', { researcher: '' }, 'researcher', ''],
  ['an interview without a day', { interviewedAt: undefined }, 'interviewedAt', undefined],
  ['a day as people write it', { interviewedAt: '10/01/2018' }, 'interviewedAt', '10/01/2018'],
  ['a day that does not exist', { validatedAt: '2018-02-30' }, 'validatedAt', '2018-02-30'],
  ['the 29th of February of a common year', { validatedAt: '1900-02-29' }, 'validatedAt', '1900-02-29'],
  ['a moment without a zone', { validatedAt: '2018-01-12T10:00:00' }, 'validatedAt', '2018-01-12T10:00:00'],
  ['an hour that does not exist', { validatedAt: '2018-01-12T24:00:00Z' }, 'validatedAt', '2018-01-12T24:00:00Z'],
  ['a fraction of a minute', { validatedAt: '2018-01-12T10:00.5Z' }, 'validatedAt', '2018-01-12T10:00.5Z'],
  ['letters among the digits', { validatedAt: '2018-01-12T1o:00:00Z' }, 'validatedAt', '2018-01-12T1o:00:00Z'],
  ['a number for a moment', { validatedAt: 1515751200000 }, 'validatedAt', 1515751200000],
  ['valid, and nobody knows when', { validatedAt: null }, 'validatedAt', null],
  ['a status nobody knows', { status: 'approved' }, 'status', 'approved'],
  ['a status that is a name of the language', { status: 'constructor' }, 'status', 'constructor'],
  ['no word on copies', { duplicateOf: undefined }, 'duplicateOf', undefined],
  ['a flag as a word', { held: 'false' }, 'held', 'false'],
  ['a flag as a number', { selfInterview: 0 }, 'selfInterview', 0],
])('an event with %s', (_, changes, field, received) => {
  const bad = anEvent({ submission: 'q-005', ...changes } as Partial<SubmissionEvent>)
  const submission: unknown = 'submission' in changes ? changes.submission : 'q-005'
  test.each([
    ['alone', [bad]],
    ['last', [...events(4), bad]],
    ['first', [bad, ...events(4)]],
    ['sent twice', [anEvent({ submission: 'q-005' }), bad]],
  ])('%s', (_where, submissions) => {
    expect(errorOf(assess({ submissions }))).toEqual({ code: 'bad-event', submission, field, received })
  })
})

test.each([null, undefined, 'q-001', 7])('%s for an event', (received) => {
  expect(errorOf(assess({ submissions: [...events(3), received] }))).toMatchObject({
    code: 'bad-event',
    field: 'submission',
  })
})

test.each<[string, object, string]>([
  ['a string for the worth', { voucherMinor: '2000' }, 'voucherMinor'],
  ['half a penny', { voucherMinor: 2000.5 }, 'voucherMinor'],
  ['not a number', { unitsPerVoucher: NaN }, 'unitsPerVoucher'],
  ['none for a voucher', { unitsPerVoucher: 0 }, 'unitsPerVoucher'],
  ['a cap below nothing', { capMinor: -1 }, 'capMinor'],
  ['no cap and no word that there is none', { capMinor: undefined }, 'capMinor'],
  ['a cap for each week', { capPeriod: 'week' }, 'capPeriod'],
  ['a beginning that is no day', { validFrom: '2018' }, 'validFrom'],
  ['an end before its beginning', { validTo: '2017-01-31' }, 'validTo'],
  ['an end that is a moment', { validTo: '2018-03-31T00:00:00Z' }, 'validTo'],
])('a policy with %s', (_, terms, field) => {
  expect(errorOf(assess({ submissions: events(10) }, terms))).toMatchObject({ code: 'bad-policy', field })
})

test.each<[string, object, object]>([
  ['a route nobody knows', { route: 'cash' }, { field: 'route', received: 'cash' }],
  ['nobody who decided', { decidedBy: '' }, { field: 'decidedBy', received: '' }],
  ['no day', { decidedOn: null }, { field: 'decidedOn', received: null }],
])('a decision with %s', (_, changes, error) => {
  expect(errorOf(assess({ routes: [{ ...aRoute(), ...changes }] }))).toEqual({
    code: 'bad-route',
    researcher: 'amina',
    ...error,
  })
})

test.each<[string, object, object]>([
  ['a budget in pounds and pence', { budgetLeftMinor: 10.5 }, {}],
  ['a budget that is a word', { budgetLeftMinor: '1000' }, {}],
  ['a budget below nothing', { budgetLeftMinor: -1 }, {}],
  ['an issue that is not a number', { issued: [{ researcher: 'amina', issuedMinor: NaN }] }, {}],
  [
    'two sums for one person',
    {
      issued: [
        { researcher: 'a', issuedMinor: 0 },
        { researcher: 'a', issuedMinor: 1 },
      ],
    },
    {},
  ],
  ['a day that does not exist', {}, { on: '2018-02-30' }],
  ['a time zone nobody knows', {}, { timeZone: 'Europe/Brumagem' }],
])('facts with %s', (_, facts, options) => {
  expect(errorOf(assess(facts, {}, options))).toMatchObject({ code: 'bad-fact' })
})

test('no version of the rule on the day is an error, and no other version steps in', () => {
  expect(errorOf(assess({ submissions: events(10) }, {}, { on: '2017-11-30' }))).toEqual({
    code: 'no-policy-on',
    on: '2017-11-30',
  })
  expect(errorOf(assess({}, { validTo: '2018-01-31' }))).toEqual({ code: 'no-policy-on', on: '2018-02-01' })
  expect(assessVouchers([], { submissions: [], routes: [] }, { on: '2018-02-01' })).toEqual({
    ok: false,
    error: { code: 'no-policy-on', on: '2018-02-01' },
  })
})

test('two versions of one day, or two currencies, are errors', () => {
  const facts: Facts = { submissions: [], routes: [] }
  const first = aPolicy({ validTo: '2018-01-31' })
  const both = (changes: Partial<VoucherPolicy>) =>
    assessVouchers([aPolicy({ version: 'v2', validFrom: '2018-02-01', ...changes }), first], facts, {
      on: '2018-02-01',
    })
  expect(both({}).ok).toBe(true)
  expect(both({ validFrom: '2018-01-31' })).toMatchObject({ error: { code: 'policies-overlap' } })
  expect(both({ currency: 'EUR' })).toMatchObject({ error: { code: 'currencies-differ' } })
})

test('a cap that a household shares needs to know the household', () => {
  const error = errorOf(assess({ submissions: events(1) }, { capScope: 'household' }))
  expect(error).toEqual({ code: 'group-not-named', researcher: 'amina', scope: 'household' })
})

test('names of the language are names like any other', () => {
  const submissions = ['__proto__', 'constructor', 'toString'].flatMap((researcher) =>
    events(10).map((event) => ({ ...event, submission: `${researcher}-${event.submission}`, researcher })),
  )
  const assessed = assess({ submissions, researchers: ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] })
  if (!assessed.ok) throw new Error(assessed.error.code)
  expect(assessed.value.map(({ researcher, entitledMinor }) => [researcher, entitledMinor])).toEqual([
    ['__proto__', 2000],
    ['constructor', 2000],
    ['hasOwnProperty', 0],
    ['toString', 2000],
  ])
})
