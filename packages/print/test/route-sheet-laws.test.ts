import { languageCodes, type Language } from '@use-it-cities/core'
import { guideFor, type Guide, type Person, type Profession } from '@use-it-cities/qualification-equivalency'
import { papersHeld, statuses } from '@use-it-cities/qualification-equivalency/answers'
import { guideIndex, loadProfession, readings } from '@use-it-cities/qualification-equivalency/data'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPrinter } from '../src/index.ts'
import { routeSheetOf } from '../src/route-sheet/route-sheet-of.ts'
import type { FactLine, RouteSheet, Said } from '../src/route-sheet/route-sheet.ts'
import { aGuide, aHelper, aSheetRequest } from './support/a-guide.ts'
import { city } from './support/a-questionnaire.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'
import { everyProfession, withheldWords } from './support/withheld-words.ts'

const { routeSheet } = createPrinter({ city })
const heard = await withheldWords()
const found = await Promise.all(everyProfession.map(loadProfession))
const professions = found.flatMap((each): readonly Profession[] => (each.ok ? [each.value] : []))

const anybody = fc.record<Person>(
  {
    nation: fc.constantFrom('GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR'),
    trainedIn: fc.constantFrom(undefined, 'NG', 'SY', 'PL', 'CH', 'US'),
    status: fc.constantFrom(undefined, ...statuses),
    holds: fc.subarray([...papersHeld]),
  },
  { requiredKeys: ['nation'] },
)
const anyGuide = fc
  .tuple(fc.constantFrom(...professions), anybody, fc.constantFrom('2024-12-01', '2026-11-21', '2031-06-30'))
  .map(([profession, person, on]): Guide =>
    guideFor({ profession, index: guideIndex, readings }, person, [], on as '2026-11-21'),
  )
const anyLanguage = fc.constantFrom<Language>(...languageCodes)

