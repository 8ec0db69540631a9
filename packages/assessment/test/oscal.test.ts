import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assess, type AssessmentFile } from '../src/index.ts'
import { resultOscal } from '../src/report.ts'
import { hostile, hostileAssessment } from './support/hostile-assessment.ts'
import { aFile } from './support/short-file.ts'
import { anItem, smallCatalogue } from './support/small-catalogue.ts'

/** NIST's own schema. It has formats beside its patterns; the patterns say the same and are what is checked. */
const schema = JSON.parse(
  readFileSync(`${import.meta.dirname}/fixtures/oscal-assessment-results-1.2.3.schema.json`, 'utf8'),
) as object
const isOscal = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema)
const options = { planHref: 'https://example.org/plan', lastModified: '2026-11-21T10:00:00Z' }

function oscalOf(file: AssessmentFile, catalogue = smallCatalogue, profiles = catalogue.profiles) {
  const result = assess(catalogue, file, { profiles })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return JSON.parse(resultOscal(result.value, file, catalogue, { ...options, profiles })) as {
    'assessment-results': {
      uuid: string
      metadata: { parties: { name: string }[] }
      results: { findings?: { title: string }[]; observations?: { 'relevant-evidence': { href: string }[] }[] }[]
    }
  }
}
const problemsOf = (document: unknown) => (isOscal(document) ? [] : isOscal.errors)

const everything = aFile(
  {
    answers: {
      a: { 'gate-1': 'not-met', 'gate-2': 'met until 2025-06-01', 'ladder-1': 4, reserve: 'met', 'plain-1': 'partly' },
      b: { 'gate-1': 'met', 'plain-2': 'not-applicable because there is no land', 'plain-3': 'unknown' },
    },
  },
  '2026-11-21',
)

describe('the schema of NIST', () => {
  test('takes a result with everything in it', () => {
    const reply = { by: 'Example Council', on: '2026-12-01', text: 'We disagree.\nSee the minutes.' } as const
    expect(problemsOf(oscalOf({ ...everything, reply }))).toEqual([])
  })

  test('takes a result without a single answer, and one in which nothing applied', () => {
    expect(problemsOf(oscalOf(aFile({ answers: { a: {} } }, '2026-11-21')))).toEqual([])
    const later = { ...smallCatalogue, items: [anItem('later', { effective: { from: '2030-01-01', until: null } })] }
    expect(problemsOf(oscalOf(aFile({ answers: { a: {} } }, '2026-11-21'), later))).toEqual([])
  })

  test('takes the strangest text in every field', () => {
    const { file, catalogue, profiles } = hostileAssessment()
    const document = oscalOf(file, catalogue, profiles)
    expect(problemsOf(document)).toEqual([])
    expect(JSON.stringify(document)).toContain(JSON.stringify(hostile).slice(1, -1))
  })

  test('refuses what is not OSCAL, so that taking it says something', () => {
    const document = oscalOf(everything)
    const [result] = document['assessment-results'].results
    expect(problemsOf({ 'assessment-results': { ...document['assessment-results'], uuid: 'one' } })).not.toEqual([])
    expect(
      problemsOf({
        'assessment-results': { ...document['assessment-results'], results: [{ ...result, start: '2026' }] },
      }),
    ).not.toEqual([])
  })
})

test('a name over two lines and an assessor between blanks are one line of words', () => {
  const { assessors, ...rest } = everything
  const body = { name: 'Example\nCouncil ' }
  const [a, b] = assessors
  if (!a || !b) throw new Error('no assessors')
  const document = oscalOf({
    ...rest,
    body,
    assessors: [
      { ...a, id: ' a\n', role: 'line\r\nmanager ' },
      { ...b, id: '  ' },
    ],
  })
  expect(problemsOf(document)).toEqual([])
  expect(document['assessment-results'].metadata.parties.map(({ name }) => name)).toEqual(['a (line manager)', '-'])
})

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['https://example.org/a%20b', 'https://example.org/a%20b'],
  ['https://example.org/a b"c', 'https://example.org/a%20b%22c'],
  ['minutes (2).pdf', 'minutes%20(2).pdf'],
  ['agenda 3:4.pdf', './agenda%203:4.pdf'],
  ['50% rent.pdf', '50%25%20rent.pdf'],
  ['\\\\server\\papers', '%5C%5Cserver%5Cpapers'],
  ['a#b#c', 'a#b%23c'],
  ['nagłówek\ud800.pdf', 'nag%C5%82%C3%B3wek%EF%BF%BD.pdf'],
])('a link as people write it is an address as OSCAL wants it: %j', (link, href) => {
  const evidence = [{ title: 'Paper', link, collectedOn: '2026-01-01' }] as const
  const answers = { 'gate-1': { answer: 'met', evidence } } as const
  const document = oscalOf({ ...everything, assessors: [{ id: 'a', answers }] })
  const [observation] = document['assessment-results'].results[0]?.observations ?? []
  expect(observation?.['relevant-evidence'][0]?.href).toBe(href)
})

test('what a city adds has its title', () => {
  const file = aFile({ profile: 'of-a-city', answers: { a: { 'city-1': 'met' } } }, '2026-11-21')
  const adds = [anItem('city-1', { title: 'A question of the city' })]
  const profiles = [{ id: 'of-a-city', title: 'Of a city', items: ['plain-1'], adds, basis: 'ours' }] as const
  const titles = oscalOf(file, smallCatalogue, profiles)['assessment-results'].results[0]?.findings?.map(
    ({ title }) => title,
  )
  expect(titles).toEqual(['Title of plain-1', 'A question of the city'])
})

test('the same answers are the same document, and other answers another', () => {
  const idOf = (file: AssessmentFile) => oscalOf(file)['assessment-results'].uuid
  expect(idOf(everything)).toBe(idOf(structuredClone(everything)))
  const [a] = everything.assessors
  if (!a) throw new Error('no assessor')
  expect(idOf({ ...everything, assessors: [a] })).not.toBe(idOf(everything))
})
