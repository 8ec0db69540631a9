import { bundleOf } from '@use-it-cities/tooling/bundle'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acknowledgement, findOccupations, iscoTitle, occupationSources } from '../../src/occupations.ts'
import esco from '../../src/occupations/esco.json' with { type: 'json' }
import everyday from '../../src/occupations/everyday-names.json' with { type: 'json' }
import isco from '../../src/occupations/isco-08.json' with { type: 'json' }

const cases = readCases<string, { isco: string; title: string }>(new URL('finding.yaml', import.meta.url))

describe('what people say, and what is found first', () => {
  runCases(cases, (words) => {
    const [first] = findOccupations(words)
    return { isco: first?.isco ?? '', title: first?.title ?? '' }
  })
})

test('nothing is found for what nothing is close to', () => {
  for (const words of ['', '   ', 'of the', 'qqqqqq', 'ਨਰਸ', '§§§', 'constructor.prototype'])
    expect(
      findOccupations(words).filter(({ title }) => !/construct/i.test(title)),
      words,
    ).toEqual([])
})

test('an occupation has its address, a group has none', () => {
  expect(findOccupations('midwife')[0]?.esco).toMatch(/^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f-]{36}$/)
  expect(findOccupations('doctor')[0]).toEqual({ isco: '221', title: 'Medical doctors' })
})

test('at most as many as asked for, each once', () => {
  expect(findOccupations('worker', 3)).toHaveLength(3)
  const many = findOccupations('care worker', 50)
  expect(new Set(many.map(({ isco, title }) => `${isco} ${title}`)).size).toBe(many.length)
})

test('law: the title of an ESCO occupation finds that occupation first', () => {
  const occupation = fc.integer({ min: 0, max: esco.occupations.length - 1 }).map((at) => esco.occupations[at])
  fc.assert(
    fc.property(occupation, (each) => {
      if (!each) throw new Error('Expected an occupation.')
      expect(findOccupations(each.title, 1)[0]?.esco).toBe(`${esco.base}${each.id}`)
    }),
    { numRuns: 40 },
  )
})

test('law: any words at all give an answer of the right form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      for (const { isco: code, title } of findOccupations(words)) expect([code, title].every(Boolean)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('a code has its title', () => {
  expect(iscoTitle('2221')).toBe('Nursing professionals')
  expect(iscoTitle('22')).toBe('Health professionals')
  expect(iscoTitle('9999')).toBeNull()
  expect(iscoTitle('constructor')).toBeNull()
})

test('the data is the whole edition, with what has to be said about it', () => {
  expect(isco.groups).toHaveLength(619)
  expect(esco.occupations).toHaveLength(3039)
  expect(esco.occupations.flatMap((each) => ('alt' in each && each.alt ? each.alt : [])).length).toBeGreaterThan(1400)
  expect(acknowledgement).toContain('ESCO classification of the European Commission')
  expect(occupationSources.map(({ source }) => source).join()).toMatch(/ISCO-08.*ESCO/)
})

test('each everyday name belongs to one occupation or group that exists', () => {
  const titles = [...esco.occupations, ...isco.groups].map(({ title }) => title)
  for (const { title } of everyday.names)
    expect(
      titles.filter((each) => each === title),
      title,
    ).toHaveLength(1)
})

test('nobody pays for the data who does not ask for it', async () => {
  const root = `${import.meta.dirname}/../..`
  for (const entry of ['index', 'household', 'locales', 'schema']) {
    const bundle = await bundleOf(`export * from './src/${entry}.ts'`, root)
    expect(bundle.inputs.filter((file) => file.includes('occupations/'))).toEqual([])
  }
})