describe('what nobody has confirmed', () => {
  test('there is enough of it to look for', () => {
    expect(heard.length).toBeGreaterThan(250)
    expect(heard.some((each) => /^GBP\d+$/.test(each))).toBe(true)
  })

  test('it would be found on a page', async () => {
    const [sentence = ''] = heard.filter((each) => each.length > 40)
    const request = aSheetRequest(await aGuide('care-worker'), 'en', { acknowledgements: [sentence] })
    const { pages } = await readPdf(await printed(routeSheet(request)))
    expect(heard.filter((each) => letters(pages.join(' ')).includes(each))).toContain(sentence)
  })

  test.each(everyProfession)('none of it is in the printed sheet for %s', async (id) => {
    const { pages } = await readPdf(await printed(routeSheet(aSheetRequest(await aGuide(id), 'en'))))
    const text = letters(pages.join(' '))
    expect(text.length).toBeGreaterThan(500)
    expect(heard.filter((each) => text.includes(each))).toEqual([])
  })

  test('none of it is on a sheet for anybody, in any language, on any day', () => {
    fc.assert(
      fc.property(anyGuide, anyLanguage, (guide, language) => {
        const said = letters(JSON.stringify(routeSheetOf(city, aSheetRequest(guide, language))))
        expect(heard.filter((each) => said.includes(each))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('numbers on a sheet', () => {
  const linesOf = (sheet: RouteSheet): readonly FactLine[] =>
    [...sheet.routes.flatMap(({ lines, steps }) => [...lines, ...steps.flatMap((step) => step.lines)])].concat(
      [sheet.papers, sheet.english, ...sheet.parts].flatMap(({ lines }) => lines),
    )
  const asksOf = (sheet: RouteSheet): readonly (string | null)[] => [
    ...sheet.routes.flatMap(({ ask, steps }) => [ask, ...steps.map((step) => step.ask)]),
    ...[sheet.papers, sheet.english, ...sheet.parts].map(({ ask }) => ask),
  ]

  test('every question is asked once and named beside what it is about; every source is listed once and named', () => {
    fc.assert(
      fc.property(anyGuide, (guide) => {
        const sheet = routeSheetOf(city, aSheetRequest(guide, 'en'))
        const questions = sheet.questions.groups.flatMap((group) => group.questions)
        expect(questions.map(({ number }) => number)).toEqual(questions.map((_, at) => at + 1))
        const named = asksOf(sheet).flatMap((ask) => (ask?.match(/\d+/g) ?? []).map(Number))
        expect([...new Set(named)].sort((a, b) => a - b)).toEqual(questions.map(({ number }) => number))
        const sources = sheet.sources.list.map(({ number }) => number)
        expect(sources).toEqual(sources.map((_, at) => at + 1))
        const used = new Set([...linesOf(sheet), ...questions].map(({ source }) => source))
        expect([...used].sort((a, b) => a - b)).toEqual(sources)
        expect(new Set(sheet.sources.list.map(({ url }) => url)).size).toBe(sources.length)
      }),
      { numRuns: 150 },
    )
  })

  test('every fact of the routes printed is a line or a question: none is dropped', () => {
    fc.assert(
      fc.property(anyGuide, (guide) => {
        const routes = guide.routes.map(({ id }) => id)
        const sheet = routeSheetOf(city, aSheetRequest(guide, 'en', { routes }))
        const facts = guide.routes.flatMap((route) => [...route.facts, ...route.steps.flatMap((step) => step.facts)])
        const shown = facts.filter(({ show }) => show !== 'check-with').length
        const lines = sheet.routes.flatMap((route) => [...route.lines, ...route.steps.flatMap((step) => step.lines)])
        expect(lines).toHaveLength(shown)
        const plain = (said: Said) => (typeof said === 'string' ? said : said.text)
        for (const fact of facts)
          if (fact.show !== 'check-with') expect(lines.some(({ text }) => plain(text).startsWith(fact.text))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

/** As many pages as somebody reads and folds. */
const most: readonly (readonly [id: string, language: Language, pages: number])[] = [
  ...languageCodes.map((language) => ['nurse', language, language === 'ur' ? 5 : 4] as const),
  ['doctor', 'en', 4],
  ['doctor', 'ur', 5],
  ['physiotherapist', 'en', 4],
  ['dentist', 'en', 3],
  ['care-worker', 'en', 2],
  ['care-worker', 'ur', 3],
]
test.each(most)('the sheet for a %s in %s has at most %d pages', async (id, language, pages) => {
  const request = aSheetRequest(await aGuide(id, { trainedIn: 'NG' }), language, { helpers: [aHelper()] })
  expect((await readPdf(await printed(routeSheet(request)))).pages.length).toBeLessThanOrEqual(pages)
})

describe('text of others', () => {
  const hostile = '#read("/etc/passwd") *B* $x$ <label> \\ // = "] #panic()'

  test('markup in help, contacts and corrections arrives as the text it is', async () => {
    const guide = await aGuide('nurse')
    const helper = aHelper({ name: hostile, summary: { en: hostile }, contact: { url: 'javascript:alert(1)' } })
    const request = aSheetRequest(guide, 'en', {
      helpers: [helper],
      contact: { name: hostile, note: { en: hostile } },
      address: hostile,
      acknowledgements: [hostile],
    })
    const text = (await readPdf(await printed(routeSheet(request)))).pages.join(' ').replace(/\s+/g, ' ')
    expect(text.split(hostile).length - 1).toBeGreaterThanOrEqual(5)
    expect(text).not.toContain('root:')
  })

  test('any text at all is printed, in every script', async () => {
    const guide = await aGuide('care-worker')
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(any, fc.constantFrom<Language>('en', 'ur', 'bn', 'ar', 'pa'), async (said, language) => {
        const helper = aHelper({ name: `x${said}`, summary: { [language]: said, en: said }, organisation: said })
        const result = await routeSheet(
          aSheetRequest(guide, language, { helpers: [helper], contact: { name: said }, address: said }),
        )
        expect(result.ok || result.error).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('a guide whose facts are long and many runs on over pages', async () => {
    const guide = await aGuide('care-worker')
    const [route] = guide.routes
    const [step] = route?.steps ?? []
    if (!route || !step) throw new Error('Expected a route with a step.')
    const steps = Array.from({ length: 40 }, (_, at) => ({ ...step, id: `${at}`, title: 'A title '.repeat(30) }))
    const { pages } = await readPdf(
      await printed(routeSheet(aSheetRequest({ ...guide, routes: [{ ...route, steps }] }, 'ur'))),
    )
    expect(pages.length).toBeGreaterThan(5)
  })
})
