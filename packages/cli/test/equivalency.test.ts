import { describe, expect, test } from 'vitest'
import {
  equivalencyCheckSchema,
  equivalencyListSchema,
  equivalencyRouteSchema,
  equivalencySearchSchema,
} from '../src/index.ts'
import { useIt, useItJson } from './support/use-it.ts'

const on = ['--on', '2026-11-21'] as const
const route = (...args: readonly string[]) => {
  const { code, json, err } = useItJson('equivalency', 'route', ...args)
  return { code, err, guide: equivalencyRouteSchema.parse(json) }
}

describe('equivalency route', () => {
  test('a nurse from Nigeria with two sittings: one way, seven steps, and English that nobody can decide', () => {
    const { code, err, guide } = route(
      ...['nurse', '--trained-in', 'NG', '--english', 'ielts:7/7/6/7@2026-01-10'],
      ...['--english', 'ielts:6.5/7/6.5/7@2026-05-10', ...on],
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(guide).toMatchObject({ profession: 'nurse', regulator: 'nmc', nation: 'GB-ENG', on: '2026-11-21' })
    expect(guide.routes.map(({ id, steps }) => [id, steps.length])).toEqual([['nmc-international', 7]])
    expect(guide.english).toMatchObject({ outcome: 'unknown', because: [{ key: 'english.rule-not-fresh' }] })
    expect(guide.cost).toMatchObject({ atLeastMinor: 0, currency: 'GBP' })
    expect(guide.cost.toCheck).toHaveLength(4)
  })

  test('marks are not read out without the note that limits them', () => {
    const { out } = useIt('equivalency', 'route', 'nurse', ...on)
    expect(out).toMatch(/IELTS Academic: .*\(.*combining rule in it has since changed\) \[As read, dated 2020/)
  })

  test('each fact has its source and date, and one to check has a question and no text', () => {
    const { guide } = route('doctor', '--trained-in', 'SY', '--status', 'refugee', ...on)
    const facts = [...guide.routes.flatMap(({ steps }) => steps.flatMap((step) => step.facts)), ...guide.toCheck]
    expect(facts.length).toBeGreaterThan(50)
    for (const { show, text, question, source, confidence } of facts) {
      expect(source).toMatch(/^https?:/)
      expect(text === undefined).toBe(show === 'check-with')
      expect(question === undefined).toBe(show !== 'check-with')
      expect(confidence).toBe(show === 'check-with' ? 'unconfirmed' : 'confirmed')
    }
    expect(guide.toCheck.every(({ show }) => show === 'check-with')).toBe(true)
  })

  test('what a person says about themselves is not in the answer', () => {
    const { guide } = route(
      'nurse',
      '--trained-in',
      'LY',
      '--status',
      'asylum-seeker',
      '--qualified-as',
      'midwife',
      ...on,
    )
    expect(JSON.stringify(guide)).not.toMatch(/"LY"|asylum-seeker|midwife"/)
    expect(guide.warnings).toEqual([{ key: 'work.ask-an-adviser' }])
  })

  test('the fee of a day, before and after it changes', () => {
    const cost = (day: string) => route('social-worker', '--on', day).guide.cost.atLeastMinor
    expect([cost('2026-11-30'), cost('2026-12-01')]).toEqual([79_000, 80_400])
  })

  test.each([
    ['GB-NIR', 'psni'],
    ['gb-nir', 'psni'],
    ['Northern Ireland', 'psni'],
    ['scotland', 'gphc'],
  ])('a nation by its code or its name: %s', (nation, regulator) => {
    expect(route('pharmacist', '--nation', nation, ...on).guide.regulator).toBe(regulator)
  })

  test('for people: steps in order, costs, and a question with its link for what is not confirmed', () => {
    const { code, out } = useIt('equivalency', 'route', 'physiotherapist', '--trained-in', 'PL', ...on)
    expect(code).toBe(0)
    expect(out).toContain('Who decides: Health and Care Professions Council')
    expect(out).toMatch(/ {2}1\. Standards to read\n[^]* {2}7\. Outcome\n/)
    expect(out).toContain('At least £925.06')
    expect(out).toMatch(/\? Which marks do you need\? IELTS Academic <https:/)
    expect(out).not.toMatch(/undefined|\{\w+\}|\[object/)
  })
})

describe('equivalency list, search, check', () => {
  test('lists 34 professions', () => {
    const { code, json } = useItJson('equivalency', 'list')
    expect(code).toBe(0)
    expect(equivalencyListSchema.parse(json).professions).toHaveLength(34)
    expect(useIt('equivalency', 'list').out.split('\n').filter(Boolean)).toHaveLength(34)
  })

  test.each([
    [['GP'], 'doctor'],
    [['pielęgniarka'], 'nurse'],
    [['dental', 'nurse'], 'dental-nurse'],
  ])('finds %j', (words, profession) => {
    const { code, json } = useItJson('equivalency', 'search', ...words)
    expect(code).toBe(0)
    expect(equivalencySearchSchema.parse(json).results[0]?.profession).toBe(profession)
    expect(useIt('equivalency', 'search', ...words).out).toContain(profession)
  })

  test('finding nothing is an answer', () => {
    expect(equivalencySearchSchema.parse(useItJson('equivalency', 'search', 'qwxzv').json).results).toEqual([])
    expect(useIt('equivalency', 'search', 'qwxzv')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing found') as unknown,
    })
  })

  test('the data is right, and every fact is counted', () => {
    const { code, json } = useItJson('equivalency', 'check', ...on)
    const report = equivalencyCheckSchema.parse(json)
    expect({ code, ok: report.ok, problems: report.problems }).toEqual({ code: 0, ok: true, problems: [] })
    expect(report.professions).toHaveLength(34)
    expect(report.changes[0]).toMatchObject({ from: '2026-12-01', due: 'coming' })
    expect(useIt('equivalency', 'check', ...on).out).toContain('Nothing is wrong with the data.')
  })
})

describe('wrong answers name the option, what came and the right form', () => {
  test.each<[string[], string]>([
    [['nurs'], '<profession>: expected the id of a profession, for example nurse, but got “nurs”. Did you mean: nurse'],
    [[''], '<profession>: expected the id of a profession'],
    [['__proto__'], 'but got “__proto__”'],
    [['constructor'], 'but got “constructor”'],
    [['../nurse'], 'but got “../nurse”'],
    [['\u001b[31mnurse'], '\\u001b[31mnurse'],
    [
      ['nurse', '--trained-in', 'XX'],
      '--trained-in: expected the two letters of a country (ISO 3166), but got “XX”. For example: --trained-in NG',
    ],
    [['nurse', '--trained-in', 'Nigeria'], 'but got “Nigeria”'],
    [['nurse', '--trained-in', 'EU'], 'but got “EU”'],
    [['nurse', '--nation', 'GB-CON'], '--nation: expected a nation of the UK (GB-ENG, GB-WLS, GB-SCT, GB-NIR)'],
    [['nurse', '--nation', 'constructor'], 'but got “constructor”'],
    [['nurse', '--status', 'king'], '--status: expected a status (refugee,'],
    [['nurse', '--qualified-as', 'wizard'], '--qualified-as: expected the id of a profession'],
    [['nurse', '--holds', 'a-medal'], '--holds: expected something a route asks for (listed-european-diploma'],
    [
      ['optometrist', '--trained-in', 'NG', '--holds', 'us-canada-accredited'],
      '--holds: expected answers that fit together',
    ],
    [
      ['dentist', '--trained-in', 'NG', '--holds', 'listed-european-diploma'],
      '--holds: expected answers that fit together, but got “listed-european-diploma, trained in NG”. For example: --trained-in AT',
    ],
    [
      ['nurse', '--swiss-rights', 'maybe'],
      '--swiss-rights: expected yes or no, but got “maybe”. For example: --swiss-rights yes',
    ],
    [['nurse', '--last-practised', '2027-01-01'], '--last-practised: expected a day that is not in the future'],
    [['nurse', '--last-practised', '2023-02-29'], '--last-practised: expected a day that exists'],
    [
      ['nurse', '--english', 'ielts:9.5/7/7/7@2026-01-01'],
      '--english: expected a mark this test gives, but got “9.5”. For example: --english ielts:7.5/7/6.5/7@2026-03-14',
    ],
    [['nurse', '--english', 'ielts:6.25/7/7/7@2026-01-01'], 'but got “6.25”'],
    [['nurse', '--english', 'ielts:-1/7/7/7@2026-01-01'], 'but got “-1”'],
    [['nurse', '--english', 'ielts:1e1/7/7/7@2026-01-01'], 'but got “1e1”'],
    [['nurse', '--english', 'oet:Z/B/B/B@2026-01-01'], 'but got “Z”. For example: --english oet:B/B/C+/B@2026-03-14'],
    [['nurse', '--english', 'oet:B/B/B@2026-01-01'], 'expected listening, reading, writing and speaking'],
    [['nurse', '--english', 'ielts:7/7/7/7@2027-01-01'], 'expected a day that is not in the future'],
    [['nurse', '--english', 'ielts:7/7/7/7@yesterday'], 'expected a day that exists'],
    [['nurse', '--english', 'ielts:7/7/7/7'], 'expected a day that exists'],
    [['nurse', '--english', 'klingon:7/7/7/7@2026-01-01'], 'expected a test this guide can read (ielts, oet'],
    [['nurse', '--english', 'fluent'], 'expected a test with its marks, or another way to show English'],
    [
      ['nurse', '--english', 'ielts:7/7/7/7@2026-01-01', '--english', 'ielts:8/8/8/8@2026-01-01'],
      'expected answers that fit together',
    ],
  ])('%j', (args, sentence) => {
    const { code, out, err } = useIt('equivalency', 'route', ...args, ...on)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(sentence)
    expect(err.length).toBeLessThan(1_000)
    expect(err).not.toMatch(/\bat .*\.ts:\d+/)
  })

  test('a hundred thousand marks are refused in one short sentence', () => {
    const marks = '7/'.repeat(50_000)
    const { code, err } = useIt('equivalency', 'route', 'nurse', '--english', `ielts:${marks}@2026-01-01`, ...on)
    expect(code).toBe(1)
    expect(err).toContain('expected listening, reading, writing and speaking')
    expect(err.length).toBeLessThan(1_000)
  })

  test('everything wrong is said at once', () => {
    const { err } = useIt(
      'equivalency',
      'route',
      'nurse',
      '--trained-in',
      'XX',
      '--status',
      'x',
      '--english',
      'y',
      ...on,
    )
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['--trained-in', '--status', '--english'])
  })
})

describe('used in a way that cannot work', () => {
  test.each<[string[], string]>([
    [['route'], 'Expected 1 argument (<profession>), but got 0.'],
    [['route', 'nurse', 'doctor'], 'but got 2.'],
    [['route', 'nurse', '--english'], "Option '--english <value>' argument missing"],
    [['route', 'nurse', '--marks', '7'], "Unknown option '--marks'"],
    [['route', 'nurse', '--on', '2026-13-01'], '--on: expected a day that exists'],
    [['search'], 'Expected 1 argument (<words>…), but got 0.'],
    [['search', 'nurse', '--language', 'fr'], '--language: expected one of en, ur'],
    [['list', 'all'], 'Expected no argument, but got 1.'],
    [['check', 'file'], 'Expected no argument, but got 1.'],
    [['rout', 'nurse'], 'use-it equivalency route?'],
  ])('%j', (args, sentence) => {
    const { code, out, err } = useIt('equivalency', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
  })

  test.each(['list', 'search', 'route', 'check'])('%s --help has an example', (command) => {
    const { code, out } = useIt('equivalency', command, '--help')
    expect(code).toBe(0)
    expect(out).toContain(`Example: use-it equivalency ${command}`)
  })
})
