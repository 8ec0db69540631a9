import { describe, expect, test } from 'vitest'
import { validateOutputSchema } from '../src/index.ts'
import { sample } from './support/sample.ts'
import { aFile, useIt, useItJson } from './support/use-it.ts'

const definition = aFile('definition.json', JSON.stringify(sample))
const good = { agrees: true, age: 30, works: 'no' }
const validate = (file: string, ...more: string[]) => useItJson('questionnaire', 'validate', definition, file, ...more)

/** The statuses and codes that came out, in order. */
function told(file: string, ...more: string[]) {
  const { code, json } = validate(file, ...more)
  const { responses, ...rest } = validateOutputSchema.parse(json)
  return {
    code,
    rest,
    responses: responses.map(({ id, status, errors, dropped }) => ({
      id,
      status,
      ...(errors.length > 0 && {
        errors: errors.map((error) => (error.question ? `${error.code} ${error.question}` : error.code)),
      }),
      ...(dropped.length > 0 && { dropped }),
    })),
  }
}

describe('responses as JSON', () => {
  test('answers alone, with an envelope, and whole submissions', () => {
    const submission = {
      contract: 1,
      id: '0190a8f0-0000-7000-8000-000000000001',
      questionnaire: { id: 'sample', version: 2 },
      researcher: null,
      mode: 'self',
      language: 'en',
      interpreter: false,
      interviewedOn: '2026-11-20',
      place: null,
      answers: good,
    }
    const file = aFile('r.json', JSON.stringify([good, { id: 'r2', answers: good }, submission]))
    expect(told(file)).toEqual({
      code: 0,
      rest: {
        definition: 'sample',
        version: 2,
        summary: { read: 3, complete: 3, incomplete: 0, invalid: 0, declined: 0, unreadable: 0, duplicates: 0 },
      },
      responses: [
        { id: '1', status: 'complete' },
        { id: 'r2', status: 'complete' },
        { id: submission.id, status: 'complete' },
      ],
    })
  })

  test('one response, and a list under "responses"', () => {
    expect(told(aFile('r.json', JSON.stringify(good))).responses).toHaveLength(1)
    expect(told(aFile('r.json', JSON.stringify({ responses: [good, good] }))).responses).toHaveLength(2)
  })

  test('what is wrong has a code and a place', () => {
    const answers = [
      { agrees: true, age: 15, works: 'maybe' },
      { agrees: true },
      { agrees: false },
      { ...good, hours: 20 },
      { ...good, works: 'yes', hours: 168 },
      { ...good, members: [{ member_age: 4 }, { member_age: 'four' }] },
    ]
    const { code, responses } = told(aFile('r.json', JSON.stringify(answers)))
    expect(code).toBe(1)
    expect(responses).toEqual([
      { id: '1', status: 'invalid', errors: ['too-small age', 'unknown-choice works'] },
      { id: '2', status: 'incomplete', errors: ['required age', 'required works'] },
      { id: '3', status: 'declined' },
      { id: '4', status: 'complete', dropped: ['hours'] },
      { id: '5', status: 'invalid', errors: ['check-failed hours'] },
      { id: '6', status: 'invalid', errors: ['wrong-type members[1].member_age'] },
    ])
  })

  test('answers to something else are not taken for right ones', () => {
    const file = aFile(
      'r.json',
      JSON.stringify([
        { id: 'a', questionnaire: { id: 'other', version: 2 }, answers: good },
        { id: 'b', questionnaire: { id: 'sample', version: 1 }, answers: good },
        { id: 'c', interviewedOn: '2026-13-01', answers: good },
      ]),
    )
    expect(told(file).responses).toEqual([
      { id: 'a', status: 'invalid', errors: ['other-questionnaire'] },
      { id: 'b', status: 'invalid', errors: ['other-version'] },
      { id: 'c', status: 'invalid', errors: ['not-a-day'] },
    ])
  })

  test('people read sentences, with the questionnaire’s own for its checks', () => {
    const file = aFile(
      'r.json',
      JSON.stringify([
        { ...good, works: 'yes', hours: 168 },
        { ...good, age: 3 },
      ]),
    )
    const { code, out } = useIt('questionnaire', 'validate', definition, file)
    expect(code).toBe(1)
    expect(out).toContain('A week has not so many hours. [check-failed]')
    expect(out).toMatch(/age: .*16.* \[too-small\]/)
    expect(out).toContain('2 read: 0 complete, 0 incomplete, 2 invalid')
  })
})

