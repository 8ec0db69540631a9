import { birminghamPolicies } from '@use-it-cities/voucher-rules/data'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { assessOutputSchema } from '../src/index.ts'
import { aFile, useIt, useItJson } from './support/use-it.ts'

const header = 'submission,researcher,interviewed_at,validated_at,status,duplicate_of'
const valid = (count: number) =>
  Array.from({ length: count }, (_, at) => `q-${at + 1},r-1,2017-12-01,2017-12-02T10:00:00Z,validated,`)
const csv = (...rows: readonly string[]) => aFile('submissions.csv', [header, ...rows].join('\n'))
const routes = (...rows: readonly string[]) =>
  aFile('routes.csv', ['researcher,route,decided_by,decided_on', ...rows].join('\n'))

interface Given {
  readonly valid: number
  readonly rows?: readonly string[]
  readonly route?: string | null
}

describe('what a researcher has earned', () => {
  const cases = readCases<Given, object>(new URL('./cases/vouchers.yaml', import.meta.url))
  runCases(cases, ({ valid: count, rows = [], route = 'voucher' }, on) => {
    const decided = route === null ? [] : ['--routes', routes(`r-1,${route},coordinator-1,2017-11-01`)]
    const { code, json, err } = useItJson('vouchers', 'assess', csv(...valid(count), ...rows), ...decided, '--on', on)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { researchers } = assessOutputSchema.parse(json)
    expect(researchers.map(({ researcher }) => researcher)).toEqual(['r-1'])
    const [one] = researchers
    return {
      counted: one?.counted.length,
      excluded: one?.excluded.map(({ submission, reason }) => `${submission} ${reason}`),
      entitledMinor: one?.entitledMinor,
      awardedMinor: one?.awardedMinor,
      heldMinor: one?.heldMinor,
      capped: one?.capped,
      nextThresholdIn: one?.nextThresholdIn,
    }
  })
})

test('the contract that other programs rely on', () => {
  const { json } = useItJson(
    'vouchers',
    'assess',
    csv(...valid(10), 'x,,2017-12-01,2017-12-02,validated,'),
    '--on',
    '2017-12-31',
  )
  expect(json).toMatchObject({
    policy: { id: 'birmingham-community-researchers', version: '2017' },
    on: '2017-12-31',
    researchers: [{ researcher: 'r-1', counted: expect.any(Array) as unknown, notices: expect.any(Array) as unknown }],
    unattributed: [{ submission: 'x', reason: 'researcher-not-named' }],
  })
})

test('the order of rows and the form of the file change nothing', () => {
  const rows = [...valid(12), 'a,r-2,2017-12-01,2017-12-02,validated,', 'b,r-1,2017-12-01,2017-12-02,validated,a']
  const plain = useIt('vouchers', 'assess', csv(...rows), '--on', '2017-12-31', '--json').out
  const turned = useIt('vouchers', 'assess', csv(...[...rows].reverse()), '--on', '2017-12-31', '--json').out
  const windows = aFile(
    's.csv',
    `\uFEFF${[header, ...rows.map((row) => row.replace(/^([^,]+)/, '"$1"'))].join('\r\n')}\r\n\r\n`,
  )
  expect(turned).toBe(plain)
  expect(useIt('vouchers', 'assess', windows, '--on', '2017-12-31', '--json').out).toBe(plain)
})

test('people read sentences and money', () => {
  const { code, out } = useIt(
    'vouchers',
    'assess',
    csv(...valid(10), 'a,r-1,2017-12-01,,rejected,'),
    '--on',
    '2017-12-31',
  )
  expect(code).toBe(0)
  expect(out).toContain('Questionnaires that count: 10.')
  expect(out).toContain('£20')
  expect(out).toContain('Not counted: a. A person checked this questionnaire')
  expect(out).not.toMatch(/\{\w+\}|undefined/)
})

describe('rules', () => {
  test('none in force on that day is 1, with the sentence', () => {
    const { code, out, err } = useIt('vouchers', 'assess', csv(...valid(10)), '--on', '1999-12-31')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Expected a voucher rule that is in force on 31 December 1999, but there is none.')
  })

  test('a city’s own rule, one version or a list', () => {
    const own = { ...birminghamPolicies[0], id: 'own-city', version: 'first', unitsPerVoucher: 5 }
    for (const policy of [own, [own]]) {
      const file = aFile('policy.json', JSON.stringify(policy))
      const { code, json } = useItJson('vouchers', 'assess', csv(...valid(10)), '--policy', file, '--on', '2017-12-31')
      expect(code).toBe(0)
      expect(json).toMatchObject({ policy: { id: 'own-city' }, researchers: [{ entitledMinor: 4000 }] })
    }
  })

  test.each<[string, string, string]>([
    ['{}', 'id:', 'policy.schema.json'],
    ['[]', 'at least one version', 'For example'],
    [JSON.stringify({ ...birminghamPolicies[0], unitsPerVoucher: 'ten' }), 'unitsPerVoucher:', 'For example'],
    [JSON.stringify([birminghamPolicies[0], birminghamPolicies[0]]), 'policy.json', 'Expected'],
    ['{', ':1:2', 'as JSON'],
  ])('a wrong one is refused: %s', (content, ...sentences) => {
    const { code, out, err } = useIt(
      'vouchers',
      'assess',
      csv(),
      '--policy',
      aFile('policy.json', content),
      '--on',
      '2017-12-31',
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const sentence of sentences) expect(err).toContain(sentence)
  })
})

describe('routes', () => {
  test.each<[string, string]>([
    ['r-1,cash,coordinator-1,2017-11-01', ':2: route:'],
    ['r-1,voucher,,2017-11-01', ':2: decided_by:'],
    ['r-1,voucher,coordinator-1,November', ':2: decided_on:'],
    [',voucher,coordinator-1,2017-11-01', ':2: researcher:'],
  ])('%s is refused', (row, where) => {
    const { code, err } = useIt('vouchers', 'assess', csv(...valid(1)), '--routes', routes(row), '--on', '2017-12-31')
    expect(code).toBe(1)
    expect(err).toContain(`routes.csv${where}`)
    expect(err).toContain('For example: r-3,voucher')
  })

  test('there is no column for a reason', () => {
    const file = aFile('routes.csv', 'researcher,route,decided_by,decided_on,reason\nr-1,declined,c-1,2017-11-01,ill')
    const { code, err } = useIt('vouchers', 'assess', csv(...valid(1)), '--routes', file)
    expect(code).toBe(1)
    expect(err).toContain('column 5 is “reason”')
  })
})

test('a header and no rows is nobody, not a mistake', () => {
  const { code, json } = useItJson('vouchers', 'assess', csv(), '--on', '2017-12-31')
  expect(code).toBe(0)
  expect(json).toMatchObject({ researchers: [], unattributed: [] })
})
