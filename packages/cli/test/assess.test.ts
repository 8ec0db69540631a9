import { readCases } from '@use-it-cities/tooling/case-tables'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessmentResultSchema, catGapSchema, catReadSchema } from '../src/index.ts'
import { aFile, useIt, useItJson } from './support/use-it.ts'

const example = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const council = example('cat-policy-checklist/examples/otherton-council.yaml')
const principles = example('keep-it-local-scoring/examples/otherton-council.json')

describe('mistakes in the answers', () => {
  const cases = readCases<string, readonly string[]>(new URL('./cases/assess-bad-input.yaml', import.meta.url))
  test.each(cases)('$name', ({ given, expect: expected }) => {
    const file = aFile('answers.yaml', given)
    const { code, out, err } = useIt('cat', 'assess', file)
    expect(code).toBe(1)
    expect(out).toBe('')
    for (const part of expected) expect(err).toContain(part.replace('{file}', file))
  })

  test('each sentence about a field comes with an example that can be assessed', () => {
    const { err } = useIt('cat', 'assess', aFile('answers.yaml', 'catalogue: cat-policy'))
    const shown = err.split('For example: ')[1] ?? ''
    expect(useItJson('cat', 'assess', aFile('answers.json', shown)).code).toBe(0)
  })

  test('a file that is no text', () => {
    const { code, err } = useIt('cat', 'assess', aFile('answers.yaml', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))
    expect(code).toBe(1)
    expect(err).toContain('expected answers as UTF-8 text')
  })

  test('a file far longer than anybody writes', () => {
    const { code, out, err } = useIt('cat', 'assess', aFile('answers.yaml', '# note\n'.repeat(800_000)))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('expected answers of at most 5000000 characters, but got 5600000')
  })

  test('no file is misuse', () => expect(useIt('cat', 'assess').code).toBe(2))
})

describe('the contract that other programs rely on', () => {
  test('cat assess', () => {
    const { code, json, err } = useItJson('cat', 'assess', council)
    expect(code).toBe(0)
    expect(err).toBe(
      `${council}:22: assessors[0].answers.CAT-C-19.evidence[0].expiresOn: The evidence “Equality assessment” expired on 2026-01-10, before the assessment on 2026-11-21: collect it again.\n`,
    )
    expect(assessmentResultSchema.parse(json)).toEqual(json)
    const result = assessmentResultSchema.parse(json)
    expect(result).toMatchObject({ catalogue: 'cat-policy', version: '1.0.0', on: '2026-11-21', label: 'not-ready' })
    expect(result.gates).toEqual([
      { id: 'CAT-C-07', outcome: 'not-met' },
      { id: 'CAT-C-12', outcome: 'unknown' },
    ])
    expect(result.items).toHaveLength(20)
    expect(result.items.find(({ id }) => id === 'CAT-C-02')).toMatchObject({
      outcome: 'differs',
      spread: { low: 0, high: 0.5 },
    })
    expect(result.changes[0]?.items.map(({ id }) => id)).toEqual(['CAT-C-07', 'CAT-C-12'])
    expect(result.score.low).toBeLessThan(result.score.high)
  })

  test('keep-it-local score', () => {
    const { code, json } = useItJson('keep-it-local', 'score', principles)
    expect(code).toBe(0)
    const result = assessmentResultSchema.parse(json)
    expect(result.items).toHaveLength(31)
    expect(result.items.find(({ id }) => id === 'KIL-3.1')).toMatchObject({ value: { low: 0.75, high: 0.75 } })
  })

  test.each(['social-action', 'transfer-readiness'])('keep-it-local score takes %s too', (catalogue) => {
    const file = aFile(
      'answers.yaml',
      `catalogue: ${catalogue}\nversion: 1.0.0\non: 2026-11-21\nbody: Otherton\nassessors: [{ id: a-1, answers: {} }]\n`,
    )
    const { code, json } = useItJson('keep-it-local', 'score', file)
    expect(code).toBe(0)
    expect(json).toMatchObject({ catalogue, score: { low: 0, high: 1 }, coverage: 0 })
  })

  test('YAML and JSON say the same, tabs and byte order mark or not', () => {
    const value = parse(readFileSync(council, 'utf8')) as unknown
    const told = useIt('cat', 'assess', council, '--json').out
    for (const json of [
      JSON.stringify(value),
      JSON.stringify(value, null, '\t'),
      `\uFEFF${JSON.stringify(value, null, 2)}\r\n`,
    ])
      expect(useIt('cat', 'assess', aFile('answers.json', json), '--json')).toMatchObject({ code: 0, out: told })
  })
})

