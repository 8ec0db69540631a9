import { readCases } from '@use-it-cities/tooling/case-tables'
import { describe, expect, test } from 'vitest'
import { assessmentResultSchema, compareSchema } from '../src/index.ts'
import { answersFile, type Given } from './support/answers.ts'
import { aFile, useIt, useItJson } from './support/use-it.ts'

interface Expected {
  readonly item?: { readonly id: string; readonly law?: Readonly<Record<string, string>> }
  readonly asked?: number
  readonly gatesNotMet?: number
  readonly score?: { readonly low: number; readonly high: number }
  readonly coverage?: number
  /** What is said of the evidence on the error output. */
  readonly notice?: string
}

/** To six places, as the tables have them. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'number' ? Math.round(each * 1e6) / 1e6 : each,
  ) as unknown

const anAssessment = (given: Given, on: string) => aFile('answers.json', answersFile(given, on))

describe('the checklists as they are shipped', () => {
  const cases = readCases<Given, Expected>(new URL('./cases/assessments.yaml', import.meta.url))
  test.each(cases)('$name', ({ on, given, expect: { item, asked, gatesNotMet, notice, ...expected } }) => {
    const { code, json, err } = useItJson(...given.command.split(' '), anAssessment(given, on))
    expect({ code, err }).toEqual({
      code: 0,
      err: notice === undefined ? '' : (expect.stringContaining(notice) as unknown),
    })
    const result = assessmentResultSchema.parse(json)
    expect(rounded(result)).toMatchObject(expected)
    if (asked !== undefined) expect(result.items).toHaveLength(asked)
    if (gatesNotMet !== undefined)
      expect(result.gates.filter(({ outcome }) => outcome !== 'met')).toHaveLength(gatesNotMet)
    if (item === undefined) return
    const { law, ...rest } = item
    const found = result.items.find(({ id }) => id === item.id)
    expect(found).toMatchObject(rest)
    const stands = Object.fromEntries((found?.law ?? []).map(({ id, state }) => [id, state]))
    if (law !== undefined) expect(stands).toMatchObject(law)
  })
})

describe('from one day to another', () => {
  const given: Given = {
    command: 'keep-it-local score',
    catalogue: 'keep-it-local',
    others: 4,
    said: { a: { 'KIL-3.3': 0 } },
  }
  const [before, after] = [anAssessment(given, '2026-02-03'), anAssessment(given, '2026-02-04')]

  test('a lower score says that an item came in because the law changed', () => {
    const { code, json } = useItJson('keep-it-local', 'compare', after, before)
    expect(code).toBe(0)
    const { bodies, places } = compareSchema.parse(json)
    expect(places).toBeNull()
    expect(bodies[0]?.steps).toEqual([
      {
        from: '2026-02-03',
        to: '2026-02-04',
        moved: 'down',
        items: [{ id: 'KIL-3.3', from: 'not-in-effect', to: 'not-met' }],
        entered: ['KIL-3.3'],
        left: [],
      },
    ])
  })

  test('people read it in words', () => {
    const { out } = useIt('keep-it-local', 'compare', before, after)
    expect(out).toContain('Otherton over time')
    expect(out).toContain('2026-02-03  100%')
    expect(out).toContain('Asked only on the later day. Part of a change may come from this: KIL-3.3')
  })

  test('other weights or another profile are not set side by side', () => {
    const other = anAssessment({ ...given, profile: 'local-money' }, '2026-02-05')
    const { code, out, err } = useIt('keep-it-local', 'compare', after, other)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('differ in profile: all; local-money')
  })

  test('what a city’s own profile adds has its title there too', () => {
    const profiles = aFile(
      'profiles.yaml',
      [
        'id: our-town',
        'title: Our town',
        'items: [KIL-1.1]',
        'basis: ours',
        'adds: [{ id: OWN-1, group: KIL-1, title: A list of halls, question: Is there one?, gate: false, weight: 1,',
        '  weightBasis: ours, basis: ours, naRule: null, evidenceExamples: [], lawRefs: [], sources: [] }]',
      ].join('\n'),
    )
    const of = (on: string, own: string) =>
      anAssessment({ ...given, profile: 'our-town', said: { a: { 'OWN-1': own } } }, on)
    const { out } = useIt(
      'keep-it-local',
      'compare',
      of('2026-02-05', 'not-met'),
      of('2026-03-05', 'met'),
      '--profiles',
      profiles,
    )
    expect(out).toContain('OWN-1 A list of halls: “Not met”, now “Met”')
  })

  test('two files about one body on one day are two assessors, and one file is no comparison', () => {
    const { code, err } = useIt('keep-it-local', 'compare', after, after)
    expect(code).toBe(1)
    expect(err).toContain('put them into one file under “assessors”')
    expect(useIt('keep-it-local', 'compare', after).code).toBe(2)
  })

  test('several bodies have places, the same for ranges that overlap', () => {
    const named = (name: string, said: Given['said']) =>
      aFile('answers.json', answersFile({ ...given, said }, '2026-11-21').replace('Otherton', name))
    const files = [named('Aston', { a: {} }), named('Borton', { a: { 'KIL-1.1': 0 } })]
    const { json } = useItJson('keep-it-local', 'compare', ...files)
    expect(compareSchema.parse(json).places).toMatchObject([
      { body: 'Aston', best: 1, worst: 1 },
      { body: 'Borton', best: 2, worst: 2 },
    ])
    expect(useIt('keep-it-local', 'compare', ...files).out).toMatch(/Places\n +1 {2}Aston: 100%\n/)
  })

  test('a place that another weight may change says so', () => {
    const named = (name: string, said: Given['said']) =>
      aFile('answers.json', answersFile({ ...given, said }, '2026-11-21').replace('Otherton', name))
    const files = [named('Aston', { a: { 'KIL-1.1': 1 } }), named('Borton', { a: { 'KIL-1.1': 0 } })]
    expect(useIt('keep-it-local', 'compare', ...files).out).toContain('(another weight may change this)')
  })
})
