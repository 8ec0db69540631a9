import { readdirSync, readFileSync } from 'node:fs'
import { bundleOf } from '@use-it-cities/tooling/bundle'
import { describe, expect, test } from 'vitest'
import { pathwayHistory } from '../../src/pathway-data.ts'
import { isPathwayWord, pathwayWord, pathwayWords } from '../../src/pathway-locales.ts'
import { parsePathwayEvent, pathwayHistorySchema, pathwayTargetSchema } from '../../src/pathway-schema.ts'
import {
  boundsOf,
  compareFigures,
  detailFieldsOf,
  eventTypes,
  indicators,
  leavingReasons,
  outcomes,
  shareOfTarget,
  stages,
  trackNames,
  validityRulesOf,
} from '../../src/pathway.ts'
import { aConfirmedFact, anUnconfirmedFact } from '../support/facts.ts'
import { anEvent } from './support.ts'

describe('what reports said', () => {
  const figure = (id: string) => {
    const found = pathwayHistory.figures.find((each) => each.id === id)
    if (!found) throw new Error(`No figure ${id}`)
    return found
  }

  test('is as the schema wants it, each with a source, a date and a definition', () => {
    expect(pathwayHistorySchema.safeParse(pathwayHistory).error?.issues ?? []).toEqual([])
    expect(new Set(pathwayHistory.figures.map(({ id }) => id)).size).toBe(pathwayHistory.figures.length)
  })

  test('has 71, more than 70, 94, over 200, almost 200 and 22, each as its source puts it', () => {
    const said = pathwayHistory.figures.map(({ value, bound }) => `${bound} ${value}`)
    for (const each of ['exact 71', 'more-than 70', 'exact 94', 'more-than 200', 'almost 200', 'exact 22'])
      expect(said).toContain(each)
    expect(boundsOf(figure('eurocities-engaged-activities'))).toEqual({ atLeast: 201, atMost: null })
    expect(boundsOf(figure('eurocities-engaged-results'))).toEqual({ atLeast: null, atMost: 199 })
  })

  test('does not let those identified, engaged and on the pathway stand on one line', () => {
    expect(compareFigures(figure('journal-1-box'), figure('journal-1-text'))).toEqual({
      ok: true,
      value: { atLeast: 23, atMost: 23 },
    })
    for (const other of ['eurocities-engaged-activities', 'eurocities-on-the-pathway', 'eurocities-employed-nhs'])
      expect(compareFigures(figure('journal-1-text'), figure(other))).toMatchObject({
        ok: false,
        error: { code: 'definitions-differ' },
      })
  })

  test('sets 94 beside the target of 60 that it was named with, and 22 beside none', () => {
    const [ofJournal] = pathwayHistory.targets
    if (!ofJournal) throw new Error('No target')
    expect(shareOfTarget(figure('journal-1-text'), ofJournal)).toEqual({
      ok: true,
      value: { atLeast: 156.7, atMost: 156.7 },
    })
    expect(pathwayHistory.targets.map((target) => shareOfTarget(figure('eurocities-employed-nhs'), target).ok)).toEqual(
      [false, false],
    )
  })
})

describe('an event that comes in', () => {
  const given = { ...anEvent('language-passed', '2026-05-01'), details: { scheme: 'ielts', score: '7.5/7/6.5/7' } }
  test('is taken as it is', () => {
    expect(parsePathwayEvent(given)).toEqual({ ok: true, value: given })
  })

  test.each([
    [{ type: 'promoted' }, 'type', /Expected a type of event: referred, /],
    [{ at: '2026-02-30' }, 'at', /2026-11-21|day/],
    [{ person: 'Amina' }, 'person', /P-7KQ2MX/],
    [{ details: {} }, 'details.scheme', /Expected scheme/],
    [{ details: { scheme: 'ielts', hours: 9 } }, 'details.hours', /Leave it out/],
    [{ details: { scheme: 'toefl' } }, 'details.scheme', /ielts, oet, other/],
    [{ details: { scheme: 'ielts', score: 'her name is' } }, 'details.score', /7.5/],
    [{ details: { scheme: 'ielts', note: 'free text' } }, 'details', /note/],
    [{ evidence: 'a letter from Dr X' }, 'evidence', /certificate-seen/],
    [{ name: 'Amina' }, 'event', /name/],
  ])('is refused with the field and the right form: %j', (over, field, expected) => {
    const read = parsePathwayEvent({ ...given, ...over })
    const problems = read.ok ? [] : read.error.problems
    expect(problems.map((problem) => problem.field)).toContain(field)
    expect(problems.find((problem) => problem.field === field)?.expected).toMatch(expected)
  })

  test('names who brought somebody only where both agreed, and never themselves', () => {
    const referred = { ...anEvent('referred', '2026-05-01'), details: { through: 'person', referrer: 'P-7KQ2MX' } }
    expect(parsePathwayEvent(referred)).toMatchObject({ error: { problems: [{ field: 'details.linkAgreed' }] } })
    const both = { ...referred, details: { ...referred.details, linkAgreed: true } }
    expect(parsePathwayEvent(both).ok).toBe(true)
    expect(parsePathwayEvent({ ...both, person: 'P-7KQ2MX' })).toMatchObject({
      error: { problems: [{ field: 'details.referrer' }] },
    })
  })

  test('a target needs a figure that is counted and at least one person', () => {
    const target = {
      indicator: 'engaged',
      definition: 'counted/engaged@1',
      target: 60,
      by: '2027-12-31',
      source: 'A bid',
    }
    expect(pathwayTargetSchema.safeParse(target).success).toBe(true)
    for (const over of [{ indicator: 'happy' }, { target: 0 }, { target: 1.5 }, { by: 'soon' }, { source: '' }])
      expect(pathwayTargetSchema.safeParse({ ...target, ...over }).success).toBe(false)
  })
})

