import { assess, type AssessmentFile } from '@use-it-cities/assessment'
import { assessmentFileSchema } from '@use-it-cities/assessment/schema'
import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitFile } from '../../src/check/app/file/fit-file.ts'
import { joinFile } from '../../src/check/app/file/join-file.ts'
import { fileName, pageFile } from '../../src/check/app/file/page-file.ts'
import { mostBytes, readFile } from '../../src/check/app/file/read-file.ts'
import { fileOf } from '../../src/check/app/model/file-of.ts'
import { keptFrom } from '../../src/check/app/model/kept-from.ts'
import { aKept, anAnswer } from './a-kept.ts'

const whole: AssessmentFile = {
  catalogue: 'cat-policy',
  version: '1.0.0',
  profile: 'policy-only',
  on: '2026-11-21',
  body: { name: 'Otherton Council', kind: 'council' },
  assessors: [
    {
      id: 'a-1',
      role: 'policy',
      answers: {
        'CAT-C-01': {
          answer: 'met',
          evidence: [
            { title: 'Page', link: 'https://example.org', collectedOn: '2026-11-01', expiresOn: '2027-01-01' },
          ],
          note: 'x',
        },
        'CAT-C-07': { answer: 'not-applicable', evidence: [], justification: 'none here' },
      },
    },
    { id: 'a-2', answers: { 'CAT-C-01': { answer: 'not-met', evidence: [] } } },
  ],
  reply: { by: 'Otherton', on: '2026-11-21', text: 'We agree.' },
}
const text = (value: unknown) => JSON.stringify(value)

describe('a file the app saves', () => {
  it('is what the schema of the terminal reads, and the same again after it was read here', () => {
    const kept = keptFrom(whole, 'k-1', '2026-11-21T10:00:00.000Z')
    expect(fileOf(kept)).toEqual(whole)
    expect(assessmentFileSchema.parse(JSON.parse(text(fileOf(kept))))).toEqual(whole)
  })
  it('leaves out evidence that is not finished and keeps it on the device', () => {
    const line = { title: 'Paper', link: '', collectedOn: '', expiresOn: '' }
    const kept = aKept({ answers: { 'CAT-C-01': anAnswer({ evidence: [line] }) } })
    expect(fileOf(kept).assessors[0]?.answers['CAT-C-01']?.evidence).toEqual([])
    expect(assessmentFileSchema.safeParse(fileOf(kept)).success).toBe(true)
    expect(kept.answers['CAT-C-01']?.evidence).toEqual([line])
  })
})