describe('what a city brings', () => {
  const answers = (version: string, item: string) =>
    aFile(
      'answers.yaml',
      `catalogue: ours\nversion: '${version}'\nprofile: few\non: 2026-11-21\nbody: Otherton\nassessors: [{ id: a-1, answers: { ${item}: { answer: met } } }]\n`,
    )
  const profiles = aFile('profiles.yaml', 'id: few\ntitle: Few\nitems: [new]\nweights: { new: 3 }\nbasis: ours\n')
  const item = (id: string) =>
    `{ id: ${id}, group: g, title: T, question: Q?, gate: false, weight: 1, weightBasis: ours, basis: ours, naRule: null, evidenceExamples: [], lawRefs: [], sources: [] }`
  const catalogue = aFile(
    'catalogue.yaml',
    [
      'contract: 1',
      'id: ours',
      "version: '2'",
      'language: en',
      'title: { en: Ours }',
      'asOf: 2026-11-21',
      'basis: ours',
      'groups: [{ id: g, title: G, weight: 1, weightBasis: ours }]',
      `items: [${item('new')}, ${item('other')}]`,
      'laws: []',
      'sources: {}',
      'profiles: []',
      "migrations: [{ from: '1', to: '2', moved: { old: [new] }, asksAgain: [] }]",
      'notes: []',
    ].join('\n'),
  )
  const own = ['--catalogue', catalogue, '--profiles', profiles]

  test('a catalogue and a profile of its own', () => {
    const { code, json } = useItJson('cat', 'assess', answers('2', 'new'), ...own)
    expect(code).toBe(0)
    expect(json).toMatchObject({ catalogue: 'ours', profile: 'few', score: { low: 1, high: 1 }, weights: { new: 3 } })
  })

  test('answers for an older version are refused, with the way to take them over', () => {
    const { code, err } = useIt('cat', 'assess', answers('1', 'old'), ...own)
    expect(code).toBe(1)
    expect(err).toContain(':2: version: expected answers for version 2, but these are for version 1. Add --migrate')
  })

  test('and taken over when asked, with what became of each', () => {
    const { code, json, err } = useItJson('cat', 'assess', answers('1', 'old'), ...own, '--migrate')
    expect(code).toBe(0)
    expect(err).toContain('a-1: old is now new; the answer went with it.')
    expect(json).toMatchObject({ version: '2', score: { low: 1, high: 1 } })
  })

  test.each(['kept.yaml', 'kept.json'])('and kept as %s, which can be assessed by itself', (name) => {
    const kept = aFile(name, '')
    expect(useIt('cat', 'assess', answers('1', 'old'), ...own, '--migrate', '--out', kept).code).toBe(0)
    const { code, json } = useItJson('cat', 'assess', kept, ...own)
    expect(code).toBe(0)
    expect(json).toMatchObject({ version: '2', score: { low: 1, high: 1 } })
  })

  test('answers that stand for something else now are asked again, by name', () => {
    const again = readFileSync(catalogue, 'utf8').replace('asksAgain: []', 'asksAgain: [new]')
    const more = ['--catalogue', aFile('c.yaml', again), '--profiles', profiles, '--migrate']
    const { code, json, err } = useItJson('cat', 'assess', answers('1', 'old'), ...more)
    expect(code).toBe(0)
    expect(err).toContain('a-1: new means something else now, or took over answers that differ: answer it again.')
    expect(json).toMatchObject({ score: { low: 0, high: 1 }, items: [{ id: 'new', outcome: 'not-assessed' }] })
  })

  test('a profile with an item that is not there is refused by name', () => {
    const odd = aFile('profiles.yaml', 'id: few\ntitle: Few\nitems: [nowhere]\nbasis: ours\n')
    const { code, err } = useIt('cat', 'assess', answers('2', 'new'), '--catalogue', catalogue, '--profiles', odd)
    expect(code).toBe(1)
    expect(err).toContain('nowhere')
  })

  test('a profile that weighs what is not there is refused, and not passed over', () => {
    const odd = aFile(
      'profiles.yaml',
      'id: few\ntitle: Few\nitems: [new]\nweights: { nowhere: 2 }\ngroupWeights: { nothing: 2 }\nbasis: ours\n',
    )
    const { code, out, err } = useIt('cat', 'assess', answers('2', 'new'), '--catalogue', catalogue, '--profiles', odd)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`${odd}: few: there is no item “nowhere”.`)
    expect(err).toContain(`${odd}: few: there is no group “nothing”.`)
  })

  test('a catalogue whose parts do not fit is refused by name', () => {
    const broken = readFileSync(catalogue, 'utf8').replace('group: g', 'group: nowhere')
    const { code, err } = useIt('cat', 'assess', answers('2', 'new'), '--catalogue', aFile('c.yaml', broken))
    expect(code).toBe(1)
    expect(err).toContain('new: there is no group “nowhere”')
  })
})