describe('how long an English result counts', () => {
  const marks = (validityMonths: number | null, test = 'IELTS Academic') => ({
    test,
    overall: 7,
    components: null,
    oneSitting: null,
    validityMonths,
  })
  const rulesOf = (tests: readonly unknown[]) =>
    validityRulesOf({ english: { tests, rules: [] } } as never, '2026-11-21')

  test('is taken from a fresh fact only', () => {
    const asOf = { asOf: '2026-03-01' } as const
    expect(rulesOf([aConfirmedFact(marks(24), asOf)])).toMatchObject([{ scheme: 'ielts', months: 24 }])
    expect(rulesOf([aConfirmedFact(marks(24, 'OET (nursing)'), asOf)])).toMatchObject([{ scheme: 'oet' }])
    expect(rulesOf([aConfirmedFact(marks(24), { asOf: '2020' })])).toEqual([])
    expect(rulesOf([aConfirmedFact(marks(24), { asOf: null })])).toEqual([])
    expect(rulesOf([anUnconfirmedFact()])).toEqual([])
    expect(rulesOf([aConfirmedFact(marks(null), asOf)])).toEqual([])
  })

  test('is not known where two fresh facts differ', () => {
    const asOf = { asOf: '2026-03-01' } as const
    expect(rulesOf([aConfirmedFact(marks(24), asOf), aConfirmedFact(marks(36), asOf)])).toEqual([])
    expect(rulesOf([aConfirmedFact(marks(24), asOf), aConfirmedFact(marks(24), asOf)])).toHaveLength(1)
  })
})

describe('the words', () => {
  test('there is one for everything that has a code', () => {
    const codes = [
      ...eventTypes.map((type) => `type.${type}`),
      ...trackNames.map((track) => `track.${track}`),
      ...stages.map((stage) => `stage.${stage}`),
      ...outcomes.map((outcome) => `outcome.${outcome}`),
      ...leavingReasons.map((reason) => `reason.${reason}`),
      ...Object.keys(indicators).map((indicator) => `definition.${indicator}`),
    ]
    expect(codes.filter((code) => !isPathwayWord(code))).toEqual([])
    const source = readFileSync(`${import.meta.dirname}/../../src/pathway/problems.ts`, 'utf8')
    const problems = [...source.matchAll(/^ {2}\| '([a-z-]+)'$/gm)].map(([, code]) => `problem.${code}`)
    expect(problems.length).toBeGreaterThan(8)
    expect(
      Object.keys(pathwayWords)
        .filter((key) => key.startsWith('problem.'))
        .sort(),
    ).toEqual(problems.sort())
  })

  test('a parameter is put in, and a missing one stays to be seen', () => {
    expect(pathwayWord({ key: 'bound.more-than', params: { value: 70 } })).toBe('more than 70')
    expect(pathwayWord({ key: 'bound.almost' })).toBe('almost {value}')
  })

  test('every detail that a type needs is known', () => {
    expect(detailFieldsOf('employed')).toEqual({ needs: ['level', 'sector'], may: ['hours'] })
    expect(detailFieldsOf('paused')).toEqual({ needs: [], may: [] })
  })
})

describe('what it costs a caller', () => {
  const root = `${import.meta.dirname}/../..`
  test('the counting is at most 6.5 kB, gzipped, and brings neither zod nor data nor words', async () => {
    const bundle = await bundleOf("export * from './src/pathway.ts'", root, ['@use-it-cities/core'])
    expect(bundle.inputs.filter((file) => /zod|locales\/|data\//.test(file))).toEqual([])
    expect(bundle.gzipBytes).toBeLessThanOrEqual(6_500)
  })

  test('no file of it is longer than 300 lines', () => {
    const folder = `${root}/src/pathway`
    const long = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').length > 300)
    expect(long).toEqual([])
  })
})
