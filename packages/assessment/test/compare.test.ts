import { expect, test } from 'vitest'
import { assess, compare, gap, type AssessmentResult, type AssessOptions } from '../src/index.ts'
import { differenceSentences } from '../src/locales.ts'
import { aFile, type ShortFile } from './support/short-file.ts'
import { anItem, smallCatalogue } from './support/small-catalogue.ts'

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

test('who may be best stands before who may not, however low they may be too', () => {
  const results = [
    resultOf('Alpha', gates('met', 'not-met')),
    resultOf('Ceta', gates('met', 'partly')),
    resultOf('Zeta', gates('unknown', 'unknown')),
  ]
  expect(valueOf(compare(results)).places?.map(({ body, best, worst }) => [body, best, worst])).toEqual([
    ['Ceta', 1, 2],
    ['Zeta', 1, 3],
    ['Alpha', 2, 3],
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

test('the widest gap that is sure comes first, whichever side is ahead, and what one side cannot tell after it', () => {
  const other = [anItem('council-2', { appliesTo: 'council' }), anItem('organisation-2', { appliesTo: 'organisation' })]
  const catalogue = { ...smallCatalogue, items: [...smallCatalogue.items, ...other] }
  const side = (kind: string, answers: Record<string, string>) => {
    const result = assess(catalogue, aFile({ kind, answers: { a: answers } }, '2026-11-21'))
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return result.value
  }
  const pair = (id: string, council: string, organisation: string) =>
    ({ id, council, organisation, matter: id, basis: 'ours' }) as const
  const pairings = [
    pair('not-known', 'council-asks', 'organisation-asks'),
    pair('half', 'council-2', 'organisation-2'),
    pair('whole', 'council-2', 'organisation-asks'),
  ]
  const council = side('council', { 'council-2': 'not-met' })
  const organisation = side('organisation', { 'organisation-asks': 'met', 'organisation-2': 'partly' })
  expect(valueOf(gap(council, organisation, pairings)).map(({ id, finding }) => [id, finding])).toEqual([
    ['whole', 'organisation-ahead'],
    ['half', 'organisation-ahead'],
    ['not-known', 'cannot-tell'],
  ])
})
