import { expect, test } from 'vitest'
import {
  assess,
  compare,
  gap,
  migrateAnswers,
  type Answer,
  type AssessmentResult,
  type AssessOptions,
} from '../src/index.ts'
import { differenceSentences } from '../src/locales.ts'
import { aFile, type ShortFile } from './support/short-file.ts'
import { smallCatalogue } from './support/small-catalogue.ts'

function resultOf(body: string, given: ShortFile, on = '2026-11-21', options: AssessOptions = {}): AssessmentResult {
  const file = aFile(given, on)
  const result = assess(smallCatalogue, { ...file, body: { ...file.body, name: body } }, options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const gates = (one: string, two: string): ShortFile => ({
  profile: 'gates-only',
  answers: { a: { 'gate-1': one, 'gate-2': two } },
})
const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

test('bodies whose ranges overlap share their places', () => {
  const results = [
    resultOf('Low', gates('not-met', 'not-met')),
    resultOf('Open', gates('unknown', 'met')),
    resultOf('Best', gates('met', 'met')),
  ]
  const { places } = valueOf(compare(results))
  expect(places?.map(({ body, best, worst }) => [body, best, worst])).toEqual([
    ['Best', 1, 1],
    ['Open', 1, 2],
    ['Low', 3, 3],
  ])
})

test('a lead that another weight would turn round is not steady', () => {
  const options = { weights: { 'gate-1': 1.2 } }
  const placed = (one: ShortFile, other: ShortFile) =>
    valueOf(
      compare([resultOf('One', one, undefined, options), resultOf('Two', other, undefined, options)]),
    ).places?.map(({ body, best, worst, steady }) => [body, best, worst, steady])
  expect(placed(gates('met', 'not-met'), gates('partly', 'partly'))).toEqual([
    ['One', 1, 1, false],
    ['Two', 2, 2, false],
  ])
  expect(placed(gates('met', 'met'), gates('partly', 'partly'))).toEqual([
    ['One', 1, 1, true],
    ['Two', 2, 2, true],
  ])
})

test('one body over time: what moved, and which items the law brought in', () => {
  const before = resultOf('One', { answers: { a: { reserve: 'met', 'plain-1': 'met' } } }, '2026-02-03')
  const after = resultOf('One', { answers: { a: { reserve: 'met', 'plain-1': 'partly' } } }, '2026-02-04')
  const { bodies, places } = valueOf(compare([after, before]))
  expect(places).toBeNull()
  expect(bodies[0]?.points.map(({ on }) => on)).toEqual(['2026-02-03', '2026-02-04'])
  expect(bodies[0]?.steps).toEqual([
    {
      from: '2026-02-03',
      to: '2026-02-04',
      moved: 'cannot-tell',
      items: [
        { id: 'plain-1', from: 'met', to: 'partly' },
        { id: 'reserve', from: 'not-in-effect', to: 'met' },
      ],
      entered: ['reserve'],
      left: [],
    },
  ])
})

test('up, down and the same are said only when they are sure', () => {
  const [low, high] = [gates('not-met', 'not-met'), gates('met', 'met')]
  const at = (given: ShortFile, year: number) => resultOf('One', given, `${year}-06-01`)
  const steps = valueOf(compare([at(low, 2025), at(high, 2026), at(high, 2027), at(low, 2028)])).bodies[0]?.steps
  expect(steps?.map(({ moved }) => moved)).toEqual(['up', 'same', 'down'])
})

test('different definitions are not put side by side, and each difference is named', () => {
  const plain = resultOf('One', gates('met', 'met'))
  const weighed = resultOf('Two', gates('met', 'met'), undefined, { weights: { 'gate-1': 5 } })
  const all = resultOf('Three', { answers: { a: {} } })
  const early = resultOf('Four', { answers: { a: {} } }, '2026-01-01')
  const what = (results: AssessmentResult[]) => {
    const compared = compare(results)
    return compared.ok ? [] : compared.error.differs.map((each) => each.what)
  }
  expect(what([plain, { ...plain, catalogue: 'other' }])).toEqual(['catalogue'])
  expect(what([plain, { ...plain, version: '3' }])).toEqual(['version'])
  expect(what([plain, weighed])).toEqual(['weights'])
  expect(what([plain, all])).toEqual(['profile', 'items'])
  expect(what([all, early])).toEqual(['items'])
  const compared = compare([plain, { ...plain, version: '3' }])
  expect(compared.ok ? [] : differenceSentences(compared.error)).toEqual([
    'Expected results under one definition, but they differ in version: 2; 3. Compare only what was asked and weighed the same.',
  ])
})

test('a profile that kept its id and changed its items is another definition, over time too', () => {
  const ofYear = (year: number, items: string[], answer: string) =>
    resultOf(
      'One',
      { profile: 'our-town', answers: { a: Object.fromEntries(items.map((id) => [id, answer])) } },
      `${year}-06-01`,
      { profiles: [{ id: 'our-town', title: 'Our town', items, basis: 'ours' }] },
    )
  const what = (results: AssessmentResult[]) => {
    const compared = compare(results)
    return compared.ok ? 'compared' : compared.error.differs
  }
  const before = ofYear(2025, ['plain-1'], 'not-met')
  expect(what([before, ofYear(2026, ['plain-2'], 'met')])).toEqual([{ what: 'items', values: ['plain-1', 'plain-2'] }])
  expect(what([before, ofYear(2026, ['plain-1'], 'met')])).toBe('compared')
})

test('a council and an organisation of the same name are not one body that moved', () => {
  const council = resultOf('One', { kind: 'council', answers: { a: {} } }, '2025-06-01')
  const compared = compare([council, resultOf('One', { kind: 'organisation', answers: { a: {} } }, '2026-06-01')])
  expect(compared.ok ? [] : compared.error.differs.map(({ what }) => what)).toEqual(['items'])
})

test('of many items that differ, a sentence says how many and the first three', () => {
  const sentence = (what: 'items' | 'weights', values: string[]) =>
    differenceSentences({ code: 'definitions-differ', differs: [{ what, values }] })[0]
  const many = (prefix: string) => Array.from({ length: 40 }, (_, at) => `${prefix}-${at + 10}`).join(' ')
  expect(sentence('items', [`both ${many('C')}`, `both ${many('O')}`])).toContain(
    'differ in items: 80 of them (C-10, C-11, C-12 and 77 more).',
  )
  expect(sentence('items', ['a b', 'a'])).toContain('differ in items: 1 of them (b).')
  expect(sentence('weights', ['a=1 b=2 c=1', 'a=1 b=5 c=3'])).toContain('differ in weights: 2 of them (b, c).')
})

test('the gap between two sides of a matter is the finding', () => {
  const pairings = smallCatalogue.pairings ?? []
  const council = (answer: string) =>
    resultOf('Council', { kind: 'council', answers: { a: { 'council-asks': answer } } })
  const group = (answer: string) =>
    resultOf('Group', { kind: 'organisation', answers: { a: { 'organisation-asks': answer } } })
  const found = (one: string, other: string) => valueOf(gap(council(one), group(other), pairings))[0]
  expect(found('met', 'not-met')).toEqual({
    id: 'matter',
    matter: 'One matter',
    council: { item: 'council-asks', outcome: 'met' },
    organisation: { item: 'organisation-asks', outcome: 'not-met' },
    gap: { low: 1, high: 1 },
    finding: 'council-ahead',
  })
  expect(found('partly', 'met')).toMatchObject({ gap: { low: -0.5, high: -0.5 }, finding: 'organisation-ahead' })
  expect(found('partly', 'partly')).toMatchObject({ finding: 'alike' })
  expect(found('unknown', 'met')).toMatchObject({ gap: { low: -1, high: 0 }, finding: 'cannot-tell' })
  expect(found('not-applicable because it is let already', 'met')).toMatchObject({ gap: null, finding: 'not-asked' })
  const swapped = gap(group('met'), council('met'), pairings)
  expect(swapped.ok ? null : swapped.error.code).toBe('unknown-pairing-item')
  const older = gap({ ...council('met'), version: '1' }, group('met'), pairings)
  expect(older.ok ? null : older.error).toEqual({
    code: 'definitions-differ',
    differs: [{ what: 'version', values: ['1', '2'] }],
  })
})

test('answers move to the next version, and what changed its meaning is asked again', () => {
  const file = aFile(
    { version: '1', answers: { a: { old: 'met', split: 'partly', dropped: 'met', 'gate-1': 'met' } } },
    '2026-11-21',
  )
  const moved = valueOf(migrateAnswers(file, smallCatalogue))
  expect(moved.file.version).toBe('2')
  const answers = moved.file.assessors[0]?.answers ?? {}
  expect(Object.fromEntries(Object.entries(answers).map(([id, { answer }]) => [id, answer]))).toEqual({
    'plain-1': 'met',
    'plain-2': 'partly',
    'plain-3': 'not-assessed',
    'gate-1': 'met',
  })
  expect(answers['plain-3']?.note).toBe('1: partly')
  expect(moved.notes).toEqual([
    { code: 'moved', assessor: 'a', item: 'old', to: ['plain-1'] },
    { code: 'moved', assessor: 'a', item: 'split', to: ['plain-2', 'plain-3'] },
    { code: 'asks-again', assessor: 'a', item: 'split', to: ['plain-3'] },
    { code: 'gone', assessor: 'a', item: 'dropped', to: [] },
  ])
  expect(assess(smallCatalogue, moved.file).ok).toBe(true)
})

test('two unlike answers that meet in one item are asked again, in whichever order they come', () => {
  const at = (answers: Record<string, string>) => {
    const moved = migrateAnswers(aFile({ version: '1', answers: { a: answers } }, '2026-11-21'), smallCatalogue)
    return valueOf(moved).file.assessors[0]?.answers['plain-1']?.answer
  }
  expect([at({ old: 'met', 'plain-1': 'not-met' }), at({ 'plain-1': 'not-met', old: 'met' })]).toEqual([
    'not-assessed',
    'not-assessed',
  ])
  expect(at({ old: 'met', 'plain-1': 'met' })).toBe('met')
})

test('what people wrote beside answers that meet in one item, or are asked again, stays', () => {
  const said = (answer: Answer['answer'], more: Partial<Answer> = {}): Answer => ({ answer, evidence: [], ...more })
  const moved = (answers: Readonly<Record<string, Answer>>) => {
    const file = { ...aFile({ version: '1', answers: {} }, '2026-11-21'), assessors: [{ id: 'a', answers }] }
    return valueOf(migrateAnswers(file, smallCatalogue)).file.assessors[0]?.answers
  }
  const alike = moved({ old: said('met', { note: 'one' }), 'plain-1': said('met', { note: 'two' }) })
  expect(alike?.['plain-1']).toEqual(said('met', { note: 'one. two' }))
  const unlike = moved({ old: said('met', { note: 'one' }), 'plain-1': said('not-met', { note: 'two' }) })
  expect(unlike?.['plain-1']?.note).toBe('1: met. one. 1: not-met. two')
  const why = { justification: 'No such buildings' }
  expect(moved({ 'plain-3': said('not-applicable', why) })?.['plain-3']?.note).toBe(
    '1: not-applicable. No such buildings',
  )
  const twice = moved({ old: said('not-applicable', why), 'plain-1': said('not-applicable', { justification: 'Let' }) })
  expect(twice?.['plain-1']).toEqual(said('not-applicable', { justification: 'No such buildings. Let' }))
})

test('without a way from version to version nothing is guessed', () => {
  const file = aFile({ version: '0', answers: { a: {} } }, '2026-11-21')
  expect(migrateAnswers(file, smallCatalogue)).toEqual({
    ok: false,
    error: { code: 'no-migration', params: { expected: '2', received: '0' } },
  })
  const other = migrateAnswers({ ...file, catalogue: 'other' }, smallCatalogue)
  expect(other.ok ? null : other.error.code).toBe('other-catalogue')
})