test('people read what stands in the way first, and who said what', () => {
  const { code, out } = useIt('cat', 'assess', council)
  expect(code).toBe(0)
  expect(out).toContain('Result: Not ready')
  expect(out).toContain('Between 5% and 90%')
  expect(out).toMatch(/These must be met first, whatever the score:\n {2}CAT-C-07 Who decides what\n/)
  expect(out).toContain('LAW-08 EDCE Act: ACV content: We could not confirm this.')
  expect(out).toContain('partner: Not met')
  const climbing = useIt('keep-it-local', 'score', principles).out
  expect(climbing).toContain('KIL-3.1 Local spend measured and published (from level 3 to 4)\n')
  expect(out).toContain('Reply by Otherton Council')
  expect(out).not.toContain('undefined')
})

test('a name, a reason, and what a checklist of somebody’s own says cannot move the cursor', () => {
  const bad = 'A\u001B[2J'
  const basis = { weightBasis: 'ours', basis: 'ours' }
  const catalogue = {
    ...{ contract: 1, id: 'ours', version: bad, language: 'en', title: { en: bad }, asOf: '2026-11-21', basis: 'ours' },
    groups: [{ id: 'g', title: bad, weight: 1, weightBasis: 'ours' }],
    items: ['one', 'two'].map((id) => ({
      ...{ id, group: 'g', title: bad, question: bad, gate: true, weight: 1, naRule: null, ...basis },
      ...{ nextStep: bad, evidenceExamples: [bad], lawRefs: ['L'], sources: [] },
    })),
    laws: [{ id: 'L', topic: bad, fact: bad, status: 'check', from: null, sources: [] }],
    sources: {},
    profiles: [{ id: 'p', title: bad, items: 'all', basis: 'ours' }],
    notes: [bad],
  }
  const answers = {
    ...{ catalogue: 'ours', version: bad, profile: 'p', on: '2026-11-21', body: bad },
    assessors: [
      {
        id: bad,
        role: bad,
        answers: { one: { answer: 'not-met' }, two: { answer: 'not-applicable', justification: bad } },
      },
    ],
    reply: { by: bad, on: '2026-11-21', text: bad },
  }
  const [given, own] = [aFile('answers.json', JSON.stringify(answers)), aFile('c.json', JSON.stringify(catalogue))]
  const { code, out, err } = useIt('cat', 'assess', given, '--catalogue', own)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('A\\u001b[2J')
  expect(out).not.toContain('\u001B')
})

describe('evidence that does not hold is named on the error output', () => {
  const answersWith = (evidence: object, most = 1) =>
    aFile(
      'answers.json',
      JSON.stringify({
        ...{ catalogue: 'cat-policy', version: '1.0.0', on: '2026-11-21', body: 'Otherton' },
        assessors: [{ id: 'a-1', answers: { 'CAT-C-01': { answer: 'met', evidence: Array(most).fill(evidence) } } }],
      }),
    )

  test('what is from later', () => {
    const { code, err } = useIt('cat', 'assess', answersWith({ title: 'Minutes', collectedOn: '2027-01-01' }))
    expect(code).toBe(0)
    expect(err).toContain('collectedOn: The evidence “Minutes” is from 2027-01-01, after the assessment on 2026-11-21')
  })

  test('twenty of them, and how many more there are', () => {
    const old = { title: 'Minutes', collectedOn: '2025-01-01', expiresOn: '2025-06-01' }
    const { err } = useIt('cat', 'assess', answersWith(old, 23))
    expect(err.split('\n').filter((line) => line.includes('expired on'))).toHaveLength(20)
    expect(err).toContain('… and 3 more.')
  })
})

