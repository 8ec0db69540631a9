import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run, validateOutputSchema } from '../src/index.ts'
import { sample } from './support/sample.ts'
import { aFile } from './support/use-it.ts'

const definition = aFile('definition.json', JSON.stringify(sample))
const good = {
  definition: JSON.stringify(sample),
  ndjson: `${JSON.stringify({ id: 'a', interviewedOn: '2026-11-20', answers: { agrees: true, age: 30, works: 'no' } })}\n`,
  csv: 'id,agrees,age,works,views.good,members[0].member_age\na,yes,30,no,"yes",4\n',
  assessment:
    'catalogue: cat-policy\nversion: 1.0.0\nprofile: policy-only\non: 2026-11-21\nbody: { name: Otherton, kind: council }\nassessors:\n  - id: a-1\n    answers:\n      CAT-C-01: { answer: met, evidence: [{ title: Page, collectedOn: 2026-11-02 }] }\n      CAT-C-12: { answer: not-applicable, justification: None }\n',
  principles: JSON.stringify({
    catalogue: 'keep-it-local',
    version: '1.0.0',
    on: '2026-11-21',
    body: 'Otherton',
    assessors: [{ id: 'a-1', answers: { 'KIL-1.1': { answer: 'partly', level: 2 } } }],
  }),
  submissions:
    'submission,researcher,interviewed_at,validated_at,status,duplicate_of\nq-1,r-1,2017-12-01,2017-12-02,validated,\n',
}

const ways: readonly (readonly [string, (file: string) => string[], string, string])[] = [
  ['questionnaire check', (file) => ['questionnaire', 'check', file], 'd.json', good.definition],
  [
    'questionnaire validate, NDJSON',
    (file) => ['questionnaire', 'validate', definition, file],
    'r.ndjson',
    good.ndjson,
  ],
  ['questionnaire validate, CSV', (file) => ['questionnaire', 'validate', definition, file], 'r.csv', good.csv],
  ['questionnaire validate, JSON', (file) => ['questionnaire', 'validate', definition, file], 'r.json', good.ndjson],
  ['cat assess', (file) => ['cat', 'assess', file], 'a.yaml', good.assessment],
  ['keep-it-local score', (file) => ['keep-it-local', 'score', file], 'a.json', good.principles],
  ['vouchers assess', (file) => ['vouchers', 'assess', file, '--on', '2017-12-31'], 's.csv', good.submissions],
]

/** A good file with something put in, taken out or written over. */
const damaged = (content: string): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.nat(content.length),
        remove: fc.nat(8),
        put: fc.oneof(
          fc.constantFrom(
            '"',
            ',',
            '{',
            '}',
            '\n',
            '\r\n',
            ';',
            '\u0000',
            '\uFEFF',
            'null',
            '-1',
            '1e999',
            '__proto__',
            '[',
            '🙂',
          ),
          fc.string({ unit: 'binary', maxLength: 4 }),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) =>
      Buffer.from(
        changes.reduce((text, { at, remove, put }) => text.slice(0, at) + put + text.slice(at + remove), content),
      ),
    )

async function told(args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await run([...args, '--json'], {
    out: (text) => Promise.resolve(void (said.out += text)),
    err: (text) => Promise.resolve(void (said.err += text)),
    now: () => new Date('2026-11-21T12:00:00Z'),
  })
  return { code, ...said }
}

describe.each(ways)('%s', { timeout: 120_000 }, (_, args, name, content) => {
  test('any file is read or refused with a sentence, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(content), fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const file = aFile(name, bytes)
        const { code, out, err } = await told(args(file))
        expect([0, 1]).toContain(code)
        // Something is always said, and what is said to programs can be read by them.
        if (out === '') expect(err).toContain(file)
        else expect(() => JSON.parse(out) as unknown).not.toThrow()
      }),
      { numRuns: 150 },
    )
  })
})

test('a response is what it is, whichever file it comes in', async () => {
  const answers = fc.record(
    {
      agrees: fc.boolean(),
      age: fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constant({ missing: 'refused' })),
      works: fc.constantFrom('yes', 'no', 'maybe'),
      hours: fc.integer({ min: 0, max: 200 }),
      skills: fc.uniqueArray(fc.constantFrom('cooking', 'sewing', 'flying'), { minLength: 1 }),
    },
    { requiredKeys: [] },
  )
  const cell = (value: unknown): string => {
    if (value === undefined) return ''
    if (Array.isArray(value)) return value.join(' ')
    return typeof value === 'object' ? '!refused' : String(value)
  }
  const columns = ['agrees', 'age', 'works', 'hours', 'skills'] as const
  await fc.assert(
    fc.asyncProperty(fc.array(answers, { minLength: 1, maxLength: 5 }), async (all) => {
      const rows = all.map((each, at) => [`r${at}`, ...columns.map((column) => cell(each[column]))].join(','))
      const files = [
        aFile('r.csv', [`id,${columns.join(',')}`, ...rows].join('\n')),
        aFile('r.ndjson', all.map((each, at) => JSON.stringify({ id: `r${at}`, answers: each })).join('\n')),
        aFile('r.json', JSON.stringify(all.map((each, at) => ({ id: `r${at}`, answers: each })))),
      ]
      const outcomes = await Promise.all(
        files.map(async (file) => {
          const { responses } = validateOutputSchema.parse(
            JSON.parse((await told(['questionnaire', 'validate', definition, file])).out),
          )
          return responses.map(({ id, status, errors, dropped }) => ({ id, status, errors, dropped }))
        }),
      )
      expect(outcomes[1]).toEqual(outcomes[0])
      expect(outcomes[2]).toEqual(outcomes[0])
    }),
    { numRuns: 60 },
  )
})