describe('responses line by line', () => {
  test('a line that cannot be read is one response, not the end of the file', () => {
    const lines = [
      JSON.stringify({ id: 'a', answers: good }),
      '',
      '{"id": "b", ',
      '[1]',
      'null',
      JSON.stringify({ id: 'c', answers: good }),
    ]
    expect(told(aFile('r.ndjson', lines.join('\r\n')))).toMatchObject({
      code: 1,
      responses: [
        { id: 'a', status: 'complete' },
        { id: 'line 3', status: 'unreadable', errors: ['not-json'] },
        { id: '4', status: 'unreadable', errors: ['not-an-object'] },
        { id: '5', status: 'unreadable', errors: ['not-an-object'] },
        { id: 'c', status: 'complete' },
      ],
    })
  })

  test('a line longer than any can be is named and passed over', () => {
    const file = aFile('r.ndjson', `${JSON.stringify(good)}\n"${'x'.repeat(6_000_000)}"\n${JSON.stringify(good)}`)
    expect(told(file).responses.map(({ status }) => status)).toEqual(['complete', 'unreadable', 'complete'])
  })

  test('the same response twice counts once', () => {
    const one = JSON.stringify({ id: 'a', answers: good })
    const { code, responses, rest } = told(aFile('r.jsonl', `${one}\n${one}\n`))
    expect(code).toBe(1)
    expect(rest.summary.duplicates).toBe(1)
    expect(responses[1]).toEqual({ id: 'a', status: 'complete', errors: ['duplicate-id'] })
  })

  test('names that every object has are answers to no question', () => {
    const file = aFile(
      'r.ndjson',
      '{"id": "a", "answers": {"agrees": true, "age": 30, "works": "no", "__proto__": {"age": 3}, "constructor": 1}}',
    )
    expect(told(file).responses[0]).toMatchObject({ status: 'invalid' })
  })

  test('a hundred thousand responses come out as they go in', () => {
    const file = aFile(
      'r.ndjson',
      Array.from({ length: 100_000 }, (_, at) => JSON.stringify({ id: `r${at}`, answers: good })).join('\n'),
    )
    const { code, rest } = told(file)
    expect({ code, complete: rest.summary.complete }).toEqual({ code: 0, complete: 100_000 })
  })
})

describe('responses as a table', () => {
  const csv = (...lines: string[]) => aFile('r.csv', lines.join('\n'))

  test('a column for each question, in any order, with a byte order mark and Windows line ends', () => {
    const file = aFile(
      'r.csv',
      [
        '\uFEFFid,interviewed_on,works,age,agrees,skills,job,job.isco',
        'a,2026-11-20,no,30,yes,cooking sewing,"nurse, ""senior""\r\nin a ward",2221',
        'b,2026-11-20,no,!refused,true,,,',
        '',
        '',
      ].join('\r\n'),
    )
    expect(told(file)).toMatchObject({
      code: 0,
      responses: [
        { id: 'a', status: 'complete' },
        { id: 'b', status: 'complete' },
      ],
    })
  })

  test('parts of an answer have columns of their own', () => {
    const file = csv(
      'agrees,age,works,views.good,views.near,reach.phone,members[0].member_age,members[1].member_age',
      '1,30,no,yes,no,0121 496 0000,4,9',
      '1,30,no,yes,perhaps,,four,',
    )
    expect(told(file).responses).toEqual([
      { id: 'line 2', status: 'complete' },
      { id: 'line 3', status: 'invalid', errors: ['unknown-choice views', 'wrong-type members[0].member_age'] },
    ])
  })

  test('a cell that is no number is wrong, not nought', () => {
    expect(told(csv('agrees,age,works', 'yes,thirty,no', 'yes,0x1F,no', 'yes,,no')).responses).toEqual([
      { id: 'line 2', status: 'invalid', errors: ['wrong-type age'] },
      { id: 'line 3', status: 'invalid', errors: ['wrong-type age'] },
      { id: 'line 4', status: 'incomplete', errors: ['required age'] },
    ])
  })

  test('a row with a cell too many is one response, not the end of the file', () => {
    expect(told(csv('agrees,age,works', 'yes,30,no,x', 'yes,30,no')).responses).toEqual([
      { id: 'line 2', status: 'unreadable', errors: ['wrong-cells'] },
      { id: 'line 3', status: 'complete' },
    ])
  })

  test('a file that breaks off is read as far as it goes, and says so', () => {
    const { code, json, err } = validate(csv('agrees,age,works', 'yes,30,no', 'yes,"30,no'))
    expect(code).toBe(1)
    expect(err).toContain('Look for a quote')
    expect(validateOutputSchema.parse(json).responses).toMatchObject([
      { id: 'line 2', status: 'complete' },
      { id: 'the rest of the file', status: 'unreadable', errors: [{ code: 'file-unreadable', params: { read: 1 } }] },
    ])
  })

  test.each([
    ['agrees,ages,works', 'column 2 is “ages”; did you mean age?'],
    ['agrees,views.bad', 'column 2 is “views.bad”'],
    ['agrees,constructor', 'column 2 is “constructor”'],
    ['id,interviewed_on', 'expected at least one column that is a question'],
    ['agrees;age;works', 'expected columns separated by commas'],
  ])('a header %s', (header, sentence) => {
    const { code, out, err } = useIt('questionnaire', 'validate', definition, csv(header, 'yes,1,2'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(sentence)
  })
})

test('a form that is not read is misuse, and a definition that cannot run is wrong input', () => {
  const { code, err } = useIt('questionnaire', 'validate', definition, aFile('r.txt', 'x'))
  expect(code).toBe(2)
  expect(err).toContain('.json, .ndjson or .csv')
  const broken = aFile('d.json', JSON.stringify(sample).replace('"answer":"works"', '"answer":"nobody"'))
  const said = useIt('questionnaire', 'validate', broken, aFile('r.json', '[]'))
  expect(said.code).toBe(1)
  expect(said.err).toContain('none is called “nobody”')
})

test('no responses at all is a right answer', () => {
  expect(told(aFile('r.json', '[]'))).toMatchObject({ code: 0, responses: [], rest: { summary: { read: 0 } } })
})