describe('two sides', () => {
  const side = (kind: string, item: string, answer: string) =>
    aFile(
      `${kind}.yaml`,
      `catalogue: cat-policy\nversion: 1.0.0\nprofile: two-sided\non: 2026-11-21\nbody: { name: Otherton, kind: ${kind} }\nassessors: [{ id: a-1, answers: { ${item}: { answer: ${answer} } } }]\n`,
    )

  test('the gap, the widest first', () => {
    const { code, json } = useItJson(
      'cat',
      'gap',
      side('council', 'CAT-C-27', 'not-met'),
      side('organisation', 'CAT-O-13', 'met'),
    )
    expect(code).toBe(0)
    const { matters } = catGapSchema.parse(json)
    expect(matters).toHaveLength(23)
    expect(matters[0]).toMatchObject({ id: 'c-27-o-13', finding: 'organisation-ahead', gap: { low: -1, high: -1 } })
  })

  test('two councils have no gap of this kind', () => {
    const council = side('council', 'CAT-C-27', 'met')
    const { code, err } = useIt('cat', 'gap', council, council)
    expect(code).toBe(1)
    expect(err).toContain(
      `${council}: body.kind: expected the answers of a body of kind organisation, but got council.`,
    )
  })
})

describe('places in a policy', () => {
  const policy = 'Disposals follow section 123.\nA lease is usually for 25 years.\nWrite to us about parking.\n'

  test('are quoted with where they stand, and answer nothing', () => {
    const { code, json } = useItJson('cat', 'read', aFile('policy.txt', policy))
    expect(code).toBe(0)
    const reading = catReadSchema.parse(json)
    expect(reading.pointers.map(({ item, passages }) => [item, passages[0]?.quote])).toEqual([
      ['CAT-C-12', 'Disposals follow section 123.'],
      ['CAT-C-41', 'A lease is usually for 25 years.'],
    ])
    expect(reading.notFound).toHaveLength(60)
  })

  test('people read first that these are no answers', () => {
    const { out } = useIt('cat', 'read', aFile('policy.txt', policy))
    expect(out).toContain('They are not answers')
    expect(out).toContain(
      'CAT-C-12 Legal power for undervalue stated\n  line 1, character 1: “Disposals follow section 123.”',
    )
    expect(out).toContain('  line 2, character 1: “A lease is usually for 25 years.”')
  })

  test('by terms of a city’s own', () => {
    const terms = aFile(
      'terms.yaml',
      'contract: 1\ncatalogue: cat-policy\nbasis: ours\nwithin: 9\nitems: [{ item: CAT-C-01, groups: [[parking]] }]\n',
    )
    const { json } = useItJson('cat', 'read', aFile('policy.txt', policy), '--terms', terms)
    expect(json).toMatchObject({ pointers: [{ item: 'CAT-C-01' }], notFound: [] })
  })

  test('terms for another checklist, or for items that are not there, are refused and not passed over', () => {
    const terms = (catalogue: string, item: string) =>
      aFile(
        'terms.yaml',
        `contract: 1\ncatalogue: ${catalogue}\nbasis: ours\nwithin: 9\nitems: [{ item: ${item}, groups: [[parking]] }]\n`,
      )
    const read = (file: string) => useIt('cat', 'read', aFile('policy.txt', policy), '--terms', file)
    const [other, typo] = [terms('keep-it-local', 'KIL-1.1'), terms('cat-policy', 'CAT-C-99')]
    expect(read(other)).toMatchObject({ code: 1, out: '' })
    expect(read(other).err).toContain(
      `${other}: catalogue: expected terms for cat-policy, but these are for keep-it-local`,
    )
    expect(read(typo)).toMatchObject({ code: 1, out: '' })
    expect(read(typo).err).toContain(`${typo}: items: there is no item CAT-C-99 in cat-policy`)
  })

  test('a scanned page without words is refused', () => {
    const { code, err } = useIt('cat', 'read', aFile('policy.txt', '...\n---\n'))
    expect(code).toBe(1)
    expect(err).toContain('have its text recognised first')
  })
})
