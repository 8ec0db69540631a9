import { describe, expect, test } from 'vitest'
import { equivalencyRouteSchema } from '../src/index.ts'
import { aFile, useIt, useItJson } from './support/use-it.ts'

const on = ['--on', '2026-11-21'] as const
const file = (name: string, content: unknown): string =>
  aFile(name, typeof content === 'string' ? content : JSON.stringify(content))

const fee = {
  id: 'cbt-fee',
  fact: 'nurse/nmc-international/toc-cbt/fee-1',
  value: { amountMinor: 8400, currency: 'GBP' },
  source: 'https://regulator.example/fees',
  sourceTitle: 'An invented page of fees',
  asOf: '2026-11',
  by: 'An invented advice service',
  recordedOn: '2026-11-02',
  reviewBy: '2027-05-01',
}
const desk = {
  id: 'advice-desk',
  kind: 'drop-in',
  name: 'An invented advice desk',
  organisation: 'An invented advice service',
  summary: { en: 'Looks at your papers with you.' },
  professions: ['all'],
  languages: ['ar', 'so'],
  contact: { phone: '01632 960000' },
  sessions: [
    { on: '2026-11-20', from: '10:00', place: 'A hall that was' },
    { on: '2026-11-24', from: '14:00', to: '16:00', place: 'An invented hall' },
  ],
  source: 'https://advice.example/about',
  checkedOn: '2026-10-01',
  reviewBy: '2027-03-31',
}
const help = { city: 'otherton', help: [desk, { ...desk, id: 'old', reviewBy: '2026-11-20' }] }
const publication = {
  contract: 1,
  city: 'otherton',
  revision: 7,
  generatedAt: '2026-11-20T09:00:00Z',
  help: help.help,
  corrections: [fee],
}

const route = (...args: readonly string[]) => {
  const { code, json, err } = useItJson('equivalency', 'route', 'nurse', ...args, ...on)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return equivalencyRouteSchema.parse(json)
}

describe('a city’s corrections and help', () => {
  test('a corrected fee is added up, and says who stands for it', () => {
    const guide = route('--corrections', file('corrections.json', [fee]))
    expect(guide.cost.atLeastMinor).toBe(8400)
    const facts = guide.routes.flatMap(({ steps }) => steps.flatMap((step) => step.facts))
    expect(facts.filter(({ corrected }) => corrected)).toMatchObject([
      {
        fact: fee.fact,
        show: 'fresh',
        text: 'Computer-based test: GBP 84.00',
        source: fee.source,
        corrected: {
          by: 'An invented advice service',
          on: '2026-11-02',
          sourceTitle: 'An invented page of fees',
          wasConfirmed: false,
        },
      },
    ])
    const { out } = useIt('equivalency', 'route', 'nurse', '--corrections', file('c.json', [fee]), ...on)
    expect(out).toContain(
      'Computer-based test: GBP 84.00 [As of November 2026. Corrected by An invented advice service, 2 November 2026.] <https://regulator.example/fees>',
    )
  })

  test('one that says to ask is a question', () => {
    const taken = file('taken.json', [
      { ...fee, fact: 'nurse/regulated', value: null },
      { ...fee, value: null, id: 'b' },
    ])
    const { out } = useIt('equivalency', 'route', 'nurse', '--corrections', taken, ...on)
    expect(out).toContain(
      '? How much does this cost? Computer-based test An invented advice service looked at this on 2 November 2026. Ask what holds today. <',
    )
    expect(out).not.toContain('84.00')
  })

  test('local help that runs, with the sessions that are still to come', () => {
    const from = file('help.json', help)
    const guide = route('--help-file', from)
    expect(guide).toMatchObject({ city: 'otherton', localHelpOverdue: ['old'] })
    expect(guide.localHelp?.map(({ id, sessions }) => [id, sessions?.length])).toEqual([['advice-desk', 1]])
    const { out } = useIt('equivalency', 'route', 'nurse', '--help-file', from, ...on)
    expect(out).toContain(
      'Help near you\n  An invented advice desk (An invented advice service): Looks at your papers with you.\n' +
        '    01632 960000. Checked on 1 October 2026.\n    24 November 2026, 14:00 to 16:00, An invented hall\n',
    )
    expect(out).not.toContain('A hall that was')
  })

  test('the publication of a CMS serves as both', () => {
    const from = file('publication.json', publication)
    const guide = route('--corrections', from, '--help-file', from)
    expect([guide.cost.atLeastMinor, guide.localHelp?.length]).toEqual([8400, 1])
  })

  test('without files there is no local help in the answer', () => {
    expect(route()).not.toHaveProperty('localHelp')
  })
})