describe('reading', () => {
  const { body: _body, ...bodiless } = whole
  const [first, second] = whole.assessors
  it.each([
    ['no JSON', '{"catalogue": ', 'not-json'],
    ['nested until no stack is left', '['.repeat(200_000), 'not-json'],
    ['a list', '[]', 'not-a-file'],
    ['null', 'null', 'not-a-file'],
    ['another program’s file', '{"name":"x","version":1}', 'not-a-file'],
    ['too large', ' '.repeat(mostBytes + 1), 'too-large'],
    ['no body', text(bodiless), 'wrong-field'],
    ['a field nobody knows', text({ ...whole, extra: 1 }), 'wrong-field'],
    ['a prototype as a field', text(whole).replace('{', '{"__proto__":{"a":1},'), 'wrong-field'],
    ['a day that is none', text({ ...whole, on: '2026-02-30' }), 'wrong-field'],
    ['no assessors', text({ ...whole, assessors: [] }), 'wrong-field'],
    ['an answer nobody can give', text(whole).replace('"not-met"', '"maybe"'), 'wrong-field'],
    [
      'a crowd',
      text({ ...whole, assessors: Array.from({ length: 41 }, (_, at) => ({ id: `${at}`, answers: {} })) }),
      'too-many',
    ],
  ])('refuses %s', (_name, given, code) => {
    const read = readFile(given)
    expect(read.ok ? 'read' : read.error.code).toBe(code)
  })

  it('names the field that is wrong', () => {
    const bad = {
      ...whole,
      assessors: [first, { ...second, answers: { 'CAT-C-01': { answer: 'met', evidence: [{ title: '' }] } } }],
    }
    const read = readFile(text(bad))
    expect(read.ok ? null : read.error.at).toBe('assessors[1].answers.CAT-C-01.evidence[0].title')
  })

  it('takes a byte-order mark, and names such as __proto__ as the names of questions that nobody asks', () => {
    const hostile = text({ ...whole, assessors: [{ id: 'a', answers: {} }] }).replace(
      '"answers":{}',
      '"answers":{"__proto__":{"answer":"met","evidence":[]},"constructor":{"answer":"met","evidence":[]}}',
    )
    const read = readFile(`\uFEFF${hostile}`)
    if (!read.ok) throw new Error(read.error.code)
    const fitted = fitFile(read.value, catPolicyCatalogue)
    expect(fitted.ok && fitted.value.unknown).toEqual(['__proto__', 'constructor'])
    expect(fitted.ok && Object.keys(fitted.value.file.assessors[0]?.answers ?? {})).toEqual([])
    expect(({} as Record<string, unknown>)['answer']).toBeUndefined()
  })

  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constant([]),
    fc.constant({}),
    fc.constant('2026-11-21'),
  )
  it('says yes and no exactly as the schema does, whatever one field is turned into', () => {
    const paths = [
      ['catalogue'],
      ['version'],
      ['profile'],
      ['on'],
      ['body'],
      ['body', 'name'],
      ['body', 'kind'],
      ['assessors'],
      ['reply'],
      ['reply', 'by'],
      ['reply', 'on'],
      ['reply', 'text'],
      ['assessors', 0, 'id'],
      ['assessors', 0, 'role'],
      ['assessors', 0, 'answers'],
      ['assessors', 0, 'answers', 'CAT-C-01'],
      ...['answer', 'level', 'evidence', 'note', 'justification', 'strange'].map((name) => [
        'assessors',
        0,
        'answers',
        'CAT-C-01',
        name,
      ]),
      ...['title', 'link', 'collectedOn', 'expiresOn', 'strange'].map((name) => [
        'assessors',
        0,
        'answers',
        'CAT-C-01',
        'evidence',
        0,
        name,
      ]),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(value, { nil: undefined }), (path, put) => {
        const changed = JSON.parse(text(whole)) as Record<string | number, unknown>
        let at = changed
        for (const name of path.slice(0, -1)) at = at[name] as Record<string | number, unknown>
        at[path.at(-1) ?? ''] = put
        const given = JSON.parse(text(changed)) as unknown
        const parsed = assessmentFileSchema.safeParse(given)
        const read = readFile(text(given))
        expect(read.ok).toBe(parsed.success)
        if (read.ok && parsed.success) expect(read.value).toEqual(JSON.parse(text(parsed.data)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('fitting', () => {
  it('refuses a level without a ladder and a profile nobody knows', () => {
    const level = {
      ...whole,
      assessors: [{ id: 'a', answers: { 'CAT-C-01': { answer: 'met' as const, level: 3, evidence: [] } } }],
    }
    const [one, other] = [
      fitFile(level, catPolicyCatalogue),
      fitFile({ ...whole, profile: 'none' }, catPolicyCatalogue),
    ]
    expect([!one.ok && one.error.code, !other.ok && other.error.code]).toEqual(['bad-level', 'unknown-profile'])
  })
  it('moves answers of an older version and lists what has to be asked again', () => {
    const newer = {
      ...catPolicyCatalogue,
      version: '2.0.0',
      migrations: [{ from: '1.0.0', to: '2.0.0', moved: { 'CAT-C-07': [] }, asksAgain: ['CAT-C-01'] }],
    }
    const fitted = fitFile(whole, newer)
    expect(fitted.ok && fitted.value.movedFrom).toBe('1.0.0')
    expect(fitted.ok && fitted.value.notes.map(({ code, item }) => `${code} ${item}`)).toEqual([
      'asks-again CAT-C-01',
      'gone CAT-C-07',
      'asks-again CAT-C-01',
    ])
    const refused = fitFile({ ...whole, version: '0.1' }, catPolicyCatalogue)
    expect(refused.ok ? null : refused.error).toEqual({
      code: 'other-version',
      params: { expected: '1.0.0', received: '0.1' },
    })
  })
})

describe('a second file', () => {
  const kept = aKept({ answers: { 'CAT-C-01': anAnswer() } })
  const from = (id: string, answer: 'met' | 'not-met'): AssessmentFile => ({
    ...fileOf(kept),
    assessors: [{ id, answers: { 'CAT-C-01': { answer, evidence: [] } } }],
  })
  it('of another assessor stands beside the first, and the result shows how far apart they are', () => {
    const joined = joinFile(kept, from('b-1', 'not-met'))
    if (!joined.ok) throw new Error(joined.error.code)
    const assessed = assess(catPolicyCatalogue, fileOf(joined.value.kept))
    expect(assessed.ok && assessed.value.items.find(({ id }) => id === 'CAT-C-01')?.spread?.said).toHaveLength(2)
  })
  it('that is here already adds nobody, and the same code with other answers gets one of its own', () => {
    const same = joinFile(kept, from('a-1', 'met'))
    expect(same.ok && [same.value.added, same.value.same, same.value.kept.others.length]).toEqual([0, 1, 0])
    const other = joinFile(kept, from('a-1', 'not-met'))
    expect(other.ok && other.value.renamed).toEqual([['a-1', 'a-1-2']])
    expect(other.ok && other.value.kept.answers).toEqual(kept.answers)
  })
  it('of the other side is kept apart', () => {
    const file = { ...from('o-1', 'met'), body: { name: 'Group', kind: 'organisation' } }
    const joined = joinFile(kept, file)
    expect(joined.ok && [joined.value.how, joined.value.kept.others, joined.value.kept.otherSide]).toEqual([
      'other-side',
      [],
      file,
    ])
  })
  it.each([
    ['other-catalogue', { catalogue: 'keep-it-local' }],
    ['other-profile', { profile: 'council' }],
    ['other-day', { on: '2026-01-01' as const }],
    ['same-side', { body: { name: 'x', kind: 'school' } }],
  ])('is refused: %s', (code, more) => {
    const joined = joinFile(kept, { ...from('b', 'met'), ...more })
    expect(joined.ok ? null : joined.error.code).toBe(code)
  })
})

it('a page to keep has no word that is markup in its title, and a name that any disk takes', () => {
  expect(pageFile('<script>x</script>', '<p>y</p>', 'ur')).not.toContain('<script>')
  expect(fileName('../Otherton: "Council"', '2026-11-21', 'json')).toBe('Otherton-Council-2026-11-21.json')
  expect(fileName('///', '2026-11-21', 'csv')).toBe('check-2026-11-21.csv')
})
