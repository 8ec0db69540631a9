import { describe, expect, test } from 'vitest'
import { sample } from './support/sample.ts'
import { aFile, aFolder, useIt } from './support/use-it.ts'

const definition = aFile('definition.json', JSON.stringify(sample))
const header = 'submission,researcher,interviewed_at,validated_at,status,duplicate_of'
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const latin1 = Uint8Array.from([...Buffer.from('submission,r'), 0xe9, ...Buffer.from('sum\n')])

/** The three ways in: each gets the same wrong files. */
const ways: readonly (readonly [string, (file: string) => string[], string])[] = [
  ['questionnaire check', (file) => ['questionnaire', 'check', file], 'x.json'],
  ['questionnaire validate', (file) => ['questionnaire', 'validate', definition, file], 'x.ndjson'],
  ['vouchers assess', (file) => ['vouchers', 'assess', file], 'x.csv'],
]

describe.each(ways)('%s', (_, args, name) => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'the file is empty'],
    ['a picture', png, 'this is something else'],
    ['another encoding', latin1, 'Save it again as UTF-8'],
  ])('%s is refused by name', (_what, content, sentence) => {
    const file = aFile(name, content)
    const { code, out, err } = useIt(...args(file))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(file)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat .*\.ts:\d+/)
  })

  test('a file that is not there', () => {
    const { code, err } = useIt(...args(`/no/such/${name}`))
    expect(code).toBe(1)
    expect(err).toContain(`/no/such/${name}: expected`)
    expect(err).toContain('there is no such file')
  })

  test('a name that can be no name', () => {
    const { code, err } = useIt(...args(`${'x'.repeat(5000)}-${name}`))
    expect(code).toBe(1)
    expect(err).toContain('the name is too long')
  })
})

test.each([
  [['vouchers', 'assess', aFolder({ 'a.csv': header })], 'this is a folder'],
  [['questionnaire', 'validate', definition, aFolder({})], 'this is a folder'],
  [['questionnaire', 'check', aFolder({ 'ur.json': '{}' })], 'expected a file definition.json in this folder'],
])('a folder where a file belongs: %j', (args, sentence) => {
  const { code, err } = useIt(...args)
  expect(code).toBe(1)
  expect(err).toContain(sentence)
})

describe('definitions', () => {
  test.each<[string, string, string]>([
    ['a comma too many', '{"contract": 1,\n "id": "x",,\n}', ':2:'],
    ['cut off', JSON.stringify(sample).slice(0, 500), ':1:501'],
    ['a number', '42', 'For example: {"contract": 1'],
    ['null', 'null', 'For example: {"contract": 1'],
    ['a list', '[]', 'For example: {"contract": 1'],
    ['a field nobody knows', JSON.stringify({ ...sample, colour: 'red' }), 'colour'],
    ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'For example'],
    [
      'a condition nested without end',
      JSON.stringify(sample).replace('"required":true', `"when":${'{"not":'.repeat(5000)}true${'}'.repeat(5000)}`),
      'sections[0]',
    ],
    [
      'translations that are no list',
      JSON.stringify({ definition: sample, translations: 'ur' }),
      'expected "translations" to be a list',
    ],
    ['a translation of nothing', JSON.stringify({ definition: sample, translations: [{}] }), 'translations[0]'],
  ])('%s is refused', (_, content, sentence) => {
    const { code, out, err } = useIt('questionnaire', 'check', aFile('d.json', content))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat .*\.ts:\d+/)
  })

  test('names that every object has are refused, not followed', () => {
    const odd = JSON.stringify(sample).replaceAll('"hours"', '"__proto__"')
    const { code, err } = useIt('questionnaire', 'check', aFile('d.json', odd))
    expect(code).toBe(1)
    expect(err).toContain('sections[0].questions[3].name')
  })
})

describe('tables', () => {
  test.each<[string, string, string]>([
    ['a column with another name', header.replace('validated_at', 'validated'), 'column 4 is “validated”'],
    ['a column that is nearly right', header.replace('duplicate_of', 'duplicate-off'), 'did you mean duplicate_of?'],
    ['a column that is missing', header.replace(',status', ''), 'expected a column status'],
    ['a column that is there twice', `${header},status`, 'the column status once'],
    ['semicolons', header.replaceAll(',', ';'), 'expected columns separated by commas'],
    ['no header', 'q-1,r-1,2017-12-01,,submitted,', 'column 1 is “q-1”'],
    ['too few cells', `${header}\nq-1,r-1`, ':2: expected 6 cells, but got 2.'],
    ['too many cells', `${header}\nq-1,r-1,2017-12-01,,submitted,,,x`, ':2: expected 6 cells, but got 8.'],
    ['a day that does not exist', `${header}\nq-1,r-1,2017-02-30,,submitted,`, ':2: interviewed_at:'],
    ['a moment without a zone', `${header}\nq-1,r-1,2017-02-01 10:00,,submitted,`, ':2: interviewed_at:'],
    ['a status nobody knows', `${header}\nq-1,r-1,2017-02-01,,done,`, ':2: status:'],
    ['validated on no day', `${header}\nq-1,r-1,2017-02-01,,validated,`, ':2: validated_at:'],
    ['no id', `${header}\n,r-1,2017-02-01,,submitted,`, ':2: submission:'],
    [
      'a quote that is never closed',
      `${header}\n"q-1,r-1,2017-02-01,,submitted,\n${'x,'.repeat(100)}`,
      'Look for a quote',
    ],
    [
      'a quote in the middle of a cell',
      `${header}\nq-1"x",r-1,2017-02-01,,submitted,`,
      ':2: expected quotes around a whole cell',
    ],
    ['a line without end', `${header}\n${'x'.repeat(6_000_000)}`, 'at most 5000000 characters'],
    [
      'the right line after a quoted one with two lines',
      `${header}\n"q\n1",r-1,2017-02-01,,submitted,\nq-2,r-1,never,,submitted,`,
      ':4: interviewed_at:',
    ],
  ])('%s', (_, content, sentence) => {
    const { code, out, err } = useIt('vouchers', 'assess', aFile('s.csv', content), '--on', '2017-12-31')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat .*\.ts:\d+/)
  })

  test('every wrong row is named, twenty of them at most', () => {
    const rows = Array.from({ length: 50 }, (_, at) => `q-${at},r-1,never,,submitted,`)
    const { err } = useIt('vouchers', 'assess', aFile('s.csv', [header, ...rows].join('\n')))
    expect(err.match(/interviewed_at:/g)).toHaveLength(20)
    expect(err).toContain('… and perhaps more.')
    expect(err).toContain('For example: q-17,r-3')
  })
})