describe('a file that cannot be used is refused: the file, the place, what was expected and what came', () => {
  const refused: readonly [why: string, option: string, content: unknown, sentence: string][] = [
    ['no JSON', '--corrections', '[{', 'expected corrections as JSON'],
    ['no list', '--corrections', {}, 'corrections: Invalid input: expected array'],
    [
      'an unknown fact',
      '--corrections',
      [{ ...fee, fact: 'nurse/fee' }],
      'corrections.0.fact: expected the id of a fact of the guide, for example nurse/regulated, but got nurse/fee',
    ],
    [
      'a value of another shape',
      '--corrections',
      [{ ...fee, value: '£84' }],
      'corrections.0.value: expected an amount, for example {"amountMinor":12000,"currency":"GBP"}, but got "£84"',
    ],
    [
      'pence in parts',
      '--corrections',
      [{ ...fee, value: { amountMinor: 84.5, currency: 'GBP' } }],
      'corrections.0.value.amountMinor: expected whole pence, for example 12000 for £120, but got 84.5',
    ],
    [
      'a script for a source',
      '--corrections',
      [{ ...fee, source: 'javascript:alert(1)' }],
      'corrections.0.source: expected the address of a page',
    ],
    ['no reviewBy', '--corrections', [{ ...fee, reviewBy: undefined }], 'corrections.0.reviewBy'],
    [
      'a day that is none',
      '--corrections',
      [{ ...fee, recordedOn: '2026-02-30' }],
      'corrections.0.recordedOn: expected a day that exists',
    ],
    ['a field nobody knows', '--corrections', [{ ...fee, reason: 'x' }], 'Unrecognized key: "reason"'],
    ['a broken publication', '--corrections', { ...publication, revision: 0 }, 'revision'],
    [
      'a profession nobody knows',
      '--help-file',
      { ...help, help: [{ ...desk, professions: ['plumber'] }] },
      'advice-desk: professions: expected ids of professions or “all”, but got “plumber”',
    ],
    [
      'no way to reach it',
      '--help-file',
      { ...help, help: [{ ...desk, contact: {} }] },
      'help[0].contact: Expected an address, a phone number or an email',
    ],
    [
      'a session without a place',
      '--help-file',
      { ...help, help: [{ ...desk, sessions: [{ on: '2026-11-24', from: '14:00' }] }] },
      'help[0].sessions[0].place',
    ],
    [
      'a time that is none',
      '--help-file',
      { ...help, help: [{ ...desk, sessions: [{ on: '2026-11-24', from: '2pm', place: 'x' }] }] },
      'help[0].sessions[0].from: Expected a time of day with 24 hours, for example 14:30',
    ],
    [
      'an end before its beginning',
      '--help-file',
      { ...help, help: [{ ...desk, sessions: [{ on: '2026-11-24', from: '14:00', to: '13:00', place: 'x' }] }] },
      'Expected an end after the beginning',
    ],
    ['nothing', '--help-file', '', 'the file is empty'],
  ]
  test.each(refused)('%s', (_, option, content, sentence) => {
    const { code, out, err } = useIt('equivalency', 'route', 'nurse', option, file('wrong.json', content), ...on)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('wrong.json')
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat .*\.ts:\d+/)
  })

  test('a file that is not there', () => {
    const { code, err } = useIt('equivalency', 'route', 'nurse', '--corrections', '/no/such/folder/none.json', ...on)
    expect(code).toBe(1)
    expect(err).toContain('none.json: expected corrections, but there is no such file.')
  })
})
